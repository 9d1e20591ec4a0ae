/** The line that is on stays in view of its box, until the person scrolls away. */
import { expect, test } from 'vitest'
import { Following } from './following.ts'

/** A box of 100 px with twenty lines of 20 px. */
function boxOf(): { readonly box: HTMLElement; readonly turnsTo: (line: number) => void } {
  const box = document.createElement('ol')
  const lines = Array.from({ length: 20 }, () => box.appendChild(document.createElement('li')))
  document.body.append(box)
  const rect = (top: number, height: number) => new DOMRect(0, top, 10, height)
  box.getBoundingClientRect = () => rect(0, 100)
  lines.forEach((line, n) => (line.getBoundingClientRect = () => rect(n * 20 - box.scrollTop, 20)))
  return {
    box,
    turnsTo: (nth) => lines.forEach((line, n) => (n === nth ? line.setAttribute('aria-current', 'step') : line.removeAttribute('aria-current'))),
  }
}

test('it comes into view, the first one too, and what is in view does not move', () => {
  const { box, turnsTo } = boxOf()
  const following = new Following()
  turnsTo(12)
  following.look(box)
  expect(box.scrollTop).toBe(200) // in the middle
  turnsTo(13)
  following.look(box)
  expect(box.scrollTop).toBe(200)
})

test('whoever has scrolled away is left there, and is followed again once they come back', () => {
  const { box, turnsTo } = boxOf()
  const following = new Following()
  turnsTo(0)
  following.look(box)
  box.scrollTop = 300
  turnsTo(1)
  following.look(box)
  expect(box.scrollTop).toBe(300)
  box.scrollTop = 0
  turnsTo(8)
  following.look(box)
  expect(box.scrollTop).toBe(120)
})
