import { expect, test } from 'vitest'
import { Awake } from './awake.ts'

test('one blocker while something plays, however often it is said; none before and none after', () => {
  const held = new Set<number>()
  let ids = 0 // Electron counts from 0
  const awake = new Awake({
    start: () => {
      held.add(ids)
      return ids++
    },
    stop: (id) => held.delete(id),
  })
  awake.keep(false)
  expect(held.size).toBe(0)
  awake.keep(true)
  awake.keep(true)
  expect(held.size).toBe(1)
  awake.keep(false)
  awake.keep(false)
  expect(held.size).toBe(0)
  awake.keep(true)
  expect(held.size).toBe(1)
})
