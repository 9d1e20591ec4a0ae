/** The second press of a double one, and a key that is held, do nothing on what came under them. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { watchPresses } from './second-press.ts'

let stop: () => void
const heard: string[] = []
const hear = ({ target }: Event): void => void heard.push((target as HTMLElement).id)
beforeEach(() => {
  stop = watchPresses()
  heard.length = 0
  document.body.innerHTML =
    '<button id="finish"></button><label id="ten"><input id="rating" type="radio" /></label><label id="name" for="switch"></label><input id="switch" type="checkbox" />'
  document.body.addEventListener('click', hear)
})
afterEach(() => {
  document.body.removeEventListener('click', hear)
  stop()
})

/** The nth press of a row of quick ones. */
function press(id: string, nth: number): boolean {
  return document.getElementById(id)?.dispatchEvent(new MouseEvent('click', { detail: nth, bubbles: true, cancelable: true })) ?? false
}

test('a second press on another thing is not taken', () => {
  press('finish', 1)
  expect(press('rating', 2)).toBe(false)
  expect(heard).toEqual(['finish'])
  press('rating', 1) // a press of its own
  expect(heard).toEqual(['finish', 'rating'])
})

test('a second press on the same thing is, also where a label hands it on', () => {
  press('finish', 1)
  press('finish', 2)
  expect(heard).toEqual(['finish', 'finish'])
  press('name', 1)
  press('name', 2)
  expect(heard.filter((id) => id === 'name')).toHaveLength(2)
  press('switch', 2)
  expect(heard.at(-1)).toBe('switch')
})

test('a second press on the same button of another page is not', () => {
  document.body.insertAdjacentHTML('afterbegin', '<h1>First question</h1>')
  press('finish', 1)
  document.querySelector('h1')?.remove()
  document.body.insertAdjacentHTML('afterbegin', '<h1>Second question</h1>')
  expect(press('finish', 2)).toBe(false)
  expect(press('finish', 3)).toBe(false)
  expect(heard).toEqual(['finish'])
})

test('Enter that is held presses once; it goes on in a field', () => {
  const keeps = (id: string, repeat: boolean) =>
    document.getElementById(id)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true }))
  expect(keeps('finish', false)).toBe(true)
  expect(keeps('finish', true)).toBe(false)
  expect(keeps('switch', true)).toBe(true)
})
