// Today, as a person reads it: what to go on with, how it is now, what is kept at hand; nothing owed.
import { cleanup, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { tick } from 'svelte'
import { afterEach, expect, test, vi } from 'vitest'
import type { Entry } from '../../core/entries/entry.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { nextCard } from '../offers/next-card.svelte.ts'
import { favourite, follows, named, practised } from '../practice/life.fixture.ts'
import Today from './Today.svelte'

async function open(kept: readonly Entry[] = []) {
  const file = putApiInPlace({ entries: kept })
  await entries.load()
  render(Today, { route: { name: 'today' } })
  await screen.findByRole('radiogroup', { name: 'How is it now?' }) // what is fetched after the first frame is there
  await vi.dynamicImportSettled()
  return { file, user: userEvent.setup() }
}
const plain = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

const reading = (lesson: string, line: string, edited: string): Entry => ({
  id: `reading-of-${lesson}`,
  at: edited,
  edited,
  kind: 'reading',
  data: { lesson, title: lesson, place: 'x', line, section: 1, sections: 4, readAt: null },
})
const dated = (entry: Entry, at: string): Entry => ({ ...entry, at, edited: at })

afterEach(() => vi.useRealTimers())

test('what a clock wrote that was wrong once is neither where you left off nor the last practice, and is said with its year', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T20:00:00.000+01:00'), toFake: ['Date'] })
  const in2100 = '2100-01-01T10:00:00.000+01:00'
  await open([
    reading('A1', 'read while the clock was wrong', in2100),
    reading('A4', 'read since', '2026-11-21T10:00:00.000+01:00'),
    dated(practised('E08', 1), in2100),
    practised('E06', 20),
  ])
  expect(screen.getByText('read since')).toBeTruthy()
  expect(screen.queryByText('read while the clock was wrong')).toBeNull()
  expect(screen.getByRole('heading', { name: 'Mindful breathing' })).toBeTruthy()
  const lately = within(screen.getByRole('complementary')).getAllByText(/^(lesson|practice), /)
  expect(lately.map((line) => plain(line).replaceAll(',', ''))).toEqual([
    'lesson Saturday 21 November',
    'practice Friday 20 November',
    'lesson Friday 1 January 2100',
    'practice Friday 1 January 2100',
  ])
})

