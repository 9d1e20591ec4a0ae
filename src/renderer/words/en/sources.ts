/** Where the facts of a page come from, what kind of source each is, and who has looked at the page. */
import type { Source } from '../../../core/content/book.ts'
import { dates } from '../dates.ts'
import { number } from './language.ts'

const kinds: Readonly<Record<Source['grade'], string>> = {
  A: 'official, or reviewed by other researchers',
  B: 'second-hand',
  C: 'a page that nobody else has checked',
}
const notReviewed = 'Not yet clinically reviewed.'

export const words = {
  source: (n: number) => `Source ${number(n)}`,
  back: 'Back to the sentence',
  allWords: 'All words explained',
  title: 'Sources, and what kind each is',
  /** Of the source, not of what it found. `recheck`: it was read in a copy. */
  kind: (grade: Source['grade'], recheck: boolean) =>
    recheck ? `Kind: ${kinds[grade]}. We read it in a copy and have still to check it.` : `Kind: ${kinds[grade]}.`,
  notReviewed,
  /** `checkedOn`: a day. */
  standing: (reviewedBy: string | null, checkedOn: string | null) =>
    [
      reviewedBy === null ? notReviewed : `Clinically reviewed by ${reviewedBy}.`,
      checkedOn === null ? 'Facts not yet checked against the sources.' : `Facts checked on ${dates.dayAndYear(checkedOn)}.`,
      'Care differs between countries.',
    ].join(' '),
}
