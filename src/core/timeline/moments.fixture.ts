/** Numbers between two others, for property tests. Half of them lie evenly: fast-check's doubles alone are mostly next to nothing, so that almost no clock would move. */
import fc from 'fast-check'

export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000),
    fc.double({ min, max, noNaN: true }),
  )
