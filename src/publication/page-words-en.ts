// Data table: the pages' words in English.
import type { PageWords } from './words-shape.ts'

export const ENGLISH_WORDS: PageWords = {
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  numbers: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  skip: 'Skip to the documents',
  madeBy: 'Made by Firsthand. What stands here was proposed by rules and checked by nobody yet: follow each number to its words.',
  headings: {
    documents: 'The documents', timeline: 'What happened when', tellings: 'Who told whom', conflicts: 'Where they contradict each other',
    drift: 'What the retellings changed', promises: 'What was promised and asked for', lines: 'How many independent voices', statements: 'Every statement, in its words',
  },
  intros: {
    documents: 'Each number stands for its document all through this page.',
    timeline: 'A diamond is an exact day, a dashed line a span of days in which it may lie, with a solid piece for its strict reading. The numbers are the documents that say so. The shaded band is what all of them together leave possible.',
    tellings: 'From those who were there, on the left, to the last retelling. A thick frame is where a chain begins; a double frame is a newsroom or person that several accounts pass through; a dashed line is a hop that the words do not tell.',
    conflicts: 'A conflict cannot be resolved by any reasonable reading. A tension disappears when vague words are read loosely.',
    drift: 'Each retelling against the document it goes back to.',
    promises: 'Each is listed once, as it was first told.',
    lines: 'Ten articles may be one phone call. Two accounts are independent when no person and no newsroom stands in both of their chains.',
    statements: 'In the order of each document. The chain begins with the earliest known teller.',
  },
  none: {
    timeline: 'No event could be dated.', tellings: 'No chain of tellings was found.', conflicts: 'No conflict and no tension was found.', drift: 'No document here retells another, or none changed anything that was found.',
    promises: 'No promise and no request was found.', lines: 'No line of knowledge could be drawn.', statements: 'No statement was found.',
  },
  nouns: {
    document: ['document', 'documents', 'documents'], statement: ['statement', 'statements', 'statements'], event: ['event', 'events', 'events'], conflict: ['conflict', 'conflicts', 'conflicts'],
    tension: ['tension', 'tensions', 'tensions'], promise: ['promise', 'promises', 'promises'], request: ['request', 'requests', 'requests'], retelling: ['retelling', 'retellings', 'retellings'], person: ['person', 'persons', 'persons'], line: ['independent line', 'independent lines', 'independent lines'],
  },
  outcomes: { open: 'open', kept: 'kept', broken: 'broken', withdrawn: 'withdrawn' },
  kinds: { event: 'event', condition: 'condition', promise: 'promise', request: 'request', refusal: 'refusal', denial: 'denial', opinion: 'opinion', document: 'document' },
  ways: { translation: 'translation', syndication: 'copy', spun: 'machine-spun copy', rewrite: 'rewrite' },
  means: { call: 'call', letter: 'letter', interview: 'interview', message: 'message', publication: 'publication', report: 'report', speech: 'speech', document: 'document', photograph: 'photograph', video: 'video', testimony: 'testimony', conversation: 'conversation' },
  driftKinds: { date: 'date', count: 'count', name: 'name', wording: 'wording', dropped: 'left out', added: 'added' },
  columns: {
    event: 'Event', when: 'When', says: 'It says', origin: 'Its origin says', document: 'Document', what: 'What', madeBy: 'By', outcome: 'Outcome', settledBy: 'Shown by', due: 'Due', witnesses: 'Witnesses',
    lines: 'Independent lines', through: 'Passes through', reason: 'Why', sources: 'Documents',
  },
  words: {
    conflict: 'conflict', tension: 'tension', denied: 'denied', doubted: 'doubted', firstHand: 'first-hand', untold: 'not told', narration: 'the document’s own narration', undated: 'not dated', before: 'by', after: 'from',
    asTable: 'The same as a table', asList: 'The same as a list', dropped: 'left out', evidence: 'What shows it', repeatedIn: 'Repeated in', setAside: 'The rest would fit without', original: 'own account',
    notInSet: 'not among these documents', why: 'Why', wholeDocument: 'the whole document', person: 'a person not named', group: 'a group', legend: 'Legend', bottleneck: 'bottleneck', noOutlet: 'no outlet', between: 'and', published: 'Published', nobody: 'nobody', of_date: 'on the date', of_count: 'on how many', of_person: 'on who it was', of_polarity: 'on whether it happened',
  },
  summary: {
    documents: '{documents}, with {statements} in them.',
    family: '{count} of them go back to one source: {outlet}.',
    alone: 'None was found to retell another.',
    told: 'What they tell goes back to {witnesses}; {firstHand} first-hand to a newsroom.',
    doubts: 'They hold {conflicts} and {tensions}.',
    doubtsOne: 'They hold {doubts}.',
    noDoubts: 'No contradiction was found between them.',
    promises: 'Of {promises}, {outcomes}.',
    lines: '“{event}” is known through {range}.',
  },
}
