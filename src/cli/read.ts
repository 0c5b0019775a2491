// `firsthand read`: one document's reading, as a sheet in the terminal or as firsthand/reading/1.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Outcome } from '../base/refusal.ts'
import type { Reading } from '../case/reading.ts'
import type { DocumentHints } from '../document/document.ts'
import { readFileBytes } from '../workspace/read-file.ts'
import { openModel } from '../workspace/ask-model.ts'
import { loadVocabulary } from '../workspace/load-vocabulary.ts'
import { readSource, type ReadOptions } from '../workspace/read-source.ts'
import { printReading } from './print/reading-sheet.ts'
import { refused, tellRefusal, wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, type Verb } from './verb.ts'

export const verb: Verb = {
  name: 'read',
  takes: '<file...>',
  meaning: 'read a saved page, letter, transcript or export: who says what, knowing it from whom, and when',
  options: [
    { flags: '--outlet <name>', meaning: 'the outlet that published it, where the file does not say' },
    { flags: '--published <date>', meaning: 'when it was published (ISO day), where the file does not say' },
    { flags: '--language <language>', meaning: 'the language of the text, where it is not recognised' },
    { flags: '--vocabulary <file>', meaning: 'your own codes (SKOS JSON-LD or JSON) in place of the default ones' },
    { flags: '--model <url>', meaning: 'a language model may propose too (OpenAI-compatible, on this machine); off by default' },
    { flags: '--model-name <name>', meaning: 'which model to ask for there' },
    { flags: '--allow-remote-model', meaning: 'the model may be elsewhere: the whole text leaves this machine' },
    { flags: '--out <dir>', meaning: 'writes NAME.json for each file into this folder instead of printing' },
    { flags: '--all', meaning: 'shows boilerplate too' },
  ],
  examples: [
    'firsthand read samples/page.html',
    'firsthand read samples/page.html --json',
    'firsthand read page.txt --outlet "Steppe Wire" --published 2022-11-24',
  ],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const published = optionText(call, 'published')
  if (published !== null && !/^\d{4}(-\d\d(-\d\d(T[\d:+.Z-]+)?)?)?$/.test(published)) {
    return wrongCall(call, `--published takes an ISO date such as 2022-11-16, not “${published}”.`)
  }
  const options = await readOptions(call)
  if (!options.ok) return tellRefusal(call, options)
  let worst: ExitStatus = 0
  for (const [i, file] of call.operands.entries()) {
    if (call.operands.length > 1) call.terminal.progress(`${i + 1}/${call.operands.length} ${file}`)
    const status = await readOne(call, file, options.value, published)
    if (status !== 0) worst = status
  }
  return worst
}

/** The vocabulary and the model that the call names; a model elsewhere is warned of each time. */
async function readOptions(call: Call): Promise<Outcome<ReadOptions>> {
  const file = optionText(call, 'vocabulary')
  const vocabulary = file === null ? null : await loadVocabulary(path.resolve(call.cwd, file))
  if (vocabulary && !vocabulary.ok) return vocabulary
  const url = optionText(call, 'model')
  const allowsRemote = call.options['allowRemoteModel'] === true
  const model =
    url === null
      ? null
      : openModel({ url, model: optionText(call, 'modelName') ?? 'default', key: call.env['FIRSTHAND_MODEL_KEY'] ?? null, allowsRemote })
  if (model && !model.ok) return model
  if (model && allowsRemote) call.terminal.note(`Mind: the whole text is sent to ${url}.`)
  return {
    ok: true,
    value: { vocabulary: vocabulary?.value ?? null, model: model?.value ?? null, onNotice: (sentence) => call.terminal.note(sentence) },
  }
}

async function readOne(call: Call, file: string, options: ReadOptions, published: string | null): Promise<ExitStatus> {
  const bytes = file === '-' ? { ok: true as const, value: await call.readStdin() } : await readFileBytes(path.resolve(call.cwd, file))
  if (!bytes.ok) return tellRefusal(call, bytes)
  const hints: DocumentHints = {
    fileName: file === '-' ? null : path.basename(file),
    outlet: optionText(call, 'outlet'),
    published,
    language: optionText(call, 'language'),
  }
  const reading = await readSource(bytes.value, hints, options)
  if (!reading.ok) return refused(call, reading.refusal, `${file}: ${reading.message}`)
  await give(call, file, reading.value)
  return 0
}

async function give(call: Call, file: string, reading: Reading): Promise<void> {
  const folder = optionText(call, 'out')
  if (folder !== null) {
    await mkdir(path.resolve(call.cwd, folder), { recursive: true })
    const name = path.basename(file).replace(/\.(html?|txt|pdf)$/i, '') + '.json'
    await writeFile(path.resolve(call.cwd, folder, name), JSON.stringify(reading))
  } else if (call.json) call.terminal.out(JSON.stringify(reading, null, 1) + '\n')
  else printReading(reading, call.terminal, { language: call.language, all: call.options['all'] === true })
}
