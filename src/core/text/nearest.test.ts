/** Which known name a misspelt one is nearest to. */
import { expect, test } from 'vitest'
import { nearest, orNearest } from './nearest.ts'

test('the nearest name wins, whatever its case', () => {
  expect(nearest('duty-to-warn', ['duty-of-care', 'diagnosis', 'drop-out'])).toBe('duty-of-care')
  expect(nearest('Aliance', ['acceptance', 'alliance'])).toBe('alliance')
})

test('two letters that changed places are one slip', () => {
  expect(nearest('quite', ['guide', 'quiet'])).toBe('quiet')
})

test('a name unlike all others has no neighbour, and the problem says what to do instead', () => {
  expect(nearest('zebra', ['alliance', 'anchor'])).toBeNull()
  expect(nearest('x', [])).toBeNull()
  expect(orNearest('zebra', ['alliance'], 'add it to glossary.yaml')).toBe('; add it to glossary.yaml')
  expect(orNearest('aliance', ['alliance'], 'add it to glossary.yaml')).toBe('; nearest: "alliance"')
})
