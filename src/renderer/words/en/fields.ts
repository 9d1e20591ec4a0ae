/** The words of the parts in which something is written or set. */
import { number, plural } from './language.ts'

export const words = {
  /** Of a field that has room for so many characters. */
  limit: {
    near: (left: number) =>
      plural(left, { one: 'There is room for 1 more character here.', other: `There is room for ${number(left)} more characters here.` }),
    over: (by: number) => plural(by, { one: 'This is 1 character too long.', other: `This is ${number(by)} characters too long.` }),
    /** `atOnce`: what fits is saved while the person writes. */
    beyond: (most: number, atOnce: boolean) =>
      atOnce
        ? `The first ${number(most)} characters are saved. What goes beyond stays here until you close Groundwork, and is not saved until you shorten the text.`
        : `There is room for ${number(most)} characters here. What goes beyond stays here, and cannot be saved until you shorten the text.`,
  },

  /** Of a slider. */
  volume: (percent: number) => (percent === 0 ? 'off' : `${number(percent)} per cent`),

  /** The 0 to 10 row for tension. */
  scale: {
    now: 'now',
    before: 'before',
    asBefore: 'as before',
    calm: '0, calm',
    tense: '10, as tense as I can imagine',
    clear: 'Clear',
  },
}
