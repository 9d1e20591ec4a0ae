import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Page } from './room.ts'
import { href, parse, type Route } from './routes.ts'

const load = () => Promise.reject(new Error('nothing is shown here'))
/** Pages of every kind, and a room that nobody has built yet. */
const pages: readonly Page[] = [
  { name: 'today', load },
  { name: 'learn', id: 'may', load },
  { name: 'lesson', id: 'must', at: true, load },
  { name: 'exercise', id: 'must', at: true, except: 'timer', load },
  { name: 'timer', load },
  { name: 'play', id: 'must', full: true, load },
]
const ids = fc.constantFrom('A1', 'E02', 'Z99', 'a.pack/x1')
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route['name']>('today', 'learn', 'timer').map((name) => ({ name })),
  fc.tuple(fc.constantFrom<Route['name']>('learn', 'lesson', 'exercise', 'play'), ids).map(([name, id]) => ({ name, id })),
  fc
    .tuple(fc.constantFrom<Route['name']>('lesson', 'exercise'), ids, fc.stringMatching(/^[a-z0-9-]{1,80}$/))
    .map(([name, id, at]) => ({ name, id, at })),
  fc.constant({ name: 'play' as const, id: 'timer' }),
)

test('every address leads back to the route it was made from', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(parse(href(route), pages)).toEqual(route)
    }),
  )
})

test('an address that is not of one of the pages is no route', () => {
  for (const hash of [
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/lesson',
    '#/lesson/',
    '#/lesson/..',
    '#/lesson/A1/x/y',
    '#/play/../../x',
    '#/play/E02/x',
    '#/learn/A/B',
    '#/timer/E02',
    '#/exercise/timer',
    '#/settings',
    '#javascript:alert(1)',
  ])
    expect(parse(hash, pages), hash).toBeNull()
  fc.assert(fc.property(fc.string(), (text) => void parse(text, pages)))
})

test('the address of a card may name a preset', () => {
  const at = '0b9f3c1e-5a6d-4c1b-9a53-1f2e3d4c5b6a'
  expect(parse(`#/exercise/E02/${at}`, pages)).toEqual({ name: 'exercise', id: 'E02', at })
  expect(parse('#/exercise/E02/../../../x', pages)).toBeNull()
})