test('a practice that ended clearly tenser is not offered again: something gentler stands in its place, until it goes better', async () => {
  await open([practised('E06', 20, 3, 6)])
  expect(screen.getByText('An exercise to try')).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Five senses' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: /^Again, / })).toBeNull()
  cleanup()
  await open([practised('E06', 20, 3, 6), practised('E06', 21, 5, 4)])
  expect(screen.getByRole('heading', { name: 'Mindful breathing' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Again, 5 minutes' })).toBeTruthy() // as long as theirs was
  cleanup()
  await open([practised('E08', 20, 3, 6)]) // even what is offered first
  expect(screen.queryByRole('heading', { name: 'Five senses' })).toBeNull()
})

test('a step of a plan that ended clearly tenser is no longer put forward on Today', async () => {
  await open([follows('for-the-night'), practised('E02', 20, 3, 6)])
  const line = screen.getByRole('link', { name: 'Your plan' }).closest('p')
  expect(plain(line)).toBe('For the night: Body scan. Your plan')
  cleanup()
  await open([follows('new-to-this'), practised('E08', 20, 3, 6)])
  expect(plain(screen.getByRole('link', { name: 'Your plan' }).closest('p'))).toBe('Your plan')
})

test('an empty life has a lesson, the one question and a practice to try', async () => {
  await open()
  expect(screen.getByText('A place to begin')).toBeTruthy()
  expect(screen.getByRole('radiogroup', { name: 'How is it now?' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Five senses' })).toBeTruthy()
  expect(screen.queryByRole('heading', { name: 'Kept at hand' })).toBeNull()
  expect(screen.getByText('What you read and practise will appear here. It stays on this computer.')).toBeTruthy()
})

test('who came to practise finds the exercise first, and reading after it', async () => {
  putApiInPlace({ settings: { brings: 'practising' } })
  await entries.load()
  render(Today, { route: { name: 'today' } })
  await screen.findByRole('radiogroup', { name: 'How is it now?' })
  expect(screen.getAllByRole('heading', { level: 2 }).map(plain).slice(0, 2)).toEqual([
    'Letting go, seven groups',
    'What therapy is, and who offers it',
  ])
  cleanup()
  await open()
  expect(screen.getAllByRole('heading', { level: 2 }).map(plain).slice(0, 2)).toEqual(['What therapy is, and who offers it', 'Five senses'])
})

test('who teaches finds what to read with someone and what to lead; nothing asks how they are, or shows their own practice', async () => {
  putApiInPlace({
    settings: { brings: 'teaching' },
    entries: [practised('E10', 20, 6, 3), reading('A4', 'read since', '2026-11-21T10:00:00.000+01:00')],
  })
  await entries.load()
  render(Today, { route: { name: 'today' } })
  const read = within(await screen.findByRole('region', { name: 'To read with someone' }))
  expect(read.getByRole('link', { name: 'Open again: Your first session' }).getAttribute('href')).toBe('#/lesson/A4')
  expect(read.getByRole('link', { name: /^Before your first session/ }).getAttribute('href')).toBe('#/learn/A')
  const lead = within(screen.getByRole('region', { name: 'To lead in the room' }))
  expect(plain(lead.getByRole('link', { name: /^Five senses/ }))).toMatch(/^Five senses ?\d min$/)
  expect(screen.queryByRole('radiogroup')).toBeNull()
  expect(document.body.textContent).not.toMatch(/tension|read since|Kind wishes|practice, /)
})

test('the figure shows where tension sat before the last practice, and that is said', async () => {
  const practice = practised('E06', 20)
  const marks = practice.kind === 'practice' && practice.data ? { ...practice.data, tightBefore: ['jaw', 'neck'] } : null
  await open([{ ...practice, data: marks } as Entry])
  expect(screen.getByRole('img', { name: 'A figure, with the places you marked' })).toBeTruthy()
  expect(screen.getByText('Before it you marked: jaw, neck.')).toBeTruthy()
})

test('a practice that ended early is named as in the log', async () => {
  const practice = practised('E06', 20)
  const early = practice.kind === 'practice' && practice.data ? { ...practice.data, planned: 540, practised: 180, finished: false } : null
  await open([{ ...practice, data: early } as Entry])
  expect(screen.getByText(/^On Friday 20 November.*, 3 of 9 minutes, ended early/)).toBeTruthy()
  const lately = within(screen.getByRole('complementary'))
  expect(plain(lately.getByText(/^practice, /))).toMatch(/^practice, Friday 20 November.*, ended early$/)
})

test('a plan is one quiet line that opens its step as the plan means it', async () => {
  const { user } = await open([follows('new-to-this', 1), practised('E06', 20)])
  const line = screen.getByText(/^New to this:/)
  expect(plain(line)).toBe('New to this: Mindful breathing, or on to Belly breathing if you like. Your plan')
  await user.click(within(line).getByRole('link', { name: 'Mindful breathing' }))
  expect(nextCard.take('E06')).toEqual({ exercise: 'E06', form: 'three-minutes' })
})

test('two ways side by side are both in the line', async () => {
  await open([follows('for-the-night'), follows('muscle-release', 0, 'paused')])
  expect(plain(screen.getByText(/^For the night:/))).toBe('For the night: Letting go, seven groups or Body scan. Your plan')
})

test('a paused plan is silent', async () => {
  await open([follows('new-to-this', 1, 'paused')])
  expect(screen.queryByText(/^New to this/)).toBeNull()
})

test('presets and favourites are at hand, five of them, the rest in Practise', async () => {
  await open([named('After work'), ...['a', 'b', 'c', 'd'].map((name) => named(name)), favourite('E08')])
  const hand = within(screen.getByRole('region', { name: 'Kept at hand' }))
  expect(hand.getAllByRole('listitem')).toHaveLength(5)
  expect(hand.getByRole('link', { name: 'After work' }).getAttribute('href')).toMatch(/^#\/exercise\/E02\/life-/)
  expect(hand.getByRole('link', { name: 'All 6 in Practise' })).toBeTruthy()
})

test('a number leads to three practices, and is kept', async () => {
  const { user, file } = await open()
  await user.click(screen.getByRole('radio', { name: '6' }))
  expect(within(screen.getByRole('list', { name: 'To choose from' })).getAllByRole('link')).toHaveLength(3)
  expect(file.entries.map(({ kind, data }) => [kind, data])).toEqual([['level', { level: 6, chose: null }]])
})

test('lately holds the timer by its name, on the day the person put right', async () => {
  const timer = practised('timer', 20)
  await open([{ ...timer, data: timer.kind === 'practice' && timer.data ? { ...timer.data, done: '2026-11-18T09:00:00.000+01:00' } : null } as Entry])
  expect(plain(screen.getByText('Only time and bells').closest('li'))).toContain('practice, Wednesday 18 November')
  expect(screen.getByRole('heading', { name: 'Five senses' })).toBeTruthy() // the timer is not offered again in place of a practice
})

test('left open over midnight it is the new day, and the night goes on into the morning', async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 23, 58), toFake: ['Date', 'setInterval', 'clearInterval'] })
  await open()
  const said = () => [screen.getByRole('heading', { level: 1 }).textContent.trim(), document.body.textContent.includes('Sunday 22 November')]
  const atNight = said()[0]
  expect(said()).toEqual([atNight, true])
  vi.advanceTimersByTime(3 * 60_000)
  await tick()
  expect([said(), document.body.textContent.includes('Monday 23 November')]).toEqual([[atNight, false], true])
  vi.advanceTimersByTime(6 * 60 * 60_000)
  await tick()
  expect(said()[0]).toBe('Good morning')
})

test('after a sleep over midnight it is the new day as soon as the window is looked at', async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 23, 58), toFake: ['Date'] })
  await open()
  vi.setSystemTime(new Date(2026, 10, 23, 8, 5))
  window.dispatchEvent(new Event('focus'))
  await tick()
  expect(screen.getByRole('heading', { level: 1 }).textContent.trim()).toBe('Good morning')
})
