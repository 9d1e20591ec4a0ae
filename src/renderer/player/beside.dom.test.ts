// A practice beside other things: the strip while other pages are read, and the small window.
import { fireEvent, render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { timerTitles } from '$words/practice.ts'
import { timerTimeline } from '../../core/timeline/timer.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import type { SoundProblem } from '../practice/running.svelte.ts'
import { help } from '../router/help.svelte.ts'
import { onKey } from '../router/keys.ts'
import { smallWindow } from '../practice/small-window.svelte.ts'

putApiInPlace() // the store of the practice asks for it as it is made
const { default: SmallWindow } = await import('./SmallWindow.svelte')
const { default: Strip } = await import('./Strip.svelte')

const timeline = timerTimeline({ minutes: 10, settle: 0, every: 0, at: [], bell: 'bowl' }, timerTitles)
/** A practice as the windows see it, and what was asked of it. */
function goingOn(now: object = {}) {
  const asked: string[] = []
  const verbs = Object.fromEntries((['toggle', 'pause', 'next', 'back', 'stop'] as const).map((verb) => [verb, () => void asked.push(verb)]))
  const running = {
    title: 'Only time and bells',
    timeline,
    position: 168.4,
    step: timeline.steps[0] ?? null,
    breath: null,
    phase: 'under-way' as 'none' | 'under-way' | 'stopped' | 'over',
    asleep: false,
    playing: true,
    starting: false,
    problem: null as SoundProblem | null,
    chapter: timeline.chapters[0] ?? null,
    caption: '',
    silent: true,
    unsaid: false,
    ...now,
  }
  const practice = verbs as Record<'toggle' | 'pause' | 'next' | 'back' | 'stop', () => void>
  return { running, practice, asked }
}

let file: ReturnType<typeof putApiInPlace>
beforeEach(async () => {
  help.close()
  location.hash = '#/learn'
  file = putApiInPlace()
  await entries.load()
})
const words = (name: string) => screen.getByRole('region', { name }).textContent?.replace(/\s+/g, ' ').trim()
const buttons = () => screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent?.trim())

test('the strip says what goes on and how much is left, pauses, and leads back', async () => {
  const { running, practice, asked } = goingOn()
  render(Strip, { running, practice })
  expect(words('Your practice')).toContain('Only time and bells 7:12 left')
  expect(screen.getByRole('link', { name: 'Back to it' }).getAttribute('href')).toBe('#/play/timer')
  await userEvent.click(screen.getByRole('button', { name: 'Pause' }))
  expect(asked).toEqual(['toggle'])
})

test('the strip of a practice that waits says so, and why when the sound went away', () => {
  render(Strip, goingOn({ playing: false, problem: 'output-lost' }))
  expect(words('Your practice')).toContain('Paused, 7:12 left')
  expect(screen.getByRole('alert').textContent).toMatch(/^The sound output went away/)
  expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy()
})

test('the small window says which part is on, and shows the words where nothing is said', () => {
  const parts = timerTimeline({ minutes: 10, settle: 2, every: 0, at: [], bell: 'bowl' }, timerTitles)
  const left = { ...parts, chapters: parts.chapters.map((chapter) => ({ ...chapter, title: 'Neck', leftOut: true })) }
  const step = { ...(parts.steps[0] as (typeof parts.steps)[number]), phase: 'name' as const }
  const now = { timeline: left, step, chapter: left.chapters[0], caption: 'Your neck can rest.', silent: true, unsaid: false }
  const { unmount } = render(SmallWindow, goingOn(now))
  expect(screen.getByText('Imagine letting go').textContent).toContain('Neck') // nobody gets ready to tense what is left out
  expect(screen.getByText('Your neck can rest.')).toBeTruthy()
  unmount()
  render(SmallWindow, goingOn({ ...now, silent: false }))
  expect(screen.queryByText('Your neck can rest.')).toBeNull()
})

test('F6 finds the strip from the page', () => {
  document.body.insertAdjacentHTML('afterbegin', '<main id="page" tabindex="-1"></main>')
  document.getElementById('page')?.focus()
  render(Strip, goingOn())
  onKey(new KeyboardEvent('keydown', { key: 'F6' }), { placeOf: () => null, takeBack: null, search: null })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pause' }))
  document.getElementById('page')?.remove()
})

test('the strip shows no count to somebody who hid it', async () => {
  await entries.change({ showCount: false })
  render(Strip, goingOn())
  expect(words('Your practice')).not.toMatch(/\d/)
})

test('a practice that came to its end while its person read leads to the question, and has nothing left to press', () => {
  render(Strip, goingOn({ phase: 'over', playing: false }))
  expect(words('Your practice')).toContain('Finished')
  expect(screen.getByRole('link').textContent).toBe('How was it?')
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('from the strip into the small window and back: the window is asked each time', async () => {
  render(Strip, goingOn())
  await userEvent.click(screen.getByRole('button', { name: 'Small window' }))
  expect([smallWindow.on, file.asked]).toEqual([true, ['compact']])
  await smallWindow.leave()
  expect([smallWindow.on, file.asked]).toEqual([false, ['compact', 'full size']])
})

test('the small window holds the word for now, time left and everything that must stay in reach', () => {
  render(SmallWindow, goingOn())
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Only time and bells')
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  expect(screen.getByText('Quiet')).toBeTruthy()
  expect(screen.getByRole('timer').textContent).toBe('7:12 left')
  expect(buttons()).toEqual(['Full size', 'Pause', 'Next part: the end', 'I need to stop', 'Get help now'])
})

test('in the small window the player’s keys work, and the space bar on a button is that button’s', async () => {
  const { running, practice, asked } = goingOn()
  render(SmallWindow, { running, practice })
  const user = userEvent.setup()
  await user.keyboard(' {ArrowRight}{ArrowLeft}')
  await fireEvent.keyDown(window, { key: 'ArrowRight', repeat: true }) // a key that is held
  expect(asked).toEqual(['toggle', 'next', 'back'])
  screen.getByRole('button', { name: 'Next part: the end' }).focus()
  await user.keyboard(' ')
  expect(asked).toEqual(['toggle', 'next', 'back', 'next'])
})

test('“I need to stop” in the small window: silence first, then the whole window with the practice’s own page', async () => {
  const { running, practice, asked } = goingOn()
  await smallWindow.enter()
  render(SmallWindow, { running, practice })
  await userEvent.click(screen.getByRole('button', { name: 'I need to stop' }))
  expect([asked, location.hash, file.asked, smallWindow.on]).toEqual([['stop'], '#/play/timer', ['compact', 'full size'], false])
})

test('help from the small window: it pauses, the window is large first, then help opens over the page that was there', async () => {
  const { running, practice, asked } = goingOn()
  await smallWindow.enter()
  render(SmallWindow, { running, practice })
  await userEvent.click(screen.getByRole('button', { name: 'Get help now' }))
  expect([asked, file.asked, help.isOpen, location.hash]).toEqual([['pause'], ['compact', 'full size'], true, '#/learn'])
})

test('whether it stays on top is a setting that is kept', async () => {
  render(SmallWindow, goingOn())
  await userEvent.click(screen.getByRole('switch', { name: 'Stay on top' }))
  expect(file.settings.compactOnTop).toBe(false)
})

test('when it is over the small window stays as it is and asks nothing but one thing', () => {
  render(SmallWindow, goingOn({ phase: 'over', playing: false }))
  expect(screen.getByText('Finished')).toBeTruthy()
  expect(buttons()).toEqual(['Full size', 'How was it?', 'Get help now'])
})
