/**
 * How old files climb to today's shape: a list of numbered steps, each a pure function from one shape to the next.
 *
 * To change the shape: (1) raise nothing by hand, write the step in steps/ and add it at the end of the list; (2) put a file of the old age, written by
 * the old app, beside the test (src/main/store/old-files), and see it climb. A new key in entries or settings is a change of shape too: an older app
 * refuses keys it does not know.
 */
import { to2 } from './steps/to-2.ts'
import { to3 } from './steps/to-3.ts'
import { to4 } from './steps/to-4.ts'
import { to5 } from './steps/to-5.ts'

export interface Migration {
  readonly to: number // the schema it makes, one more than it takes
  readonly what: string // what changed, in a sentence
  readonly step: (data: unknown) => unknown // what is not of the old shape passes as it is: the check after the climb judges it
}

export const migrations: readonly Migration[] = [to2, to3, to4, to5]

/** The schema files are written in: 1, and one more for each step. */
export function currentSchema(steps: readonly Migration[] = migrations): number {
  return 1 + steps.length
}

/** Data of schema `from` in today's shape (still to be checked). Throws what a step throws, and when the list has a gap. */
export function climb(data: unknown, from: number, steps: readonly Migration[] = migrations): unknown {
  return steps.slice(from - 1).reduce((now, { to, step }, index) => {
    if (to !== from + index + 1)
      throw new Error(`migrations.ts: step ${to} stands where step ${from + index + 1} belongs; number the steps without a gap`)
    return step(now)
  }, data)
}
