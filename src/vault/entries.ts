// The entries of the vault: whom it protects and who may open it. What identifies a person stands in them only sealed under that person's own key (docs/formats/vault.md).
import { z } from 'zod'
import { defineEntry } from '../log/entry-kind.ts'

const id = z.string().regex(/^[0-9a-f]{32}$/)
const recipient = z.string().regex(/^age1[0-9a-z]{20,200}$/)

/** Whom the vault is sealed to from now on. A recovery recipient's identity lies in a locked cupboard. */
export const KeeperAdded = defineEntry({ type: 'KeeperAdded', version: 1, schema: z.strictObject({ recipient, isRecovery: z.boolean() }) })

/** Persons' keys are no longer sealed to this recipient; what it opened before, it has seen. */
export const KeeperRemoved = defineEntry({ type: 'KeeperRemoved', version: 1, schema: z.strictObject({ recipient }) })

/** A person's identity was sealed, for the first time or anew: base64 of AES-256-GCM under the person's key. */
export const IdentitySealed = defineEntry({
  type: 'IdentitySealed',
  version: 1,
  schema: z.strictObject({ person: id, sealed: z.base64() }),
})

export const OPENING_PURPOSES = ['read', 'export', 'keeper-added', 'keeper-removed'] as const
export type OpeningPurpose = (typeof OPENING_PURPOSES)[number]

/** Somebody opened identities with this keeper's key. An empty list of persons is all of them. */
export const VaultOpened = defineEntry({
  type: 'VaultOpened',
  version: 1,
  schema: z.strictObject({ recipient, purpose: z.enum(OPENING_PURPOSES), persons: z.array(id) }),
})

/** What a person may be asked, use by use, and what they answered: the words of the archive's interviews. */
export const PERSON_USES = [
  'recording',
  'keeping',
  'analysis',
  'sharing-with-courts',
  'sharing-with-organisations',
  'quoting',
  'publishing-under-pseudonym',
  'publishing-under-name',
  'publishing-voice-or-image',
  'contact-again',
] as const
export type PersonUse = (typeof PERSON_USES)[number]
export const PERSON_ANSWERS = ['given', 'refused', 'ask-each-time', 'not-asked', 'withdrawn'] as const
export type PersonAnswer = (typeof PERSON_ANSWERS)[number]

export const ConsentRecorded = defineEntry({
  type: 'ConsentRecorded',
  version: 1,
  schema: z.strictObject({ person: id, use: z.enum(PERSON_USES), answer: z.enum(PERSON_ANSWERS) }),
})

/** The person's key was destroyed: what the log holds of their identity can be read no more. */
export const IdentityDestroyed = defineEntry({ type: 'IdentityDestroyed', version: 1, schema: z.strictObject({ person: id }) })

/** A reviewer looked at a finding and let it pass: bound to these exact bytes by a salted hash, so another text is asked about again. */
export const FindingPassed = defineEntry({
  type: 'FindingPassed',
  version: 1,
  schema: z.strictObject({ file: z.string().regex(/^[0-9a-f]{64}$/), kind: z.string().max(40) }),
})

export const VAULT_ENTRIES = [
  KeeperAdded,
  KeeperRemoved,
  IdentitySealed,
  VaultOpened,
  ConsentRecorded,
  IdentityDestroyed,
  FindingPassed,
] as const
