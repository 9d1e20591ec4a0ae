/** The keys that work anywhere. Rooms add their own; single letters work only outside fields and can be switched off. */
import { entries } from '../entries/entries.svelte.ts'
import { help } from './help.svelte.ts'
import { router } from './router.svelte.ts'
import type { RouteName } from './routes.ts'

/** What F6 walks through, in order, as far as the page has it. */
const regions = [
  'nav.rail a[aria-current], nav.rail a',
  'header.bar button, header.bar a',
  'main',
  '[data-region] button', // what a room adds to the window
  'aside[tabindex]',
  'footer[tabindex]',
]

/** True when a single letter may act: not while typing, and not when the person switched letters off. */
export function lettersWork(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || entries.settings?.letterKeys === false) return false
  const target = event.target
  return !(
    target instanceof HTMLElement &&
    target.closest('input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]')
  )
}

/** Does what a pressed key asks for, if anything. A key that is held is one press. */
export function pressOnce(event: KeyboardEvent, act: (() => void) | undefined): void {
  if (!act) return
  event.preventDefault()
  if (!event.repeat) act()
}

/** `placeOf`: the page a key leads to, with Ctrl or Cmd; null where it leads nowhere. */
export function onKey(event: KeyboardEvent, placeOf: (key: string) => RouteName | null): void {
  const place = (event.ctrlKey || event.metaKey) && !event.shiftKey ? placeOf(event.key) : null
  if (event.key === 'F1') help.open()
  else if (event.key === 'F6') walk(event.shiftKey ? -1 : 1)
  else if (event.altKey && event.key === 'ArrowLeft') history.back()
  else if (event.altKey && event.key === 'ArrowRight') history.forward()
  else if (place !== null) router.go({ name: place })
  else return
  event.preventDefault()
}

function walk(step: 1 | -1): void {
  const stops = regions.map((selector) => document.querySelector<HTMLElement>(selector)).filter((stop) => stop !== null)
  const now = stops.findIndex(
    (stop) => stop === document.activeElement || stop.contains(document.activeElement) || stop.parentElement?.contains(document.activeElement),
  )
  stops[(now + step + stops.length) % stops.length]?.focus()
}
