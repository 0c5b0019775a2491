// Verbs whose neighbour with a capital letter is likely a person: speech verbs without those of outlets ("writes", "reports"). Own list; only evidence for
// names, the cues of reported speech stand elsewhere.

const ENGLISH = new Set(
  ('said says say saying told tells tell telling asked asks ask added adds replied replies answered answers recalled recalls recalling explained explains admitted admits insisted insists ' +
    'remembers remembered claimed claims shouted whispered complained complains promised promises denied denies argued argues confirmed confirms noted notes thinks thought believes believed ' +
    'heard hears phoned called calls rang recounted recounts warned warns laughed laughs sighed continued continues described describes stated testified testifies begged begs').split(' '),
)

/** Beginnings of Russian and Ukrainian verbs of speech. */
const SLAVIC =
  ('говор сказа расска вспомина вспомни поясни объясни добав отве спроси утвержда призна возраз сообщи заяв подели повтор кри шепт шепну прос попрос обеща жалу пожалов ' +
    'отрица подтвер уверя счита дума звон позвон написа пише возмуща удивля продолж переда перезвон плак плач смее свидетельств наста уточн ' +
    'каж сказа розпов розказ згаду згада поясн дода відпов запит тверд визна запереч повідом заяв поділ повтор крич шепо прос попрос обіц скарж поскарж підтверд вваж дзвон подзвон зателефон написа продовж переказ').split(' ')

/** Beginnings that look alike and are no verbs of speech. */
const NOT_SPEECH = /^(сказк|сообщес|сообщен|переда[чт]ч|ответс|ответ$|ответа|ответу|кричащ|просто|простр|просну|додат|добавк|признак|призна[кн]и|заявк|заявлен|повторн|каждо|каждый|каждая|каждые|кажуть$|кажется|кажет|думск|прост|обещан|просьб|звонк|звонок|отвес|отверс|перераз|тверд[аоіи]|твердий|каж[ан]|крим|крив|криз|крил|крит|крих)/

/** Whether a normalised word is a verb of speech (evidence only; not every form, not only those). */
export function isSpeechWord(lower: string): boolean {
  if (ENGLISH.has(lower)) return true
  if (lower.length < 4 || lower.charCodeAt(0) < 0x400) return false
  return SLAVIC.some((stem) => lower.startsWith(stem)) && !NOT_SPEECH.test(lower)
}
