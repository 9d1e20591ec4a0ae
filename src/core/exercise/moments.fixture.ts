/** Numbers that lie evenly between two others, for property tests: fast-check's doubles are mostly next to nothing, so that almost no clock would move. */
import fc from 'fast-check'

export const between = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least * 1000, max: most * 1000 }).map((thousandths) => thousandths / 1000)
