/** The words of the parts that every room uses. */
import { number } from './language.ts'

export const words = {
  help: 'Get help now',
  whereYouAre: 'Where you are',
  tickFirst: 'Tick the box first.',
  closeMessage: 'Close this message',
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
