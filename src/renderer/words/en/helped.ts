/** What may have helped in a practice: as it is offered after one, and shown in the log. */
import type { HelpedKey } from '../../../core/entries/helped.ts'

const words: Readonly<Record<HelpedKey, string>> = {
  'quiet-parts': 'the quiet parts',
  voice: 'the voice',
  'going-slowly': 'going slowly',
  'leaving-out': 'leaving parts out',
  stopping: 'stopping when I did',
  'not-sure': 'not sure yet',
}
const byKey = new Map<string, string>(Object.entries(words))

/** A key of a later version, for which there are no words here, is shown as it is. */
export const helpedInWords = (key: string): string => byKey.get(key) ?? key.replaceAll('-', ' ')
