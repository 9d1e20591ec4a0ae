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
  '[data-region=""] button', // what a room adds to the window
  'aside[tabindex]',
  'footer[tabindex]',
  '[data-region=message] button',
]

/** What a key without a letter of ours on it is called where keyboards are as in the United States. */
const byPlace: Readonly<Record<string, string>> = { Comma: ',', Minus: '-', Equal: '=', BracketLeft: '[', BracketRight: ']' }

/**
 * What a pressed key is called, the likeliest first: by the letter on it; and by its place, where its letter is of another script or a figure is typed with
 * Shift there.
 */
export function keyNames({ key, code }: KeyboardEvent): string[] {
  const figure = /^Digit(\d)$/.exec(code)?.[1]
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  const foreign = key === 'Dead' || key === 'Process' || /^[^ -~]$/.test(key)
  const place = figure ?? (foreign ? (letter ?? byPlace[code]) : undefined)
  return [key.length === 1 ? key.toLowerCase() : key, ...(place === undefined ? [] : [place])]
}

/** The first of these that the key stands for. */
export function ofKey<T>(event: KeyboardEvent, all: Readonly<Record<string, T>>): T | undefined {
  const name = keyNames(event).find((one) => Object.hasOwn(all, one))
  return name === undefined ? undefined : all[name]
}

/** With AltGr a person types a letter, also where the system reports it as Ctrl and Alt. */
const typesWithAltGr = (event: KeyboardEvent): boolean => event.getModifierState('AltGraph') && event.ctrlKey === event.altKey

/** With Ctrl, Cmd or Alt a key is the system's, or the window's. */
export const isForOthers = (event: KeyboardEvent): boolean => !typesWithAltGr(event) && (event.ctrlKey || event.metaKey || event.altKey)

/** True when a single letter may act: not while typing, and not when the person switched letters off. */
export function lettersWork(event: KeyboardEvent): boolean {
  if (isForOthers(event) || entries.settings?.letterKeys === false) return false
  return !isTyping(event)
}

function isTyping({ target }: Event): boolean {
  const fields = 'input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]'
  return target instanceof HTMLElement && target.closest(fields) !== null
}

/** Does what a pressed key asks for, if anything. A key that is held is one press. */
export function pressOnce(event: KeyboardEvent, act: (() => void) | undefined): void {
  if (!act) return
  event.preventDefault()
  if (!event.repeat) act()
}

interface Asked {
  readonly placeOf: (key: string) => RouteName | null // the page a key leads to, with Ctrl or Cmd; null where it leads nowhere
  readonly takeBack: (() => void) | null // what can be undone now
  readonly search: (() => void) | null // null where nothing may come over the page
}

export function onKey(event: KeyboardEvent, { placeOf, takeBack, search }: Asked): void {
  if (typesWithAltGr(event)) return
  const ctrl = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
  const names = ctrl ? keyNames(event) : []
  const place = names.map(placeOf).find((found) => found !== null)
  if (event.key === 'F1') help.open()
  else if (event.key === 'F6') walk(event.shiftKey ? -1 : 1)
  else if (event.altKey && event.key === 'ArrowLeft') history.back()
  else if (event.altKey && event.key === 'ArrowRight') history.forward()
  else if (names.includes('z') && takeBack && !isTyping(event)) takeBack()
  else if (names.includes('k') && search) search()
  else if (place) router.go({ name: place })
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
