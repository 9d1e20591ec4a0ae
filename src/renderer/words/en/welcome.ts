/** The words of the first run. */
import { part, type Parts } from '../parts.ts'
import { number } from './language.ts'

export const words = {
  brings: {
    title: 'What to expect from therapy, and how to feel steadier',
    lead: 'Short lessons, and exercises to practise, in your own time.',
    look: 'Just look around',
  },

  sound: {
    title: 'How would you like to be led?',
    none: 'No voice. You read each part, and soft bells mark the start and the end',
    note: 'The voices are made by a computer. The words are on the screen too. Nothing plays until you press play.',
    skip: 'Skip this',
  },

  size: {
    title: 'Is this size easy to read?',
    lead: 'Choose what suits your eyes today. Everything grows with it.',
    label: 'Text size',
    size: (percent: number) => `${number(percent)} %`,
  },

  /** Where one is in it. */
  of: (step: number, steps: number) => `${number(step)} of ${number(steps)}`,
  back: 'Back',
  goOn: 'Continue',
  begin: 'Begin',
  later: 'You can change this later, in Settings.',
  privacy: [
    part('strong', 'Everything you write stays on this computer.'),
    ' There is no account and nothing is sent. Groundwork teaches. It is not therapy, a diagnosis or emergency care. It is for adults. Its pages are not yet clinically reviewed.',
  ] satisfies Parts<'strong'>,
}
