// The list of all carriers plants are put into.
import { ARCHIVE_CARRIERS } from './archive-carriers.ts'
import type { Carrier } from './carrier.ts'
import { HTML_CARRIERS } from './html-carriers.ts'
import { IMAGE_CARRIERS } from './image-carriers.ts'
import { MAIL_CARRIERS } from './mail-carriers.ts'
import { OFFICE_CARRIERS } from './office-carriers.ts'
import { PDF_CARRIERS } from './pdf-carriers.ts'
import { TEXT_CARRIERS } from './text-carriers.ts'

export const CARRIERS: readonly Carrier[] = [
  ...TEXT_CARRIERS,
  ...HTML_CARRIERS,
  ...MAIL_CARRIERS,
  ...OFFICE_CARRIERS,
  ...ARCHIVE_CARRIERS,
  ...PDF_CARRIERS,
  ...IMAGE_CARRIERS,
]
