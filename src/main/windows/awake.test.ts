import { expect, test } from 'vitest'
import { Awake } from './awake.ts'

test('one blocker while something plays, of the kind that was asked for last, however often it is said; none before and none after', () => {
  const held = new Map<number, string>()
  let ids = 0 // Electron counts from 0
  const awake = new Awake({
    start: (kind) => {
      held.set(ids, kind)
      return ids++
    },
    stop: (id) => held.delete(id),
  })
  const kept = (what: Parameters<Awake['keep']>[0]) => {
    awake.keep(what)
    return [...held.values()]
  }
  expect(kept('nothing')).toEqual([])
  expect(kept('computer')).toEqual(['prevent-app-suspension'])
  expect(kept('computer')).toEqual(['prevent-app-suspension'])
  expect(kept('screen')).toEqual(['prevent-display-sleep'])
  expect(kept('computer')).toEqual(['prevent-app-suspension'])
  expect(kept('nothing')).toEqual([])
  expect(kept('nothing')).toEqual([])
  expect(kept('screen')).toEqual(['prevent-display-sleep'])
})
