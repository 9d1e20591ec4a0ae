// The stage of a practice that stands at a place: what a person reads there, and the panel with everything that is set seldom.
import { english } from '../../core/language/english.ts'
import { cleanup, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { tick } from 'svelte'
import { beforeEach, expect, test } from 'vitest'
import { wholePractice } from '../../core/entries/practice.fixture.ts'
import { usualChoices } from '../../core/script/choices.ts'
import type { Choices } from '../../core/script/exercise.ts'
import { parseScript } from '../../core/script/parse.ts'
import { slowVoice, small, smallScript } from '../../core/script/script.fixture.ts'
import type { Script } from '../../core/script/script.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'

putApiInPlace() // the practice listens to the main process from its first moment
const { default: Stage } = await import('./Stage.svelte')
const { practice } = await import('../practice/practice.svelte.ts')
const { exerciseWith, nothingSaid } = await import('../practice/prepared.ts')
const { runningState } = await import('../practice/running.svelte.ts')
const { underWay } = await import('../practice/under-way.svelte.ts')
const { book } = await import('../book/book.svelte.ts')
const { entries } = await import('../entries/entries.svelte.ts')

/** Opening 0-20 s, breathing 20-80 s in sighs of ten seconds, closing. */
function breathing(seconds = 60): Script {
  const text = smallScript
    .replace(
      /^asks: .*$/m,
      'asks: [posture]\npatterns:\n  - { id: sigh, title: "In 3, a sip more 1, out 6", in: 3, top_up: 1, out: 6, note: A note., sources: [KS] }',
    )
    .replace(
      / {6}- groups:[\s\S]*?(?= {6}- beat: Look)/,
      `      - breathing: Sighs\n        seconds: ${String(seconds)}\n        lines:\n          - { at: 0, say: "In." }\n`,
    )
  const { script, problems } = parseScript(english, 'exercises/E02.yaml', text)
  if (script === null) throw new Error(problems.map(({ line, message }) => `${String(line)}: ${message}`).join('\n'))
  return script
}

/** The stage at a second of a practice that stands still. */
async function open(script: Script, at: number, chosen: Partial<Choices> = {}, voice: 'af_heart' | null = 'af_heart', settings = {}) {
  const file = putApiInPlace({ settings })
  await entries.load()
  const prepared = exerciseWith(script, { ...usualChoices(script), ...chosen }, slowVoice, {
    voice,
    background: 'none',
    before: null,
    tightBefore: [],
  })
  practice.takeUp(prepared, {
    id: 'practice-1',
    entry: { ...wholePractice, title: script.title, voice, planned: 120, practised: at, finished: false },
    choices: null,
    timer: null,
    background: 'none',
    changes: [],
    at,
    saved: '2026-11-22T20:00:00.000+00:00',
  })
  render(Stage)
  return { user: userEvent.setup(), file }
}
const controls = () => within(screen.getByRole('contentinfo', { name: 'Player controls' }))
const panel = () => screen.queryByRole('complementary', { name: 'Sound and timing' })

beforeEach(() => practice.discard())

test('however often the quiet is made longer and shorter, the place of the practice is taken', async () => {
  const { file } = await open(breathing(), 31)
  underWay.phase = 'over'
  for (let n = 0; n < 600; n++) practice.quieter(n % 2 === 0 ? 5 : -5)
  practice.says({ ...nothingSaid, words: 'so many times' })
  await expect.poll(() => file.place?.entry.words).toBe('so many times')
})

test('that the place could not be kept is told while the practice stands still, without calling anybody to the screen', async () => {
  await open(breathing(), 31)
  runningState.placeRefused = { code: 'disk-full', again: true }
  runningState.playing = true
  await tick()
  expect(screen.queryByText(/could not be kept just now/)).toBeNull()
  runningState.playing = false
  const told = await screen.findByText('The place of this practice could not be kept just now. The disk is full.')
  expect(told.closest('[role=alert], [role=status], [aria-live]')).toBeNull()
})

test('breathing says what to do now, for how long, and which breath it is', async () => {
  await open(breathing(), 31)
  expect(screen.getByText('Breathe in')).toBeTruthy()
  expect(screen.getByRole('timer').textContent).toBe('2')
  expect(screen.getByRole('img', { name: 'Hills and a pebble: breathe in, 3 seconds' })).toBeTruthy()
  expect(controls().getByText('breath 2 of 6')).toBeTruthy()
})

test.each([
  [33.5, 'A sip more'],
  [36, 'Breathe out'],
])('a sip more and the way out have their own words', async (at, word) => {
  await open(breathing(), at)
  expect(screen.getByText(word)).toBeTruthy()
})

test('before the paced part the same screen has level ground and the usual word', async () => {
  await open(breathing(), 5)
  expect(screen.getByText('Listen')).toBeTruthy()
  expect(screen.getByRole('img', { name: 'Hills and a pebble: level ground' })).toBeTruthy()
  expect(within(screen.getByRole('list', { name: 'Parts' })).getByRole('button', { name: /Sighs/ })).toBeTruthy()
})

test.each([
  [5, 'Next part: Sighs'],
  [31, 'Next part: a minute on'],
  [300, 'Next part: Look'],
])('the button for the next part says what it goes to; a long paced part is not skipped at one press', async (at, name) => {
  await open(breathing(300), at)
  expect(controls().getByRole('button', { name }).getAttribute('title')).toBe(name)
})

test('seconds can be hidden, and nothing else goes with them', async () => {
  const { user, file } = await open(breathing(), 31)
  await user.click(controls().getByRole('button', { name: 'Hide numbers' }))
  expect(screen.queryByRole('timer')).toBeNull()
  expect(screen.getByText('Breathe in')).toBeTruthy()
  expect(file.settings.showCount).toBe(false)
})

test('with bells only, the words are on the screen even when captions are off', async () => {
  await open(small(), 4, { talk: 'bells' }, 'af_heart', { captions: false })
  expect(screen.getByText('We begin.').getAttribute('aria-live')).toBe('polite')
})
test('with bells only there is no voice to make louder or to switch off, and none is asked about afterwards', async () => {
  const { user } = await open(small(), 31, { talk: 'bells' })
  expect(controls().queryByRole('slider', { name: 'Voice' })).toBeNull()
  expect(controls().getByRole('slider', { name: 'Bells' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Voice off' })).toBeNull()
  await user.click(controls().getByRole('button', { name: 'Sound and timing' }))
  expect(within(panel() as HTMLElement).queryByRole('slider', { name: 'Voice' })).toBeNull()
  expect(within(panel() as HTMLElement).queryByRole('switch', { name: 'Voice off' })).toBeNull()
  expect(runningState.spoken).toBe(false)
  cleanup()
  await open(small(), 31)
  expect(runningState.spoken).toBe(true)
})
test('a group that is left out is imagined from its name on: nobody gets ready to tense it', async () => {
  await open(small(), 21, { leftOut: ['hands-arms'] })
  expect(screen.queryByText('Get ready')).toBeNull()
  expect(screen.getByRole('region', { name: 'Now' }).textContent).toContain('Imagine letting go')
  cleanup()
  await open(small(), 21)
  expect(screen.getByText('Get ready')).toBeTruthy()
})
test('a pattern is told only where one breathes along: not over cue words that are said with the hands', async () => {
  const script = await book.loadScript('E05')
  if (!script) throw new Error('the book has no such practice')
  for (const { id } of script.options[0]?.choices ?? []) {
    await open(script, 1, { options: { [script.options[0]?.id ?? '']: id } })
    expect([id, /breaths a minute/.test(screen.getByRole('banner').textContent ?? '')]).toEqual([
      id,
      (runningState.timeline?.breaths.length ?? 0) > 0,
    ])
    cleanup()
  }
})
test('the caption is read out only where no voice says it', async () => {
  await open(small(), 4)
  expect(screen.getByText('We begin.').getAttribute('aria-live')).toBe('off')
  cleanup()
  await open(small(), 4, {}, null)
  expect(screen.getByText('We begin.').getAttribute('aria-live')).toBe('polite')
})
test('with a voice and captions off, they are not', async () => {
  await open(small(), 4, {}, 'af_heart', { captions: false })
  expect(screen.queryByText('We begin.')).toBeNull()
})

test('the panel opens and closes by keyboard, and the player does not hear the Escape that closes it', async () => {
  const { user } = await open(small(), 4)
  const heard: string[] = []
  const hear = ({ key }: KeyboardEvent) => heard.push(key)
  addEventListener('keydown', hear)
  const opener = controls().getByRole('button', { name: 'Sound and timing' })
  opener.focus()
  await user.keyboard('{Enter}')
  expect(panel()).toBe(document.activeElement)
  expect(opener.getAttribute('aria-expanded')).toBe('true')
  heard.length = 0
  await user.keyboard('{Escape}')
  expect(panel()).toBeNull()
  await Promise.resolve()
  expect(document.activeElement).toBe(opener)
  expect(heard).toEqual([])
  await user.keyboard('{Escape}')
  expect(heard).toEqual(['Escape'])
  removeEventListener('keydown', hear)
})

test('while the panel is open, Escape closes it first, wherever the focus is', async () => {
  const { user } = await open(small(), 4)
  await user.click(controls().getByRole('button', { name: 'Sound and timing' }))
  const heard: string[] = []
  const hear = ({ key }: KeyboardEvent) => heard.push(key)
  addEventListener('keydown', hear)
  controls().getByRole('button', { name: 'Play' }).focus()
  await user.keyboard('{Escape}')
  removeEventListener('keydown', hear)
  expect(panel()).toBeNull()
  expect(heard).toEqual([])
})

test('Escape closes the script as it closes the other panel', async () => {
  const { user } = await open(small(), 4)
  await user.click(controls().getByRole('button', { name: 'Script' }))
  expect(screen.getByRole('complementary', { name: 'The whole script' })).toBe(document.activeElement)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('complementary')).toBeNull()
})

test('the panel stays clear of the two ways out', async () => {
  const { user } = await open(small(), 4)
  await user.click(controls().getByRole('button', { name: 'Sound and timing' }))
  expect(screen.getByRole('button', { name: 'I need to stop' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Get help now' })).toBeTruthy()
})

test('a background is chosen in the panel and brings its own volume', async () => {
  const { user, file } = await open(small(), 4)
  await user.click(controls().getByRole('button', { name: 'Sound and timing' }))
  const inside = within(panel()!)
  expect(inside.queryByRole('slider', { name: 'Background' })).toBeNull()
  await user.click(inside.getByRole('radio', { name: 'Rain' }))
  expect(inside.getByRole('slider', { name: 'Background' })).toBeTruthy()
  expect(file.settings.background).toBe('rain')
})

test.each([
  ['af_heart', 'Another voice'],
  [null, 'A voice'],
] as const)('the panel says from when another voice speaks', async (voice, which) => {
  const { user } = await open(small(), 4, {}, voice)
  await user.click(controls().getByRole('button', { name: 'Sound and timing' }))
  expect(within(panel()!).getByText(`${which}, chosen in Settings or before you start, speaks from the next practice.`)).toBeTruthy()
})

test('without a voice nothing is offered that only a voice has', async () => {
  const { user } = await open(small(), 4, {}, null)
  await user.click(controls().getByRole('button', { name: 'Sound and timing' }))
  const inside = within(panel()!)
  expect(inside.queryByRole('slider', { name: 'Voice' })).toBeNull()
  expect(inside.queryByRole('radio', { name: 'Light' })).toBeNull()
  expect(inside.getByRole('slider', { name: 'Bells' })).toBeTruthy()
})

test('from the panel a practice can be finished slowly or here, or show its script', async () => {
  const { user } = await open(small(), 4)
  await user.click(controls().getByRole('button', { name: 'Sound and timing' }))
  const inside = within(panel()!)
  expect(inside.getByRole('button', { name: 'Finish slowly' })).toBeTruthy()
  expect(inside.getByRole('button', { name: 'Finish here' })).toBeTruthy()
  expect([...inside.getByRole('combobox', { name: 'Finish slowly after' }).children].map(({ textContent }) => textContent)).toEqual([
    'its usual time',
    ...[5, 10, 15, 20, 30].map((minutes) => `${String(minutes)} minutes from now`),
  ])
  await user.click(inside.getByRole('button', { name: 'The whole script' }))
  expect(screen.getByRole('complementary', { name: 'The whole script' })).toBeTruthy()
})
