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

const Look = Settings.pick({ theme: true, textSize: true, face: true, lineSpacing: true, movement: true, plainTitle: true })
const Looks = z.strictObject({ bounds: Bounds.nullable().default(null), maximised: z.boolean().default(false), look: Look.default(Look.parse({})) })
export type Looks = z.infer<typeof Looks>

/** What the cache says; what a first start looks like when there is none or it is damaged. */
export function readLooks(path: string): Looks {
  try {
    return Looks.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return Looks.parse({}) // nothing of the person's is lost with it
  }
}

/** False when the disk did not take it: the window then opens where it did before. */
export function writeLooks(path: string, looks: Looks): boolean {
  const temp = `${path}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(temp, JSON.stringify(looks), { mode: 0o600 })
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

export function lookOf(settings: Settings): Looks['look'] {
  const { theme, textSize, face, lineSpacing, movement, plainTitle } = settings
  return { theme, textSize, face, lineSpacing, movement, plainTitle }
}

export function appearanceOf({ theme, textSize, face, lineSpacing, movement }: Looks['look']): Appearance {
  return { theme, textSize, face, lineSpacing, movement }
}

/** In a list of open windows, anyone can read the title. */
export function titleOf(look: Looks['look']): string {
  return look.plainTitle ? titles.plain : 'Groundwork'
}

/** The window's ground until the page paints (`--color-canvas` of the theme). */
export function groundOf(look: Looks['look'], system: SystemLooks): string {
  return grounds[themeOf(look.theme, system)]
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
