/** The words of the parts in which something is written or set. */
import { number } from './language.ts'

export const words = {
  /** Of a field that takes so many characters. */
  limit: {
    full: (most: number) => `There is room for ${number(most)} characters here, and they are all used.`,
    cut: (most: number) => `There is room for ${number(most)} characters here, so the end of what you added was left out.`,
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
