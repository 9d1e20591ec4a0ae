/** The words of the parts that every room uses. */
import { number } from './language.ts'

export const words = {
  help: 'Get help now',
  whereYouAre: 'Where you are',
  tickFirst: 'Tick the box first.',
  closeMessage: 'Close this message',
  notLoaded: 'This part could not be loaded. What you saved is safe. Close Groundwork and open it again.',
  volume: (percent: number) => (percent === 0 ? 'off' : `${number(percent)} per cent`),

  /** The page of an address that the book has nothing for. */
  notInBook: {
    here: 'Not here',
    lesson: {
      title: 'This lesson is not in this version of Groundwork',
      kept: 'If you have read it or written about it, that stays in your file.',
      back: 'Go to the contents',
    },
    practice: {
      title: 'This practice is not in this version of Groundwork',
      kept: 'If you have practised it, that stays in your file, and in Progress.',
      back: 'Go to all practices',
    },
  },

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
