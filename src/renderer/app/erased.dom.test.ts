/** What the window holds beside the entries goes with everything when it is erased: whoever holds something says when it is forgotten. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'

const root = resolve(import.meta.dirname, '..')

/** Of all that lives as long as the window: what holds nothing that a person said, chose or did. */
const holdsNothing: Readonly<Record<string, string>> = {
  atHand: 'follows from the entries',
  following: 'follows from the entries',
  router: 'where the person is: what is erased has no page any more',
  rail: 'the places in it',
  help: 'whether it is open',
  search: 'whether it is open',
  smallWindow: 'the size of the window',
  underWay: 'of the practice, which forgets it',
  thisHour: 'the time of the clock',
  decodedSounds: 'sounds that were decoded: nothing of them is written',
}
/** Who forgets, where that does not stand in its own file. */
const forgottenBy: Readonly<Record<string, string>> = { toast: 'app/App.svelte', wayBack: 'app/App.svelte', entries: 'entries/entries.svelte.ts' }

test('whatever lives as long as the window holds nothing of the person’s, or forgets it when everything is erased', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!test|fixture)\.ts$/.test(name))
  const living = files.flatMap((name) =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/^export const (\w+) = new (?!Map|Set)/gm)].map(([, called = '']) => ({ name, called })),
  )
  expect(living.map(({ called }) => called)).toContain('practice')
  const untold = living
    .filter(({ called }) => !(called in holdsNothing))
    .filter(({ name, called }) => !readFileSync(join(root, forgottenBy[called] ?? name), 'utf8').includes('whenErased('))
  expect(untold).toEqual([])
  expect(Object.keys(holdsNothing).filter((called) => !living.some((one) => one.called === called))).toEqual([])
})

test('what was looked for, what a plan asks of the next card, a volume that is being set and a voice that is off are as at first', async () => {
  putApiInPlace()
  const { filters } = await import('../practise/shelves/filters.svelte.ts')
  const { nextCard } = await import('../offers/next-card.svelte.ts')
  const { runningState } = await import('../practice/running.svelte.ts')
  await entries.load()
  const before = runningState.loudness.volumes.voice
  filters.pick(10)
  nextCard.put({ exercise: 'E02', sleep: true })
  runningState.loudness.preview('voice', 0.1)
  runningState.loudness.mute()
  expect(runningState.loudness.muted).toBe(true)
  await entries.erase()
  const { volumes, muted } = runningState.loudness
  expect([filters.any, nextCard.take('E02'), volumes.voice, muted]).toEqual([false, null, before, false])
})
