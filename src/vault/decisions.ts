// Reviewers' decisions on the guard's false alarms: bound to the passage, listed, taken back (docs/formats/guard.md).
import { createHmac } from 'node:crypto'
import { base64, fromBase64 } from '../base/bytes.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { newEntry } from '../log/entry-kind.ts'
import { FindingPassed, FindingPassWithdrawn } from './entries.ts'
import { openValue, sealValue } from './person-key.ts'
import { handleOf, type VaultAccess } from './vault.ts'

/** A finding as a decision knows it. */
export interface PassableFinding {
  /** What `nameFinding` gives. */
  readonly id: string
  readonly tier: 'block' | 'review'
  readonly kind: string
  readonly person: string | null
}

export interface Decision {
  /** The entry's index. */
  readonly decision: number
  readonly finding: string | null
  readonly tier: string
  readonly kind: string
  readonly person: string | null
  readonly reason: string
  readonly at: string
  readonly by: string
  readonly isWithdrawn: boolean
}

/** A salted hash under the archive's guard key: whoever lacks the key cannot guess the words behind it. */
export function saltedHash({ guardKey }: VaultAccess, words: string): string {
  return createHmac('sha256', guardKey).update('firsthand/finding/1\n').update(words).digest('hex').slice(0, 32)
}

/** A finding's id: the same wherever the same passage gives the same finding, in this edition or the next. */
export function nameFinding(
  access: VaultAccess,
  { tier, kind, person, carrier, passage }: Omit<PassableFinding, 'id'> & { readonly carrier: string; readonly passage: string },
): string {
  const [last = ''] = carrier.split(' > ').slice(-1)
  return saltedHash(access, JSON.stringify([tier, kind, person, last, passage]))
}

/** Records that these findings are false alarms. */
export async function passFindings(access: VaultAccess, findings: readonly PassableFinding[], reason: string): Promise<Outcome<number>> {
  const appended = await access.log.decideEntries(access.by, () =>
    done(
      findings.map(({ id, tier, kind, person }) =>
        newEntry(FindingPassed, {
          finding: id,
          file: null,
          kind,
          tier,
          person,
          reason: reason === '' ? '' : base64(sealValue(reason, access.guardKey, 'reason', id, access.random)),
        }),
      ),
    ),
  )
  return appended.ok ? done(appended.value.length) : appended
}

/** Takes a decision back: the finding is told of again. */
export async function withdrawDecision(access: VaultAccess, decision: number): Promise<Outcome<number>> {
  const known = listDecisions(access).find((one) => one.decision === decision && !one.isWithdrawn)
  if (!known) return refuse('no-such-decision', `There is no decision D${decision} that stands: firsthand guard --decisions lists them.`)
  const appended = await access.log.decideEntries(access.by, () => done([newEntry(FindingPassWithdrawn, { decision })]))
  return appended.ok ? done(decision) : appended
}

/** Oldest first. */
export function listDecisions(access: VaultAccess): Decision[] {
  const handle = handleOf(access)
  return handle.all(handle.query.selectFrom('vault_passed').selectAll().orderBy('decision')).map((row) => ({
    decision: row.decision,
    finding: row.finding,
    tier: row.tier,
    kind: row.kind,
    person: row.person,
    reason: row.reason === '' ? '' : (openValue(fromBase64(row.reason), access.guardKey, 'reason', row.finding ?? '') as string),
    at: row.at,
    by: row.by_whom,
    isWithdrawn: row.withdrawn_at !== null,
  }))
}

/** Tells of a finding in a file of this SHA-256 whether a decision that stands lets it pass. */
export function readPassed(access: VaultAccess): (finding: PassableFinding, fileSha256: string) => boolean {
  const handle = handleOf(access)
  const rows = handle.all(handle.query.selectFrom('vault_passed').select(['finding', 'file', 'kind']).where('withdrawn_at', 'is', null))
  const passed = new Set(rows.map(({ finding, file, kind }) => finding ?? `${file} ${kind}`))
  return ({ id, tier, kind }, file) => passed.has(id) || (tier === 'review' && passed.has(`${file} ${kind}`))
}
