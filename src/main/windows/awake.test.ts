import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { Awake } from './awake.ts'

function trial() {
  const held = new Map<number, string>()
  let ids = 0 // Electron counts from 0
  const awake = new Awake({
    start: (kind) => {
      held.set(ids, kind)
      return ids++
    },
    stop: (id) => held.delete(id),
  })
  return { awake, held }
}

test('one blocker while something plays, of the kind that was asked for last, however often it is said; none before and none after', () => {
  const { awake, held } = trial()
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

test('what a page kept awake may sleep when that page has crashed or is loaded anew, and the next page is heard', () => {
  const { awake, held } = trial()
  const page = new EventEmitter()
  awake.endsWith(page)
  for (const event of ['render-process-gone', 'did-navigate']) {
    awake.keep('screen')
    expect([...held.values()], event).toEqual(['prevent-display-sleep'])
    page.emit(event)
    expect([...held.values()], event).toEqual([])
  }
})
