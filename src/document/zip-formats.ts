// What a ZIP container is (DOCX, ODT, WACZ, or nothing we read), told from the names of the files in it, and its reader.
import { refuse, type Outcome } from '../base/refusal.ts'
import { fromUtf8, type Bytes } from '../base/bytes.ts'
import { readDocx } from './docx.ts'
import type { Draft, ReaderContext, ReadRefusal } from './draft.ts'
import { readOdt } from './odt.ts'
import { readWarc } from './warc.ts'
import { unpackFiles } from './zip-container.ts'

const OFFICE_PARTS = /^(word\/document\.xml|mimetype|content\.xml|meta\.xml|docProps\/core\.xml|META-INF\/manifest\.xml)$/
const WACZ_PARTS = /^archive\/[^/]{1,200}\.warc(\.gz)?$/

export async function readZip(bytes: Bytes, context: ReaderContext): Promise<Outcome<Draft, ReadRefusal>> {
  const unpacked = await unpackFiles(bytes, context.limits, (name) => OFFICE_PARTS.test(name) || WACZ_PARTS.test(name))
  if (!unpacked.ok) return unpacked
  const files = unpacked.value
  if (files.has('word/document.xml')) return readDocx(bytes, files, context)
  const openDocument = /opendocument\.text/.test(fromUtf8(files.get('mimetype') ?? new Uint8Array())) || files.has('content.xml')
  if (openDocument) return readOdt(files, context)
  for (const [name, file] of files) if (WACZ_PARTS.test(name)) return readWarc(file, context)
  return refuse('unknown-format', 'This ZIP file is no document that can be read. Unpack it and add the files in it.')
}
