/** Keys on every country's keyboard. Single letters act on the page, never while somebody types, and not when they are switched off. */
import { beforeEach, expect, test, vi } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { keyNames, lettersWork, ofKey, onKey } from './keys.ts'

beforeEach(async () => {
  putApiInPlace()
  await entries.load()
  document.body.replaceChildren()
})

/** Whether a letter that is pressed in this element, which is found by `[data-here]`, may act. */
function works(html: string, held: KeyboardEventInit = {}): boolean {
  document.body.innerHTML = html
  let may: boolean | null = null
  const listen = (event: KeyboardEvent) => void (may = lettersWork(event))
  addEventListener('keydown', listen)
  document.querySelector('[data-here]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true, ...held }))
  removeEventListener('keydown', listen)
  if (may === null) throw new Error('no key was heard')
  return may
}

test('a letter acts on the page, on a button, and on a choice that takes no letters', () => {
  for (const html of [
    '<main data-here></main>',
    '<button data-here></button>',
    '<input type="radio" data-here />',
    '<input type="checkbox" data-here />',
    '<input type="range" data-here />',
  ])
    expect(works(html), html).toBe(true)
})

test('it never acts while somebody types', () => {
  for (const html of [
    '<input data-here />',
    '<input type="text" data-here />',
    '<input type="search" data-here />',
    '<input type="number" data-here />',
    '<textarea data-here></textarea>',
    '<select data-here></select>',
    '<div contenteditable="true"><b data-here></b></div>',
  ])
    expect(works(html), html).toBe(false)
})

test('it is left to the system and the app with Ctrl, Cmd or Alt', () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
    expect(works('<main data-here></main>', held), JSON.stringify(held)).toBe(false)
  expect(works('<main data-here></main>', { shiftKey: true })).toBe(true) // "?" is typed with it
})

test('it does nothing once letters are switched off', async () => {
  await entries.change({ letterKeys: false })
  expect(works('<main data-here></main>')).toBe(false)
  await entries.change({ letterKeys: true })
  expect(works('<main data-here></main>')).toBe(true)
})

const pressed = (key: string, code: string, held: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, code, cancelable: true, ...held })

test('a key is called by the letter on it; by its place where that is of another script, or a figure is typed with Shift', () => {
  expect(keyNames(pressed('r', 'KeyR'))).toEqual(['r'])
  expect(keyNames(pressed('R', 'KeyR'))).toEqual(['r'])
  expect(keyNames(pressed('к', 'KeyR'))).toEqual(['к', 'r']) // Russian
  expect(keyNames(pressed('z', 'KeyY'))).toEqual(['z']) // German
  expect(keyNames(pressed('&', 'Digit1'))).toEqual(['&', '1']) // French
  expect(keyNames(pressed('б', 'Comma'))).toEqual(['б', ','])
  expect(keyNames(pressed('ArrowLeft', 'ArrowLeft'))).toEqual(['ArrowLeft'])
  expect(ofKey(pressed('ü', 'BracketLeft'), { '[': 'before', ']': 'after' })).toBe('before')
  expect(ofKey(pressed('toString', 'KeyX'), {})).toBeUndefined()
})

const withAltGr = (event: KeyboardEvent): KeyboardEvent => {
  event.getModifierState = (name) => name === 'AltGraph'
  return event
}

test('what is typed with AltGr is a letter, also where the system calls that Ctrl and Alt', () => {
  expect(lettersWork(withAltGr(pressed('[', 'Digit8', { ctrlKey: true, altKey: true })))).toBe(true)
  const placeOf = vi.fn(() => 'learn' as const)
  onKey(withAltGr(pressed('²', 'Digit2', { ctrlKey: true, altKey: true })), { placeOf, takeBack: null, search: null })
  expect(placeOf).not.toHaveBeenCalled()
})

test('the places are reached by the figures of every keyboard', () => {
  for (const [key, code] of [
    ['2', 'Digit2'],
    ['é', 'Digit2'],
  ] as const) {
    location.hash = '#/today'
    const event = pressed(key, code, { ctrlKey: true })
    onKey(event, { placeOf: (name) => (name === '2' ? 'learn' : null), takeBack: null, search: null })
    expect([location.hash, event.defaultPrevented], key).toEqual(['#/learn', true])
  }
})

test('Ctrl Z takes back what was done last; in a field it is the field’s own', () => {
  const takeBack = vi.fn()
  const placeOf = () => null
  onKey(pressed('z', 'KeyY', { ctrlKey: true }), { placeOf, takeBack, search: null })
  onKey(pressed('я', 'KeyZ', { metaKey: true }), { placeOf, takeBack, search: null })
  expect(takeBack).toHaveBeenCalledTimes(2)
  document.body.innerHTML = '<input />'
  const field = document.querySelector('input')
  const event = pressed('z', 'KeyZ', { ctrlKey: true })
  Object.defineProperty(event, 'target', { value: field })
  onKey(event, { placeOf, takeBack, search: null })
  onKey(pressed('z', 'KeyZ', { ctrlKey: true, shiftKey: true }), { placeOf, takeBack, search: null })
  onKey(pressed('z', 'KeyZ', { ctrlKey: true }), { placeOf, takeBack: null, search: null })
  expect(takeBack).toHaveBeenCalledTimes(2)
})

test('Ctrl K searches, by its letter on every keyboard, and only where something may come over the page', () => {
  const search = vi.fn()
  const nowhere = { placeOf: () => null, takeBack: null }
  onKey(pressed('k', 'KeyK', { ctrlKey: true }), { ...nowhere, search })
  onKey(pressed('л', 'KeyK', { ctrlKey: true }), { ...nowhere, search })
  expect(search).toHaveBeenCalledTimes(2)
  const here = pressed('k', 'KeyK', { ctrlKey: true })
  onKey(here, { ...nowhere, search: null })
  onKey(pressed('k', 'KeyK'), { ...nowhere, search })
  expect(search).toHaveBeenCalledTimes(2)
  expect(here.defaultPrevented).toBe(false)
})
