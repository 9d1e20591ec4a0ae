/** What a window needs to know before its first paint: where it stood and how it looks. A small cache; the truth is in the person's file. */
import { titles } from '$main-words'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Settings } from '../../core/entries/entry.ts'
import { themeOf, type SystemLooks } from '../../core/entries/looks.ts'
import type { Appearance } from '../../shared/ipc.ts'

const Bounds = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) })
export type Bounds = z.infer<typeof Bounds>

/** The settings that a window shows before the person's file is read. */
const WindowSettings = Settings.pick({ theme: true, textSize: true, face: true, lineSpacing: true, movement: true, plainTitle: true })
export type WindowSettings = z.infer<typeof WindowSettings>
const WindowCache = z.strictObject({
  bounds: Bounds.nullable().default(null),
  maximised: z.boolean().default(false),
  look: WindowSettings.default(WindowSettings.parse({})),
})
export type WindowCache = z.infer<typeof WindowCache>

/** What the cache says; what a first start looks like when there is none or it is damaged. */
export function readWindowCache(path: string): WindowCache {
  try {
    return WindowCache.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return WindowCache.parse({}) // nothing of the person's is lost with it
  }
}

/** False when the disk did not take it: the window then opens where it did before. */
export function writeWindowCache(path: string, cache: WindowCache): boolean {
  const temp = `${path}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(temp, JSON.stringify(cache), { mode: 0o600 })
    renameSync(temp, path)
    return true
  } catch {
    discard(temp)
    return false
  }
}

function discard(temp: string): void {
  try {
    rmSync(temp, { force: true })
  } catch {
    // a place that cannot be written cannot be tidied either
  }
}

export function windowSettings(settings: Settings): WindowSettings {
  const { theme, textSize, face, lineSpacing, movement, plainTitle } = settings
  return { theme, textSize, face, lineSpacing, movement, plainTitle }
}

export function appearanceOf({ theme, textSize, face, lineSpacing, movement }: WindowSettings): Appearance {
  return { theme, textSize, face, lineSpacing, movement }
}

/** In a list of open windows, anyone can read the title. */
export function titleOf({ plainTitle }: WindowSettings): string {
  return plainTitle ? titles.plain : titles.usual
}

/** The window's ground until the page paints (`--color-canvas` of the theme). */
export function groundOf({ theme }: Pick<Settings, 'theme'>, system: SystemLooks): string {
  return grounds[themeOf(theme, system)]
}
const grounds = { paper: '#F4F3ED', dusk: '#171D21', contrast: '#FFFFFF', 'contrast-dusk': '#000000' } as const

/** Where the window stood, when a hand could still reach it there: 120 px of its top edge on some screen. Else null. */
export function reachable(bounds: Bounds | null, screens: readonly Bounds[]): Bounds | null {
  if (!bounds) return null
  const seen = screens.some((screen) => {
    const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
    return across >= 120 && bounds.y >= screen.y && bounds.y <= screen.y + screen.height - 40
  })
  return seen ? bounds : null
}
