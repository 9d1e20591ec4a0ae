// Progress, as a person reads it: the words at the top, the practices, and a way back from removing one.
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { DataOf, Entry } from '../../core/entries/entry.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { toast } from '../ui/toast.svelte.ts'
import ToastLine from '../ui/ToastLine.svelte'
import Progress from './Progress.svelte'

const done: DataOf<'practice'> = {
  exercise: 'E02',
  form: 'full',
  preset: 'standard',
  voice: 'af_heart',
  planned: 540,
  practised: 540,
  finished: true,
  leftOut: [],
  before: 6,
  after: 3,
  helped: ['the quiet parts'],
  done: null,
  words: '',
  note: '',
  tightBefore: [],
  tightAfter: [],
}
const practice = (id: string, at: string, data: Partial<DataOf<'practice'>> = {}): Entry => ({
  id,
  at,
  edited: at,
  kind: 'practice',
  data: { ...done, ...data },
})
const lesson: Entry = {
  id: 'lesson-0001',
  at: '2025-04-06T10:00:00.000+01:00',
  edited: '2025-04-06T10:00:00.000+01:00',
  kind: 'reading',
  data: { module: 'A1', place: 'x', line: '', section: 0, sections: 3, readAt: '2025-04-06T10:00:00.000+01:00' },
}
const two = [
  practice('practice-1', '2025-05-11T20:00:00.000+01:00'),
  practice('practice-2', '2025-05-12T20:00:00.000+01:00', {
    practised: 170,
    finished: false,
    before: null,
    after: null,
    leftOut: ['neck'],
    helped: [],
  done: null,
  words: '',
  note: '',
  tightBefore: [],
  tightAfter: [],
  }),
]

beforeEach(() => toast.close())

async function open(kept: readonly Entry[]) {
  const file = putApiInPlace({ entries: kept })
  await entries.load()
  render(Progress, { route: { name: 'progress' } })
  render(ToastLine)
  return file
}
const rows = () => within(screen.getByRole('region', { name: 'Your practices' })).queryAllByRole('listitem')

test('says in words what was read and practised', async () => {
  await open([lesson, ...two])
  expect(
    screen.getByText('Since 6 April 2025 you have read one lesson and practised on two days. Tension was lower after one practice.'),
  ).toBeTruthy()
})

test('counts a practice that was stopped early as it is, newest first', async () => {
  await open(two)
  expect(rows().map((row) => row.textContent?.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/Monday 12 May 2025, in the evening.*3 of 9 minutes, stopped early; neck left out/),
    expect.stringMatching(/Sunday 11 May 2025, in the evening.*9 minutes; tension from 6 to 3.*What helped: the quiet parts/),
  ])
})

test('a removed practice can be put back, whole', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  await user.click(screen.getByRole('button', { name: /^Remove: .*11 May/ }))
  expect(rows()).toHaveLength(1)
  expect(file.entries.find(({ id }) => id === 'practice-1')?.data).toBeNull()
  expect(screen.getByRole('status').textContent).toContain('Practice removed.')
  await user.click(screen.getByRole('button', { name: 'Put it back' }))
  expect(rows()).toHaveLength(2)
  expect(file.entries.find(({ id }) => id === 'practice-1')?.data).toEqual(done)
})

test('ratings can be changed afterwards, and the rest of the practice stays', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  await user.click(screen.getByRole('button', { name: /^Edit: .*12 May/ }))
  await user.click(within(screen.getByRole('radiogroup', { name: 'How tense were you before?' })).getByRole('radio', { name: '7' }))
  await user.click(within(screen.getByRole('radiogroup', { name: 'And after?' })).getByRole('radio', { name: '5' }))
  await user.click(screen.getByRole('checkbox', { name: 'the voice' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(file.entries.find(({ id }) => id === 'practice-2')?.data).toEqual({ ...two[1]?.data, before: 7, after: 5, helped: ['the voice'] })
})

test('older practices wait behind a button', async () => {
  const user = userEvent.setup()
  await open(Array.from({ length: 45 }, (_, n) => practice(`practice-${String(n)}`, new Date(Date.UTC(2025, 0, 1 + n)).toISOString())))
  expect(rows()).toHaveLength(20)
  await user.click(screen.getByRole('button', { name: 'Show 20 more' }))
  expect(rows()).toHaveLength(40)
  await user.click(screen.getByRole('button', { name: 'Show 5 more' }))
  expect(rows()).toHaveLength(45)
})

test('with nothing kept yet, it says what will stand here and offers one thing to do', async () => {
  await open([])
  expect(screen.getByText(/^Nothing here yet/)).toBeTruthy()
  expect(within(screen.getByRole('main')).getAllByRole('link')).toHaveLength(1)
})
