import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largeBounds, leastSize, smallBounds, smallSize, usualSize } from './small-window.ts'

const screen = { x: 0, y: 25, width: 1920, height: 1015 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }
const noFrame = { width: 0, height: 0 }
const size = { width: 360, height: 200 }

test('the small window is 360 x 200 inside its frame, and grows with the text', () => {
  expect(smallSize(100, noFrame)).toEqual(size)
  expect(smallSize(100, { width: 2, height: 38 })).toEqual({ width: 362, height: 238 })
  expect(smallSize(150, noFrame)).toEqual({ width: 540, height: 300 })
})

test('neither the first size nor the least one is larger than a screen: an old laptop at 150 per cent has no 600 lines', () => {
  expect([usualSize([screen]), leastSize([screen, second])]).toEqual([
    { width: 1200, height: 800 },
    { width: 800, height: 600 },
  ])
  const old = { x: 0, y: 0, width: 911, height: 480 }
  expect([usualSize([old]), leastSize([screen, old])]).toEqual([
    { width: 911, height: 480 },
    { width: 800, height: 480 },
  ])
})

test('it stands in the upper right corner of the large one', () => {
  expect(smallBounds({ x: 100, y: 50, width: 1200, height: 800 }, size, [screen, second])).toEqual({ x: 940, y: 50, ...size })
})

test('it comes whole onto the screen that holds most of the large one, also when that hangs over an edge', () => {
  expect(smallBounds({ x: 1900, y: -40, width: 1200, height: 800 }, size, [screen, second])).toEqual({ x: 2740, y: 0, ...size })
  expect(smallBounds({ x: 1200, y: 900, width: 1200, height: 800 }, size, [screen, second])).toEqual({ x: 1560, y: 840, ...size })
})

test('the large one comes back where it stood; where its screen is gone, in the middle of the small one’s', () => {
  const before = { x: 2000, y: 50, width: 1200, height: 800 }
  const small = { x: 1500, y: 40, ...size }
  expect(largeBounds(before, small, [screen, second])).toEqual(before)
  expect(largeBounds(before, small, [screen])).toEqual({ x: 360, y: 133, width: 1200, height: 800 })
})

const bounds = (least: number) =>
  fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -9000, max: 9000 }),
    width: fc.integer({ min: least, max: 5000 }),
    height: fc.integer({ min: least, max: 5000 }),
  })

test('wherever windows and screens are, the small one lies wholly on a screen that has room for it, and neither way changes a size', () => {
  fc.assert(
    fc.property(
      bounds(100),
      fc.array(bounds(540), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(90, 100, 115, 130, 150),
      (large, screens, text) => {
        const small = smallBounds(large, smallSize(text, noFrame), screens)
        expect({ width: small.width, height: small.height }).toEqual(smallSize(text, noFrame))
        expect(
          screens.some(
            (on) => small.x >= on.x && small.y >= on.y && small.x + small.width <= on.x + on.width && small.y + small.height <= on.y + on.height,
          ),
        ).toBe(true)
        const back = largeBounds(large, small, screens)
        expect(screens.some((on) => back.x + back.width > on.x && back.x < on.x + on.width && back.y >= on.y && back.y < on.y + on.height)).toBe(true)
      },
    ),
  )
})
