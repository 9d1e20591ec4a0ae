/** What a window needs to know before its first paint: where it stood and how it looks. A small cache; the truth is in the person's file. */
import { titles } from '$main-words'
import { readFileSync, statSync } from 'node:fs'
import { lstat, realpath, rename, rm, writeFile } from 'node:fs/promises'
import type { Settings } from '../../core/entries/entry.ts'
import { looks, themeOf, usualLooks, type Looks, type SystemLooks } from '../../core/entries/looks.ts'
import type { Appearance } from '../../shared/ipc.ts'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** The settings that a window shows before the person's file is read. */
export type WindowSettings = Looks & Pick<Settings, 'plainTitle'>
export interface WindowCache {
  readonly bounds: Bounds | null
  readonly maximised: boolean
  readonly look: WindowSettings
}

/** Bytes, ten times what we write. The window waits for it: what is larger, or no plain file, is not ours. */
const largest = 10_000

const first: WindowCache = { bounds: null, maximised: false, look: { ...usualLooks, plainTitle: false } }

/** What the cache says; what a first start looks like when there is none or it is damaged. Read by hand: a schema takes longer to make than the window has. */
export function readWindowCache(path: string): WindowCache {
  try {
    const stats = statSync(path)
    if (!stats.isFile() || stats.size > largest) return first
    const found: unknown = filled(JSON.parse(readFileSync(path, 'utf8')))
    return isWindowCache(found) ? found : first
  } catch {
    return first // nothing of the person's is lost with it
  }
}

/** What an earlier version did not write yet is as it is at first. */
function filled(found: unknown): unknown {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return found
  const { look = {} }: { look?: unknown } = found
  return { ...first, ...found, look: typeof look === 'object' ? { ...first.look, ...look } : look }
}
function isWindowCache(found: unknown): found is WindowCache {
  if (!hasOnly(found, ['bounds', 'maximised', 'look'])) return false
  return (found['bounds'] === null || areBounds(found['bounds'])) && typeof found['maximised'] === 'boolean' && isLook(found['look'])
}
function areBounds(found: unknown): found is Bounds {
  if (!hasOnly(found, ['x', 'y', 'width', 'height'])) return false
  return Object.entries(found).every(([name, n]) => Number.isSafeInteger(n) && (name.length === 1 || Number(n) >= 1))
}
function isLook(found: unknown): found is WindowSettings {
  if (!hasOnly(found, [...Object.keys(looks), 'plainTitle']) || typeof found['plainTitle'] !== 'boolean') return false
  return Object.entries(looks).every(([name, allowed]: [string, readonly unknown[]]) => allowed.includes(found[name]))
}
function hasOnly(found: unknown, names: readonly string[]): found is Record<string, unknown> {
  return typeof found === 'object' && found !== null && Object.keys(found).toSorted().join() === names.toSorted().join()
}

/**
 * Where the path is a link, it is written to the file that the link leads to, and not at all where that is away. False when the disk did not take it: the window then opens where it did before. A folder that is gone is not made anew: the person's file would be saved there.
 * `mayWrite` throws where another folder stands in the place of the person's.
 */
export async function writeWindowCache(path: string, cache: WindowCache, mayWrite: () => Promise<void>): Promise<boolean> {
  const target = await behindLink(path)
  if (target === null) return false
  const temp = `${target}.tmp`
  try {
    await mayWrite()
  } catch {
    return false // nothing of ours goes into another folder
  }
  try {
    await writeFile(temp, JSON.stringify(cache), { mode: 0o600 })
    await rename(temp, target)
    return true
  } catch {
    await rm(temp, { force: true }).catch(() => undefined) // a place that cannot be written cannot be tidied either
    return false // whoever asked makes do with what was there
  }
}

/** Null where it is a link that leads to no file, which may be away with its disk: the link is not ours to replace. Not by store/links.ts: the window waits for all that is loaded here. */
async function behindLink(path: string): Promise<string | null> {
  return realpath(path).catch(() =>
    lstat(path).then(
      (stats) => (stats.isSymbolicLink() ? null : path), // some drives know no real paths
      () => path, // none yet
    ),
  )
}

export function windowSettings(settings: Settings): WindowSettings {
  const { theme, textSize, face, lineSpacing, movement, plainTitle } = settings
  return { theme, textSize, face, lineSpacing, movement, plainTitle }
}

export function appearanceOf({ theme, textSize, face, lineSpacing, movement }: WindowSettings): Appearance {
  return { theme, textSize, face, lineSpacing, movement }
}

/** In a list of open windows, anyone can read the title. */
export function windowTitle({ plainTitle }: WindowSettings): string {
  return plainTitle ? titles.plain : titles.usual
}

/** The window's ground until the page paints (`--color-canvas` of the theme). */
export function groundOf({ theme }: Pick<Settings, 'theme'>, system: SystemLooks): string {
  return grounds[themeOf(theme, system)]
}
const grounds = { paper: '#F4F3ED', dusk: '#171D21', contrast: '#FFFFFF', 'contrast-dusk': '#000000' } as const

/** Where the window stood, when a hand could still reach it there: 120 px of its top edge on some screen. Else null. No larger than the screens it lies on. */
export function reachable(bounds: Bounds | null, screens: readonly Bounds[]): Bounds | null {
  if (!bounds) return null
  const on = screens.filter((screen) => {
    const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
    return across >= 120 && bounds.y >= screen.y && bounds.y <= screen.y + screen.height - 40
  })
  if (on.length === 0) return null
  const [left, top] = [Math.min(...on.map(({ x }) => x)), Math.min(...on.map(({ y }) => y))]
  const room = {
    width: Math.max(...on.map(({ x, width }) => x + width)) - left,
    height: Math.max(...on.map(({ y, height }) => y + height)) - top,
  }
  // what is larger than its screens would have its foot, with the controls of a practice, where nobody sees it
  const along = (from: number, length: number, least: number, most: number) => (length > most ? [least, most] : [from, length])
  const [x = left, width = room.width] = along(bounds.x, bounds.width, left, room.width)
  const [y = top, height = room.height] = along(bounds.y, bounds.height, top, room.height)
  return { x, y, width, height }
}
