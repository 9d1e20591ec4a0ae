import { expect, test } from 'vitest'
import { shortened } from './shortened.ts'

test('spare spaces go, and what has room stays as it is', () => {
  expect([shortened('  let   it \n be ', 30), shortened('  ', 30), shortened('', 30)]).toEqual(['let it be', '', ''])
})

test('a text of 300 characters, or of emoji, is kept as far as there is room for it, and never cut inside a letter', () => {
  for (const typed of ['x'.repeat(300), '🌊'.repeat(300), `${'a'.repeat(29)}🌊`]) {
    const kept = shortened(typed, 30)
    expect(kept.length).toBeLessThanOrEqual(30)
    expect(kept.length).toBeGreaterThanOrEqual(29)
    expect(typed.startsWith(kept)).toBe(true)
    expect(encodeURIComponent(kept)).not.toBe('') // throws for half a letter
  }
  expect(shortened('👩‍👩‍👧'.repeat(40), 60).length).toBeLessThanOrEqual(60)
})
