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

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const tier = z.enum(['block', 'review'])
const kind = z.string().max(40)

/**
 * A reviewer looked at a finding and found it a false alarm. `finding` is a salted hash of what was found, whom it is said to name, and the words around it:
 * a changed passage is asked about again. Version 1 passed all findings of one kind in a file's very bytes.
 */
export const FindingPassed = defineEntry({
  type: 'FindingPassed',
  version: 2,
  schema: z.strictObject({
    finding: id.nullable(),
    file: hash.nullable(),
    kind,
    tier,
    person: id.nullable(),
    /** Why, sealed under the guard's key; '' where none was given. */
    reason: z.union([z.base64(), z.literal('')]),
  }),
  older: {
    1: {
      schema: z.strictObject({ file: hash, kind }),
      upcast: (body: { file: string; kind: string }) => ({ ...body, finding: null, tier: 'review', person: null, reason: '' }),
    },
  },
})

/** A reviewer takes back what the entry `decision` let pass. */
export const FindingPassWithdrawn = defineEntry({
  type: 'FindingPassWithdrawn',
  version: 1,
  schema: z.strictObject({ decision: z.int().min(0) }),
})

export const EDITION_WAYS = ['export', 'export-wacz', 'compare-html', 'publish'] as const
export type EditionWay = (typeof EDITION_WAYS)[number]

/** Files were written for others, after the guard let them pass. Their names and bytes stand beside the log (docs/formats/vault.md). */
export const EditionWritten = defineEntry({
  type: 'EditionWritten',
  version: 1,
  schema: z.strictObject({
    edition: id,
    how: z.enum(EDITION_WAYS),
    /** Sources it was made of whole: they are scanned again in its stead. */
    sources: z.array(hash),
    files: z.array(z.strictObject({ sha256: hash, bytes: z.int().min(0) })),
  }),
})

/** All past editions were held against the vault as it then was. */
export const PastEditionsScanned = defineEntry({
  type: 'PastEditionsScanned',
  version: 1,
  schema: z.strictObject({
    editions: z.int().min(0),
    files: z.int().min(0),
    /** Files of which nothing could be found out. */
    unread: z.int().min(0),
    findings: z.array(z.strictObject({ edition: id, finding: id, tier, kind, person: id.nullable() })),
  }),
})

export const VAULT_ENTRIES = [
  KeeperAdded,
  KeeperRemoved,
  IdentitySealed,
  VaultOpened,
  ConsentRecorded,
  IdentityDestroyed,
  FindingPassed,
  FindingPassWithdrawn,
  EditionWritten,
  PastEditionsScanned,
] as const
