// Gives every property test the same seed, so that a run can be repeated; FIRSTHAND_TEST_SEED takes another, to look further.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.FIRSTHAND_TEST_SEED ?? 20261122) })
