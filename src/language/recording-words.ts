// Words by which a document dates its own making: "recorded on", «записала», «складено». Stems of lower-case words; ours, from usage.

/** Beside a full date in the head of a document they say when it was told. */
export const RECORDING_STEMS: readonly string[] = [
  'recorded', 'interviewed', 'interview of', 'taken down', 'transcribed', 'written on', 'dated', 'sworn',
  'записал', 'записан', 'беседовал', 'взято интервью', 'составлен', 'датирован', 'подписан',
  'записав', 'записан', 'розмовля', 'складен', 'датован', 'підписан',
]
