// Whom the guard looks for: everyone in the vault, and the relatives that the vault names under somebody's traits: a sister's surname gives the brother away.
import type { ProtectedIdentity } from '../guard/finding.ts'
import type { TracedPerson } from '../guard/traits/trait-phrases.ts'
import { readGuardList, type VaultAccess } from '../vault/vault.ts'

/** In the order of the guard's list; a relative has the id of the person whose relative it is. */
export function guardedPersons(access: VaultAccess): { readonly person: string; readonly identity: ProtectedIdentity }[] {
  return readGuardList(access).flatMap(({ person, identity }) => [
    { person, identity },
    ...(identity.traits?.relatives ?? []).flatMap(({ names }) => (names.length > 0 ? [{ person, identity: { names } }] : [])),
  ])
}

/** Everyone in the vault as the count of traits needs them. */
export function tracedPersons(access: VaultAccess): readonly (TracedPerson & { readonly person: string })[] {
  return readGuardList(access).map(({ person, identity }) => ({ person, pseudonym: identity.pseudonym, traits: identity.traits ?? {} }))
}
