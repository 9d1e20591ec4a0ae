// The page of a practice at its end: what is on the screen stays there until the next page has come, however slow the disk is.
import { fireEvent, render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wholePractice } from '../../core/entries/practice.fixture.ts'
import { timerTimeline } from '../../core/timeline/timer.ts'
import { timerTitles } from '$words/practice.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { putSessionInPlace } from '../practice/media-session.fixture.ts'
import { underWay, type PracticePhase } from '../practice/under-way.svelte.ts'

putSessionInPlace()
putApiInPlace() // the practice listens to the main process from its first moment
const { practice } = await import('../practice/practice.svelte.ts')
const { running } = await import('../practice/running.svelte.ts')
const { default: Player } = await import('./Player.svelte')

const timer = { minutes: 5, settle: 0, every: 0, at: [], bell: 'bowl' as const, background: 'none' as const }
const line = timerTimeline(timer, timerTitles)
const user = userEvent.setup()
let file: ReturnType<typeof putApiInPlace>

beforeEach(async () => {
  file = putApiInPlace()
  await entries.load()
})
afterEach(() => practice.discard())

/** The page of a practice of so many seconds; after it, if nothing else is said. */
function opens(practised = 200, phase: PracticePhase = 'over') {
  const prepared = { title: 'Only time and bells', script: null, choices: null, findClip: null, timer, makeTimeline: () => line, voice: null }
  practice.takeUp(
    { ...prepared, background: 'none', before: null, tightBefore: [] },
    {
      id: 'practice-over',
      entry: { ...wholePractice, exercise: 'timer', title: prepared.title, form: 'timer', practised },
      choices: null,
      timer,
      background: 'none',
      changes: [],
      at: practised,
      saved: '2026-11-22T20:00:00.000+00:00',
    },
  )
  underWay.phase = phase
  return render(Player, { route: { name: 'play', id: 'timer' } })
}
const question = () => screen.queryByRole('heading', { level: 1, name: 'How tense do you feel now?' })

test('a key that is held is one press: the voice that it switches off stays off', async () => {
  opens(200, 'under-way')
  await fireEvent.keyDown(window, { key: 'm' })
  expect(running.muted).toBe(true)
  const held = new KeyboardEvent('keydown', { key: 'm', repeat: true, cancelable: true })
  await fireEvent(window, held)
  expect([running.muted, held.defaultPrevented]).toEqual([true, true])
  await fireEvent.keyDown(window, { key: 'm' })
  expect(running.muted).toBe(false)
})

test('Space is left to the field that has the keys, and pauses anywhere else', () => {
  opens(200, 'under-way')
  const keeps = (html: string) => {
    document.body.insertAdjacentHTML('beforeend', html)
    const field = document.body.lastElementChild
    const event = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true })
    field?.dispatchEvent(event)
    field?.remove()
    return !event.defaultPrevented
  }
  expect(['<select></select>', '<input type="radio" />', '<input type="number" />', '<button></button>'].map(keeps)).toEqual([true, true, true, true])
  expect(['<p></p>', '<input type="range" />'].map(keeps)).toEqual([false, false])
})

test('a bell of the timer is seen as well, and not read out over itself', () => {
  opens(1, 'under-way')
  expect(screen.getByText('A bell rings').getAttribute('aria-live')).toBe('off')
})

test('later there is nothing of it on the screen', () => {
  opens(200, 'under-way')
  expect(screen.queryByText('A bell rings')).toBeNull()
})

test('a letter is found on the keyboards of other countries', async () => {
  opens(200, 'under-way')
  await fireEvent.keyDown(window, { key: 'ь', code: 'KeyM' })
  expect(running.muted).toBe(true)
  await fireEvent.keyDown(window, { key: 'm', code: 'Semicolon' }) // French
  expect(running.muted).toBe(false)
})

test('saved on a slow disk, it goes on at once, and until then the page stands as it was', async () => {
  let free = (): void => undefined
  file.faults = { 'entries:record': { slow: new Promise<void>((done) => (free = done)) } }
  const page = opens()
  await user.click(screen.getByRole('radio', { name: /^3\b/ }))
  await user.click(screen.getByRole('button', { name: 'Save and finish' }))
  expect([location.hash, question() === null, file.entries]).toEqual(['#/progress', false, []])
  expect(entries.unsaved).toMatchObject([{ verb: 'record', id: 'practice-over' }]) // which the outbox tells of
  page.unmount() // the next page has come
  expect(underWay.on).toBe(false)
  free()
  await entries.retry()
  expect(file.entries).toMatchObject([{ id: 'practice-over', data: { after: 3 } }])
})

test('finished without saving, the page stands as it was until the next has come, and nothing is kept', async () => {
  const page = opens()
  await user.click(screen.getByRole('button', { name: 'Finish without saving' }))
  expect([location.hash, question() === null]).toEqual(['#/practise', false])
  page.unmount()
  await entries.retry()
  expect([underWay.on, file.entries]).toEqual([false, []])
})

/** Each thing that can be said afterwards, how it is said, and where it is found. */
const sayings: readonly (readonly [what: string, say: () => Promise<void>, found: object])[] = [
  ['a rating', () => user.click(screen.getByRole('radio', { name: /^3\b/ })), { after: 3 }],
  ['what helped', () => user.click(screen.getByRole('checkbox', { name: 'going slowly' })), { helped: ['going-slowly'] }],
  ['words', () => user.type(screen.getByLabelText('What helped or got in the way?'), 'the kettle'), { words: 'the kettle' }],
  [
    'where tension is left',
    async () => {
      await user.click(screen.getByText('Choose by name'))
      await user.click(await screen.findByRole('checkbox', { name: 'jaw' }))
    },
    { tightAfter: ['jaw'] },
  ],
]

test.each(sayings)('%s, said of four seconds and left without Save, is kept with them', async (_what, say, found) => {
  const page = opens(4)
  await say()
  page.unmount()
  await entries.retry()
  expect(file.entries).toMatchObject([{ id: 'practice-over', data: { practised: 4, ...found } }])
})

test('four seconds of which nothing is said are a look, and not kept', async () => {
  opens(4).unmount()
  await entries.retry()
  expect(file.entries).toEqual([])
})

test('a place that the disk does not take is told where the practice is over, and not read out; taken again, it is told no more', async () => {
  file.full = true
  const page = opens()
  await user.click(screen.getByRole('radio', { name: /^3\b/ }))
  const told = await screen.findByText('The place of this practice could not be kept just now. The disk is full.')
  expect(told.closest('[role=alert], [role=status], [aria-live]')).toBeNull()
  file.full = false
  await user.click(screen.getByRole('radio', { name: /^4\b/ }))
  await expect.poll(() => screen.queryByText(/could not be kept just now/)).toBeNull()
  expect(file.place).toMatchObject({ entry: { after: 4 } })
  page.unmount()
})
