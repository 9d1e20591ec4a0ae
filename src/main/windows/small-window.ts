/** How large the window is and where: at least, at first, small beside other work, and large again. Bounds and screens in, bounds out; all in the desktop's own pixels. */
import { reachable, type Bounds } from './window-cache.ts'

type Size = Pick<Bounds, 'width' | 'height'>

/** Of the content, without the frame, at a text size of 100 per cent. */
const smallContent: Size = { width: 360, height: 200 }
/** Of the large one where nothing says another. */
const usual: Size = { width: 1200, height: 800 }
const least: Size = { width: 800, height: 600 }

/** A size that the screen has room for. */
const within = (size: Size, screen: Size | undefined): Size => ({
  width: Math.min(size.width, screen?.width ?? size.width),
  height: Math.min(size.height, screen?.height ?? size.height),
})

/** How large the large window opens where nothing says another. */
export const usualSize = (screens: readonly Bounds[]): Size => within(usual, screens[0])

/** How small it may be made: never larger than a screen, or what stands at its foot could not be reached. */
export const leastSize = (screens: readonly Bounds[]): Size => screens.reduce<Size>(within, least)

/** Size of the small window with its frame. Larger text needs a larger window. */
export function smallSize(textSize: number, frame: Size): Size {
  return {
    width: Math.round((smallContent.width * textSize) / 100) + frame.width,
    height: Math.round((smallContent.height * textSize) / 100) + frame.height,
  }
}

/** In the upper right corner of the large one, wholly on the screen that holds most of it. `screens` are work areas; the first is the main one. */
export function smallBounds(large: Bounds, size: Size, screens: readonly Bounds[]): Bounds {
  return inside({ ...size, x: large.x + large.width - size.width, y: large.y }, screenOf(large, screens))
}

/** Where the large one stood, when a hand can still reach it there; else in the middle of the screen that the small one is on. */
export function largeBounds(before: Bounds, small: Bounds, screens: readonly Bounds[]): Bounds {
  const stood = reachable(before, screens)
  if (stood) return stood
  const screen = screenOf(small, screens)
  const { width, height } = within(usual, screen)
  if (!screen) return { x: 0, y: 0, width, height }
  return { x: screen.x + Math.round((screen.width - width) / 2), y: screen.y + Math.round((screen.height - height) / 2), width, height }
}

/** The same window, moved as little as brings all of it on the screen; a window larger than the screen keeps its upper left corner there. */
function inside(window: Bounds, screen: Bounds | undefined): Bounds {
  if (!screen) return window
  const along = (from: number, length: number, least: number, room: number) => Math.max(least, Math.min(from, least + room - length))
  return { ...window, x: along(window.x, window.width, screen.x, screen.width), y: along(window.y, window.height, screen.y, screen.height) }
}

/** The screen that holds most of a window, else the first. */
function screenOf(window: Bounds, screens: readonly Bounds[]): Bounds | undefined {
  const shared = (from: number, length: number, least: number, room: number) =>
    Math.max(0, Math.min(from + length, least + room) - Math.max(from, least))
  const area = (screen: Bounds) => shared(window.x, window.width, screen.x, screen.width) * shared(window.y, window.height, screen.y, screen.height)
  return [...screens].sort((a, b) => area(b) - area(a))[0]
}
