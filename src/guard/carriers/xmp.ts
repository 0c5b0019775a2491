// XMP (ISO 16684): read as the XML it is, and told of where it holds a place.
import type { Bytes } from '../../base/bytes.ts'
import { fault, filePart, type Part } from './part.ts'

const PLACE = /GPS(?:Latitude|Longitude|Position)|geo:(?:lat|long)/i

/** The packet's parts. */
export function addXmp(packet: Bytes, carrier: string, parts: Part[]): void {
  if (PLACE.test(Buffer.from(packet).toString('latin1'))) parts.push(fault('block', 'location-metadata', `${carrier} xmp`, 'a place'))
  parts.push(filePart(`${carrier} xmp`, 'packet.xmp', packet))
}
