/** The attributes of the page that a person's looks come to: the tokens in tokens.css answer to them. "system" and "book" are the absence of one. */
import type { Settings } from './entry.ts'

const readings = { book: undefined, clear: 'legible', 'clear-all': 'legible-all' } as const
const motions = { system: undefined, less: 'reduced', full: 'full' } as const

export interface PageLooks {
  readonly theme: string | undefined
  readonly reading: string | undefined
  readonly motion: string | undefined
}

export function pageLooks({ theme, face, movement }: Pick<Settings, 'theme' | 'face' | 'movement'>): PageLooks {
  return { theme: theme === 'system' ? undefined : theme, reading: readings[face], motion: motions[movement] }
}
