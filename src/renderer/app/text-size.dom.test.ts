/** Text by the keys and the wheel, in every spelling that keyboards have for them. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { looks } from '../../core/entries/looks.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { sizeAfter, watchTextSize } from './text-size.ts'

let stop: () => void
beforeEach(async () => {
  putApiInPlace()
  await entries.load()
  await entries.change({ textSize: 100 })
  stop = watchTextSize()
})
afterEach(() => stop())

const size = () => entries.settings?.textSize
function press(key: string, code: string, held: KeyboardEventInit = { ctrlKey: true }): void {
  dispatchEvent(new KeyboardEvent('keydown', { key, code, cancelable: true, ...held }))
}

test('from the usual size to twice as large, and back, step by step', () => {
  expect(looks.textSize.at(-1)).toBe(200)
  const up = looks.textSize.slice(1).map((_, n) => sizeAfter(looks.textSize[n] ?? 100, 'larger'))
  expect(up).toEqual(looks.textSize.slice(1))
  expect([sizeAfter(200, 'larger'), sizeAfter(90, 'smaller'), sizeAfter(200, 'smaller'), sizeAfter(200, 'usual')]).toEqual([200, 90, 175, 100])
})

for (const [keyboard, larger, smaller, usual] of [
  ['United States', ['=', 'Equal'], ['-', 'Minus'], ['0', 'Digit0']],
  ['number pad', ['+', 'NumpadAdd'], ['-', 'NumpadSubtract'], ['0', 'Numpad0']],
  ['German', ['+', 'BracketRight'], ['-', 'Slash'], ['0', 'Digit0']],
  ['French', ['=', 'Equal'], ['-', 'Digit6'], ['à', 'Digit0']],
  ['Russian', ['=', 'Equal'], ['-', 'Minus'], ['0', 'Digit0']],
] as const)
  test(`by the keys of a keyboard: ${keyboard}`, async () => {
    press(larger[0], larger[1])
    await expect.poll(size).toBe(115)
    press(larger[0], larger[1])
    await expect.poll(size).toBe(130)
    press(smaller[0], smaller[1])
    await expect.poll(size).toBe(115)
    press(usual[0], usual[1])
    await expect.poll(size).toBe(100)
  })

test('with Shift as without, and with Cmd', async () => {
  press('+', 'Equal', { ctrlKey: true, shiftKey: true })
  await expect.poll(size).toBe(115)
  press('_', 'Minus', { ctrlKey: true, shiftKey: true })
  await expect.poll(size).toBe(100)
  press('=', 'Equal', { metaKey: true })
  await expect.poll(size).toBe(115)
})

test('not without Ctrl, not with AltGr, and not by a key that only stands there', () => {
  press('+', 'Equal', {})
  press('-', 'Minus', { ctrlKey: true, altKey: true })
  press('_', 'Digit8') // on a French keyboard
  press('8', 'Digit8')
  expect(size()).toBe(100)
})

test('by the wheel with Ctrl, one notch a step; a pinch comes as many small ones', async () => {
  const roll = (deltaY: number, ctrlKey = true) => {
    const event = new WheelEvent('wheel', { deltaY, cancelable: true })
    Object.defineProperty(event, 'ctrlKey', { value: ctrlKey })
    return dispatchEvent(event)
  }
  roll(-100)
  await expect.poll(size).toBe(115)
  for (let n = 0; n < 10; n++) roll(-10)
  await expect.poll(size).toBe(130)
  roll(-500, false)
  roll(100)
  await expect.poll(size).toBe(115)
})
