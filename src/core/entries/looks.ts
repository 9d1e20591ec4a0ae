/** The attributes of the page that a person's looks come to: the style sheets answer to them. A theme always holds; of the others, "book" and "system" are the absence of one. */
import type { Settings } from './entry.ts'

const readings = { book: undefined, clear: 'legible', 'clear-all': 'legible-all' } as const
const motions = { system: undefined, less: 'reduced', full: 'full' } as const

export type Theme = Exclude<Settings['theme'], 'system'>

/** What the computer asks of its windows. */
export interface SystemLooks {
  readonly dark: boolean
  readonly contrast: boolean
}

export interface PageLooks {
  readonly theme: Theme
  readonly reading: string | undefined
  readonly motion: string | undefined
}

/** The theme that holds: the chosen one, else what the computer asks for. */
export function themeOf(chosen: Settings['theme'], system: SystemLooks): Theme {
  if (chosen !== 'system') return chosen
  if (system.contrast) return system.dark ? 'contrast-dusk' : 'contrast'
  return system.dark ? 'dusk' : 'paper'
}

export function pageLooks({ theme, face, movement }: Pick<Settings, 'theme' | 'face' | 'movement'>, system: SystemLooks): PageLooks {
  return { theme: themeOf(theme, system), reading: readings[face], motion: motions[movement] }
}
