// What is looked for: every protected form as a target under the skeleton that the automaton knows it by.
import type { Address } from '../contacts/address.ts'
import type { FindingKind, FindingTier } from '../finding.ts'
import type { WordForms } from '../forms/given-forms.ts'
import type { NameStem } from '../forms/name-stems.ts'

interface Shared {
  /** Identities that have it, in ascending order. */
  readonly identities: number[]
}

export interface FamilyTarget extends Shared {
  readonly type: 'family'
  readonly stem: NameStem
  /** Skeletons of the bearers' initials, alone and in pairs in either order, for names written as one word (ipetrov, petrovii). */
  readonly givenKeys: Set<string>
  /** As the keeper has it, or as the other language or another system has. */
  readonly written: 'plain' | 'counterpart'
}
export interface GivenTarget extends Shared {
  readonly type: 'given' | 'patronymic'
  /** The whole name this stem is of. */
  readonly forms: WordForms
  readonly stem: NameStem
  /** A root with pet names' suffixes: found by rule alone. */
  readonly isMade: boolean
  /** Of a full name, not of a short one. */
  readonly isFull: boolean
}
export interface NumberTarget extends Shared {
  readonly type: 'number'
  readonly kind: FindingKind
  readonly tier: FindingTier
  /** No digit may stand beside it: a short number. */
  readonly isWhole: boolean
}
export interface PhraseTarget extends Shared {
  readonly type: 'phrase'
  readonly kind: FindingKind
  readonly tier: FindingTier
  /** It might be an ordinary word: it counts with its mark alone ("@sparrow"). */
  readonly isWord?: boolean
  /** Found in these very letters alone: a geohash, with more of the like behind it; a call sign typed on the wrong keyboard. */
  readonly literal?: string
  /** Skeletons of an e-mail host's labels, one of which makes the phrase before it that address. */
  readonly hosts?: readonly string[]
}
export interface PlaceTarget extends Shared {
  readonly type: 'place'
  readonly stem: NameStem
  readonly address: Address
}
/** An alias, a call sign, or a unit's own name, in any case. */
export interface EpithetTarget extends Shared {
  readonly type: 'epithet'
  readonly kind: 'alias' | 'unit'
  readonly stem: NameStem
  /** The word's skeleton as the keeper wrote it: in another script it stands uninflected. */
  readonly nominative: string
  /** Digits that belong behind it ("Хазар-2"), else empty. */
  readonly number: string
  /** The epithet's other words, which must stand beside it. */
  readonly others: readonly NameStem[]
}
export type Target = FamilyTarget | GivenTarget | NumberTarget | PhraseTarget | PlaceTarget | EpithetTarget

/** Targets by skeleton key. */
export type TargetTable = Map<string, Target[]>

/** Collects targets; forms that several persons share are one target. */
export class TargetCollector {
  readonly table: TargetTable = new Map()
  private readonly shared = new Map<string, Target>()

  has(id: string): boolean {
    return this.shared.has(id)
  }

  /** The target known as `id`, made where it is new and registered under `key`; person `n` is added to it. */
  put(key: string, id: string, n: number, make: () => Target): Target {
    const known = this.shared.get(id)
    if (known) {
      if (known.identities[known.identities.length - 1] !== n) known.identities.push(n)
      return known
    }
    const target = make()
    this.shared.set(id, target)
    this.register(key, target)
    return target
  }

  /** The target is found by this skeleton too. */
  register(key: string, target: Target): void {
    if (key === '' || key.length > 250) return
    const list = this.table.get(key)
    if (list === undefined) this.table.set(key, [target])
    else if (!list.includes(target)) list.push(target)
  }
}
