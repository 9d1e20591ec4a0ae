/** What stands around the text of the book: what practices are called that it does not name, its sources, and who has looked at a page. */
import type { Source } from '../../../core/content/book.ts'
import { dates } from '../dates.ts'
import { number } from './language.ts'
import { inMin } from './lengths.ts'

const grades: Readonly<Record<Source['grade'], string>> = { A: 'official or peer-reviewed', B: 'second-hand', C: 'weak' }

export const words = {
  timer: 'Only time and bells',
  practice: (title: string, seconds: number) => `${title}, ${inMin(seconds)}`,
  openPractice: 'Open the exercise',
  source: (n: number) => `Source ${number(n)}`,
  sources: 'Sources and strength of evidence',
  strength: (grade: Source['grade'], recheck: boolean) =>
    recheck ? `Strength: ${grades[grade]}; read in a copy: to be re-checked.` : `Strength: ${grades[grade]}.`,
  /** `checkedOn`: a day. */
  standing: (reviewedBy: string | null, checkedOn: string | null) =>
    [
      reviewedBy === null ? 'Not yet clinically reviewed.' : `Clinically reviewed by ${reviewedBy}.`,
      checkedOn === null ? 'Facts not yet checked against the sources.' : `Facts checked on ${dates.dayAndYear(checkedOn)}.`,
      'Care differs between countries.',
    ].join(' '),
}
