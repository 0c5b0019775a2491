// The import table of the design (section 3), as data: what each folder of src/ may import.

interface Row {
  readonly may: readonly string[]
  /** Folders from which types, and only types, may come. */
  readonly typesOf?: readonly string[]
}

const STAGES = ['store', 'log', 'archive', 'language', 'time', 'document', 'statement', 'case'] as const

export const IMPORT_TABLE: Readonly<Record<string, Row>> = {
  base: { may: [] },
  store: { may: ['base'] },
  log: { may: ['base', 'store'] },
  archive: { may: ['base', 'store', 'log'] },
  language: { may: ['base'] },
  time: { may: ['base', 'language'] },
  document: { may: ['base', 'store', 'log', 'archive', 'language', 'time'] },
  statement: { may: ['base', 'store', 'log', 'archive', 'language', 'time', 'document'] },
  case: { may: ['base', 'store', 'log', 'archive', 'language', 'time', 'document', 'statement'] },
  vault: { may: ['base', 'store', 'log'] },
  guard: { may: ['base', 'store', 'log', 'language', 'document', 'vault'] },
  drawing: { may: ['base'], typesOf: ['case', 'statement', 'time', 'document'] },
  publication: { may: ['base', ...STAGES, 'drawing'] },
  verify: { may: ['base', 'log', 'archive', 'document', 'statement'] },
  workspace: { may: ['base', ...STAGES, 'vault', 'guard', 'drawing', 'publication'] },
  cli: { may: ['base', 'workspace', 'verify'], typesOf: [...STAGES, 'vault', 'guard', 'publication'] },
  workbench: { may: ['base', 'workspace', 'verify', 'drawing'], typesOf: [...STAGES, 'vault', 'guard', 'publication'] },
}

/** Packages that one folder alone may import. */
export const ONLY_IMPORTER: Readonly<Record<string, string>> = {
  '@signalapp/sqlcipher': 'store',
  pg: 'store',
  react: 'drawing',
  'react-dom/server': 'publication',
  commander: 'cli',
  '@clack/prompts': 'cli',
}
