/** What a person types as the name of a copy, and the file it comes to. */
import { expect, test } from 'vitest'
import { namedPath } from './named.ts'

/** A person who types these names one after the other, where these files lie already, and who answers each question so. */
function types(names: readonly (string | null)[], there: readonly string[] = [], answers: readonly boolean[] = []) {
  const [left, said] = [[...names], [...answers]]
  const [offered, asked]: [string[], string[]] = [[], []]
  const path = namedPath('groundwork-practice.csv', {
    ask: (name) => {
      offered.push(name)
      return Promise.resolve(left.shift() ?? null)
    },
    isThere: (path) => Promise.resolve(there.includes(path)),
    mayReplace: (path) => {
      asked.push(path)
      return Promise.resolve(said.shift() ?? false)
    },
  })
  return path.then((path) => ({ path, offered, asked }))
}

test.each([
  ['/a/my-log', '/a/my-log.csv'],
  ['/a/my-log.csv', '/a/my-log.csv'],
  ['/a/MY LOG.CSV', '/a/MY LOG.CSV'],
  ['/a/log of 22.11.2026', '/a/log of 22.11.2026.csv'],
  ['/a/log.', '/a/log.csv'],
  ['/a.b/log', '/a.b/log.csv'],
  ['/a/log.txt', '/a/log.txt.csv'],
])('%s is saved as %s', async (typed, path) => {
  expect(await types([typed])).toEqual({ path, offered: ['groundwork-practice.csv'], asked: [] })
})

test('a file of the name with its ending is not written over without a yes; after a no another name can be typed', async () => {
  const there = ['/a/my-log.csv']
  expect(await types(['/a/my-log'], there, [true])).toMatchObject({ path: '/a/my-log.csv', asked: ['/a/my-log.csv'] })
  expect(await types(['/a/my-log', '/a/other'], there, [false])).toEqual({
    path: '/a/other.csv',
    offered: ['groundwork-practice.csv', '/a/my-log.csv'],
    asked: ['/a/my-log.csv'],
  })
  expect(await types(['/a/my-log', null], there, [false])).toMatchObject({ path: null })
})

test('what was typed whole was asked about by the system, and is not asked about twice', async () => {
  expect(await types(['/a/my-log.csv'], ['/a/my-log.csv'])).toMatchObject({ path: '/a/my-log.csv', asked: [] })
})
