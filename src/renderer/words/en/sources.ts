/** Where the facts of a page come from, how strong each source is, and who has looked at the page. */
import type { Source } from '../../../core/content/book.ts'
import { dates } from '../dates.ts'
import { number } from './language.ts'

const grades: Readonly<Record<Source['grade'], string>> = { A: 'official or peer-reviewed', B: 'second-hand', C: 'weak' }
const notReviewed = 'Not yet clinically reviewed.'

export const words = {
  source: (n: number) => `Source ${number(n)}`,
  title: 'Sources and strength of evidence',
  /** `recheck`: it was read in a copy. */
  strength: (grade: Source['grade'], recheck: boolean) =>
    recheck ? `Strength: ${grades[grade]}; read in a copy: to be re-checked.` : `Strength: ${grades[grade]}.`,
  notReviewed,
  /** `checkedOn`: a day. */
  standing: (reviewedBy: string | null, checkedOn: string | null) =>
    [
      reviewedBy === null ? notReviewed : `Clinically reviewed by ${reviewedBy}.`,
      checkedOn === null ? 'Facts not yet checked against the sources.' : `Facts checked on ${dates.dayAndYear(checkedOn)}.`,
      'Care differs between countries.',
    ].join(' '),
}
