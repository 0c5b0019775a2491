// The invented persons as they would stand in a vault: entered in one language, each contact in one notation.
import type { ProtectedIdentity } from '../../src/guard/finding.ts'
import { inventContacts } from './contacts.ts'
import { INVENTED_PERSONS } from './decline.ts'

/** The identities all plants are about, in the order of `Plant.identity`. */
export const PROTECTED_IDENTITIES: readonly ProtectedIdentity[] = INVENTED_PERSONS.map((person, number) => {
  const forms = person[person.enteredIn]
  const { phone, email, handle, address, unit, plate, passport, place } = inventContacts(number)
  return {
    pseudonym: `Лицо ${number + 1}`,
    names: [[forms.family, forms.given, forms.patronymic].map((name) => name.cases[0]?.[0]).join(' ')],
    phones: [phone.country === '7' ? `+7 ${phone.digits.slice(0, 3)} ${phone.digits.slice(3)}` : `+380 ${phone.digits}`],
    emails: [`${email.name}@${email.host}`],
    handles: [`@${handle}`],
    addresses: [`г. ${address.town}, ул. ${address.street}ая, д. ${address.house}, кв. ${address.flat}`],
    units: [unit.country === 'ru' ? `в/ч ${unit.number}` : `в/ч А${unit.number}`],
    plates: [`${plate.letters[0]}${plate.digits}${plate.letters.slice(1)} ${plate.region}`],
    documents: [`${passport.series} ${passport.number}`],
    places: [`${place.latitude.toFixed(6)}, ${place.longitude.toFixed(6)}`],
  }
})
