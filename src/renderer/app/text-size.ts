/** The text as large as the person needs it, by the keys and the wheel that every browser has for it. The size is a setting and stays. */
import { looks, usualLooks, type Looks } from '../../core/entries/looks.ts'
import { entries } from '../entries/entries.svelte.ts'
import { ofKey } from '../router/keys.ts'

type TextSize = Looks['textSize']
type Press = 'larger' | 'smaller' | 'usual'

const presses: Readonly<Record<string, Press>> = { '+': 'larger', '=': 'larger', '-': 'smaller', '0': 'usual' }
const withShift: Readonly<Record<string, Press>> = { ...presses, _: 'smaller' } // elsewhere a figure is typed there
const notch = 100 // px of a wheel; a pinch of two fingers comes as many small ones

/** The next size of the list, or the same at its end. */
export function sizeAfter(now: TextSize, press: Press): TextSize {
  if (press === 'usual') return usualLooks.textSize
  const at = looks.textSize.indexOf(now) + (press === 'larger' ? 1 : -1)
  return looks.textSize[Math.min(Math.max(at, 0), looks.textSize.length - 1)] ?? now
}

/** From now on. What comes back ends it. */
export function watchTextSize(): () => void {
  let rolled = 0
  const set = (press: Press): void => {
    const now = entries.settings?.textSize
    if (now === undefined) return
    const next = sizeAfter(now, press)
    if (next !== now) void entries.change({ textSize: next })
  }
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const press = ofKey(event, event.shiftKey ? withShift : presses)
    if (!press) return
    event.preventDefault()
    set(press)
  }
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return void (rolled = 0)
    rolled += event.deltaY
    if (Math.abs(rolled) < notch) return
    set(rolled < 0 ? 'larger' : 'smaller')
    rolled = 0
  }
  addEventListener('keydown', onKey)
  addEventListener('wheel', onWheel, { passive: true })
  return () => {
    removeEventListener('keydown', onKey)
    removeEventListener('wheel', onWheel)
  }
}
