// The verbs of the command line, in the order of the help; each is loaded when it is called.
import type { Verb } from './verb.ts'

const LOADERS: Readonly<Record<string, () => Promise<{ verb: Verb }>>> = {
  init: () => import('./init.ts'),
  add: () => import('./add.ts'),
  list: () => import('./list.ts'),
  show: () => import('./show.ts'),
  export: () => import('./export.ts'),
  interview: () => import('./interview.ts'),
  seal: () => import('./seal.ts'),
  destroy: () => import('./destroy.ts'),
  'key change': () => import('./key-change.ts'),
  read: () => import('./read.ts'),
  compare: () => import('./compare.ts'),
  propose: () => import('./propose.ts'),
  accept: () => import('./accept.ts'),
  reject: () => import('./reject.ts'),
  revise: () => import('./revise.ts'),
  withdraw: () => import('./withdraw.ts'),
  statements: () => import('./statements.ts'),
  people: () => import('./people.ts'),
  merge: () => import('./merge.ts'),
  split: () => import('./split.ts'),
  assess: () => import('./assess.ts'),
  'case open': () => import('./case-open.ts'),
  'case add': () => import('./case-add.ts'),
  case: () => import('./case.ts'),
  timeline: () => import('./timeline.ts'),
  conflicts: () => import('./conflicts.ts'),
  judge: () => import('./judge.ts'),
  'name event': () => import('./name-event.ts'),
  lines: () => import('./lines.ts'),
  retellings: () => import('./retellings.ts'),
  patterns: () => import('./patterns.ts'),
  promises: () => import('./promises.ts'),
  'vault import': () => import('./vault-import.ts'),
  'vault list': () => import('./vault-list.ts'),
  'vault open': () => import('./vault-open.ts'),
  pseudonyms: () => import('./pseudonyms.ts'),
  'keeper add': () => import('./keeper-add.ts'),
  'keeper remove': () => import('./keeper-remove.ts'),
  consent: () => import('./consent.ts'),
  clean: () => import('./clean.ts'),
  guard: () => import('./guard.ts'),
  log: () => import('./log.ts'),
  checkpoint: () => import('./checkpoint.ts'),
  stamp: () => import('./stamp.ts'),
  tiles: () => import('./tiles.ts'),
  receipt: () => import('./receipt.ts'),
  verify: () => import('./verify.ts'),
  fsck: () => import('./fsck.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  start: () => import('./start.ts'),
}

export function verbNames(): readonly string[] {
  return Object.keys(LOADERS)
}

/** The verb of this name, which must be one of `verbNames()`. */
export async function loadVerb(name: string): Promise<Verb> {
  const load = LOADERS[name]
  if (!load) throw new Error(`no verb ${name}`)
  return (await load()).verb
}

export async function loadAllVerbs(): Promise<readonly Verb[]> {
  return Promise.all(verbNames().map(loadVerb))
}
