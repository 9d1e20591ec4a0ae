/** Single letters act on the page, never while somebody types, and not when they are switched off. */
import { beforeEach, expect, test } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { lettersWork } from './keys.ts'

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
