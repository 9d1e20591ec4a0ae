// What a start card begins with: the usual, what was chosen last, a named preset; and never a held breath for somebody who ticked a condition.
import { expect, test } from 'vitest'
import { book } from '../book/book.svelte.ts'
import { Settings, type DataOf } from '../../core/entries/entry.ts'
import type { Chosen } from '../../core/entries/shapes.ts'
import { usualChoices } from '../../core/script/choices.ts'
import type { Script } from '../../core/script/script.ts'
import { carriedOver, keptChoices, startingChoices, withoutHolds } from './starting.ts'

const settings = Settings.parse({})
const fine: DataOf<'body-check'> = { areas: [], conditions: [], asked: ['body', 'breath'], hand: 'left' }
const pregnant: DataOf<'body-check'> = { areas: ['neck'], conditions: ['pregnant'], asked: ['body', 'breath'], hand: 'none' }
async function script(id: string): Promise<Script> {
  const loaded = await book.loadScript(id)
  if (!loaded) throw new Error(`${id} is not in the book`)
  return loaded
}
const chosen = (of: Script, change: Partial<Chosen>): Chosen => ({ ...keptChoices(usualChoices(of)), ...change })

test('box breathing begins without holds until a person was asked about their breath, and after they ticked a condition', async () => {
  const box = await script('E18')
  expect(startingChoices(box, null, settings).pattern).toBe('no-hold')
  expect(startingChoices(box, { ...fine, asked: ['body'] }, settings).pattern).toBe('no-hold') // a check from before the breath was asked about
  expect(startingChoices(box, fine, settings).pattern).toBe('box')
  expect(startingChoices(box, pregnant, settings).pattern).toBe('no-hold')
})

test('after a ticked condition no exercise begins with a held breath', async () => {
  for (const { id } of book.exercises) {
    const one = await script(id)
    const { pattern } = startingChoices(one, pregnant, settings)
    const named = one.patterns.find((known) => known.id === pattern)
    expect([id, named?.hold ?? 0, named?.rest ?? 0]).toEqual([id, 0, 0])
  }
})

test('the cue word goes with opening the hands after a condition was ticked', async () => {
  const cue = await script('E05')
  expect(startingChoices(cue, null, settings).options).toEqual({ pair: 'with-breath' })
  expect(startingChoices(cue, fine, settings).options).toEqual({ pair: 'with-breath' })
  expect(startingChoices(cue, pregnant, settings).options).toEqual({ pair: 'with-hands' })
})

test('what was chosen for this exercise last time stands, also against the careful choice', async () => {
  const box = await script('E18')
  const last = chosen(box, { form: box.forms[1]?.id ?? '', pattern: 'box', posture: 'standing', talk: 'light' })
  const begun = startingChoices(box, pregnant, { ...settings, lastTime: { E18: last } })
  expect(begun).toMatchObject({ form: last.form, pattern: 'box', posture: 'standing', talk: 'light' })
})

test('what was chosen before a condition was ticked loses its holds, and nothing else', async () => {
  const box = await script('E18')
  const last = chosen(box, { pattern: 'box', posture: 'standing' })
  expect(startingChoices(box, pregnant, settings, withoutHolds(box, last))).toMatchObject({ pattern: 'no-hold', posture: 'standing' })
  const own = chosen(box, { pattern: 'own', ownPattern: { in: 4, topUp: 0, hold: 4, out: 4, rest: 0 } })
  expect(startingChoices(box, pregnant, settings, withoutHolds(box, own)).pattern).toBe('no-hold')
  const without = chosen(box, { pattern: 'own', ownPattern: { in: 3, topUp: 0, hold: 0, out: 5, rest: 0 } })
  expect(startingChoices(box, pregnant, settings, withoutHolds(box, without)).pattern).toBe('own')
  const leaves = await script('E09')
  const drawn = chosen(leaves, { options: { [leaves.options[0]?.id ?? '']: leaves.options[0]?.choices[1]?.id ?? '' } })
  expect(withoutHolds(leaves, drawn)).toEqual(drawn)
})

test('a named preset wins over last time; the body check keeps what is left out and which side begins', async () => {
  const muscles = await script('E02')
  const last = chosen(muscles, { preset: 'long' })
  const begun = startingChoices(
    muscles,
    pregnant,
    { ...settings, lastTime: { E02: last } },
    chosen(muscles, { preset: 'gentle', passes: 2, sleep: true }),
  )
  expect(begun).toMatchObject({ preset: 'gentle', passes: 2, sleep: true, leftOut: ['neck', 'belly'], hand: 'none' })
  expect(startingChoices(muscles, fine, settings).hand).toBe('left')
})

test('attention rests on no part that the body check leaves out, whatever was chosen before', async () => {
  const breathing = await script('E06')
  const without = (areas: DataOf<'body-check'>['areas'], anchor: Chosen['anchor']) =>
    startingChoices(breathing, { ...fine, areas }, settings, chosen(breathing, { anchor })).anchor
  expect([without([], 'feet'), without(['feet'], 'hands'), without(['feet'], 'feet'), without(['hands-arms'], 'hands')]).toEqual([
    'feet',
    'hands',
    'sounds',
    'sounds',
  ])
})

test('choices of an older script become usual ones, never an error', async () => {
  const box = await script('E18')
  const old = chosen(box, { form: 'gone', pattern: 'gone', posture: 'lying', options: { gone: 'gone' }, word: '' })
  expect(startingChoices(box, fine, settings, old)).toMatchObject({
    form: box.forms[0].id,
    pattern: 'box',
    posture: 'lying',
    options: {},
    word: '',
  })
})

test('only what an exercise asks goes over to others', async () => {
  const before = { ...settings.practice, passes: 2 as const, without: ['sight' as const], word: 'river', sleep: true }
  const listening = await script('E11')
  const after = carriedOver(listening, { ...usualChoices(listening), without: ['hearing'], posture: 'standing', word: 'soften' }, before)
  expect(after).toEqual({ ...before, without: ['sight', 'hearing'], posture: 'standing' })
})
