import fc from 'fast-check'
import { expect, test } from 'vitest'
import { href, parse, type Route } from './routes.ts'

const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route['name']>('today', 'welcome', 'learn', 'practise', 'timer', 'progress', 'settings').map((name) => ({ name })),
  fc.constantFrom('A', 'C', 'G').map((id) => ({ name: 'learn' as const, id })),
  fc.constantFrom('now', 'plans').map((id) => ({ name: 'practise' as const, id })),
  fc.constantFrom('A1', 'C1', 'Z99', 'a.pack/x1').map((id) => ({ name: 'lesson' as const, id })),
  fc.tuple(fc.constantFrom('A1', 'E1'), fc.stringMatching(/^[a-z0-9-]{1,20}$/)).map(([id, at]) => ({ name: 'lesson' as const, id, at })),
  fc
    .tuple(fc.constantFrom<Route['name']>('exercise', 'play', 'record'), fc.constantFrom('E02', 'E99', 'a.pack/x1'))
    .map(([name, id]) => ({ name, id })),
  fc.constant({ name: 'play' as const, id: 'timer' }),
)

test('every address leads back to the route it was made from', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect({ ...parse(href(route)) }).toEqual(route)
    }),
  )
})

test('an address that is not ours is no route', () => {
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
    '#/learn/A/B',
    '#/timer/E02',
    '#/practise/timer',
    '#/record',
    '#/record/timer',
    '#javascript:alert(1)',
  ])
    expect(parse(hash)).toBeNull()
  fc.assert(fc.property(fc.string(), (text) => void parse(text)))
})
