// English reporting verbs and nouns, after the classes of Levin's English Verb Classes (say, tell, conjecture, promise, judgement verbs).
import type { CueForm, NounRow, VerbRow } from './reporting-words.ts'

export const ENGLISH_VERBS: readonly VerbRow[] = [
  { act: 'say', takes: 'cqv', verbs: 'say/said/said add explain recall insist claim allege assert maintain contend argue admit concede acknowledge confess declare announce state remark comment reply respond respond counter retort recount relate stress emphasize emphasise reiterate clarify testify confirm report write/wrote/written tweet conclude continue joke quip boast complain lament caution predict speculate affirm disclose divulge post reckon muse observe vouch swear/swore/sworn retell/retold/retold repeat hint imply' },
  { act: 'say', takes: 'tqv', verbs: 'note point mention underline underscore highlight signal shout yell cry whisper exclaim mutter murmur scream scrawl email text chant sing/sang/sung read/read/read echo summarize summarise' },
  { act: 'say', takes: 'caqv', verbs: 'tell/told/told inform remind assure notify reassure advise warn' },
  { act: 'say', takes: 'np', verbs: 'describe define characterize characterise portray depict label brand dub liken compare paint cast cite reference invoke' },
  { act: 'say', takes: 'n', verbs: 'call' },
  { act: 'say', takes: 'tnp', verbs: 'discuss detail outline address elaborate' },
  { act: 'ask', takes: 'caiqpv', verbs: 'ask beg implore plead request demand' },
  { act: 'ask', takes: 'aiqp', verbs: 'urge encourage instruct direct press pressure invite appeal petition lobby exhort' },
  { act: 'ask', takes: 'cqn', verbs: 'propose suggest recommend advocate' },
  { act: 'ask', takes: 'aqcn', verbs: 'wonder inquire enquire question' },
  { act: 'promise', takes: 'caiqn', verbs: 'promise pledge vow guarantee undertake/undertook/undertaken' },
  { act: 'promise', takes: 'icn', verbs: 'threaten' },
  { act: 'deny', takes: 'cqn', verbs: 'deny' },
  { act: 'deny', takes: 'nt', verbs: 'dispute refute rebut repudiate disavow' },
  { act: 'refuse', takes: 'i', verbs: 'refuse decline' },
  { act: 'doubt', takes: 'cn', verbs: 'doubt disbelieve' },
  { act: 'think', takes: 'cq', verbs: 'believe think/thought/thought hope fear suspect assume presume guess feel/felt/felt worry imagine theorize theorise surmise understand/understood/understood' },
  { act: 'think', takes: 't', verbs: 'know/knew/known realize realise recognize recognise remember consider suppose agree decide determine dream/dreamed/dreamed expect judge foresee/foresaw/foreseen calculate' },
  { act: 'want', takes: 'in', verbs: 'agree offer volunteer want plan intend wish prefer aim seek/sought/sought expect hope decide determine consider mull contemplate' },
  { act: 'judge', takes: 'n', verbs: 'criticize criticise condemn denounce blast slam attack decry lambaste mock ridicule deride praise laud hail applaud commend endorse oppose reject support back defend welcome champion tout downplay dismiss bemoan lament regret deplore fault chide scold rebuke chastise assail slander insult admire respect resent' },
  { act: 'judge', takes: 'np', verbs: 'accuse blame credit' },
  { act: 'show', takes: 'c', verbs: 'show/showed/shown reveal indicate find/found/found suggest estimate warn prove demonstrate document rule illustrate detail specify stipulate project forecast/forecast/forecast' },
  { act: 'learn', takes: 't', verbs: 'learn hear/heard/heard see/saw/seen discover gather read/read/read' },
]

export const ENGLISH_NOUNS: readonly NounRow[] = [
  { act: 'say', nouns: 'claim allegation statement assertion accusation contention argument remark comment admission acknowledgment acknowledgement confession announcement revelation declaration insistence testimony suggestion account rumor rumour report complaint warning prediction reminder assurance conclusion explanation message tweet' },
  { act: 'ask', nouns: 'request demand call plea appeal proposal recommendation petition' },
  { act: 'promise', nouns: 'promise pledge vow guarantee commitment undertaking offer threat' },
  { act: 'deny', nouns: 'denial' },
  { act: 'refuse', nouns: 'refusal' },
  { act: 'doubt', nouns: 'doubt suspicion' },
  { act: 'think', nouns: 'belief view opinion hope fear worry concern notion idea theory assumption expectation conviction feeling thought assessment estimate' },
  { act: 'want', nouns: 'plan desire wish intention intent bid effort willingness determination eagerness decision' },
  { act: 'judge', nouns: 'criticism condemnation praise support opposition' },
  { act: 'show', nouns: 'finding evidence' },
]

const DOUBLED = new Set(['admit', 'quip', 'plan', 'chat', 'forget', 'refer', 'slam', 'rebut', 'signal'])

function withEnding(base: string, ending: 'ed' | 'ing' | 's'): string {
  if (ending === 's') {
    if (/(?:[sxz]|ch|sh|o)$/.test(base)) return `${base}es`
    return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
  }
  if (DOUBLED.has(base) && base !== 'signal') return `${base}${base.at(-1)}${ending}`
  if (ending === 'ing') return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
}

/** All forms of "base" or "base/past/participle". */
export function conjugateEnglish(written: string): { word: string; form: CueForm }[] {
  const [base = written, past = withEnding(base, 'ed'), participle = past] = written.split('/')
  return [
    { word: base, form: 'base' },
    { word: withEnding(base, 's'), form: 'finite' },
    { word: past, form: 'finite' },
    { word: participle, form: past === participle ? 'finite' : 'participle' },
    { word: withEnding(base, 'ing'), form: 'gerund' },
  ]
}
