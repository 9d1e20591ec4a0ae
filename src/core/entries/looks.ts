/**
 * How a person wants the window to look, and the attributes of the page that it comes to: the style sheets answer to them. A theme always holds; of the
 * others, "book" and "system" are the absence of one. No schema here: the window's first moment has no time for one.
 */

export const looks = {
  theme: ['system', 'paper', 'dusk', 'contrast', 'contrast-dusk'],
  textSize: [90, 100, 115, 130, 150, 175, 200], // per cent, window zoom
  face: ['book', 'clear', 'clear-all'],
  lineSpacing: [1.5, 1.62, 1.8, 2],
  movement: ['system', 'less', 'full'],
} as const
export type Looks = { readonly [K in keyof typeof looks]: (typeof looks)[K][number] }
export const usualLooks = { theme: 'system', textSize: 100, face: 'book', lineSpacing: 1.62, movement: 'system' } as const satisfies Looks

const readings = { book: undefined, clear: 'legible', 'clear-all': 'legible-all' } as const
const motions = { system: undefined, less: 'reduced', full: 'full' } as const

export type Theme = Exclude<Looks['theme'], 'system'>

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
export function themeOf(chosen: Looks['theme'], system: SystemLooks): Theme {
  if (chosen !== 'system') return chosen
  if (system.contrast) return system.dark ? 'contrast-dusk' : 'contrast'
  return system.dark ? 'dusk' : 'paper'
}

export function pageLooks({ theme, face, movement }: Pick<Looks, 'theme' | 'face' | 'movement'>, system: SystemLooks): PageLooks {
  return { theme: themeOf(theme, system), reading: readings[face], motion: motions[movement] }
}
