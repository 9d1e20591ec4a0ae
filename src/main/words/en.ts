/** What the main process says to the person itself, in the system's own dialogs. Whole sentences as functions of facts. */
import { phrasesIn } from '../../core/language/phrases.ts'
import type { Unsaved } from '../../shared/ipc.ts'

interface Question {
  readonly message: string
  readonly detail: string
}

const { plural, and, number } = phrasesIn('en-GB')

const some = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [plural(count, { one, other: `${number(count)} ${many}` })])

export const closing = {
  stay: 'Stay',
  close: 'Close without saving',

  unsaved: ({ entries, recordings, settings, place }: Unsaved): Question => ({
    message: 'Not everything is saved yet.',
    detail: `If you close Groundwork now, this is lost: ${and([
      ...some(entries, 'one thing you wrote or did', 'things you wrote or did'),
      ...some(recordings, 'one recording of your voice', 'recordings of your voice'),
      ...(settings ? ['a change of your settings'] : []),
      ...(place ? ['the place where your practice stands'] : []),
    ])}. Everything saved before is safe. If you stay, you can try again or copy your words.`,
  }),

  silent: (): Question => ({
    message: 'The window does not answer.',
    detail:
      'Everything saved before is safe. What you typed or did in the last moments may not be saved yet, and may be lost if you close Groundwork now. If you stay, it may answer again.',
  }),

  slow: (): Question => ({
    message: 'The disk has not answered yet.',
    detail:
      'Everything saved before is safe. What you typed or did last is still on its way to the disk, and may be lost if you close Groundwork now. If you stay, it may still be saved.',
  }),
} as const
