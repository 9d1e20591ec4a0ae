// Progress, as a person reads it: the words at the top, the practices, and a way back from removing one.
import { fireEvent, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DataOf, Entry } from '../../core/entries/entry.ts'
import { wholePractice } from '../../core/entries/practice.fixture.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { flushTyping } from '../entries/typing.svelte.ts'
import { toast } from '../ui/toast.svelte.ts'
import ToastLine from '../ui/ToastLine.svelte'
import { writeDatesAs } from '../words/dates.ts'
import Progress from './Progress.svelte'

const done: DataOf<'practice'> = {
  ...wholePractice,
  preset: 'standard',
  planned: 540,
  practised: 540,
  before: 6,
  after: 3,
  helped: ['quiet-parts'],
}
const practice = (id: string, at: string, data: Partial<DataOf<'practice'>> = {}): Entry => ({
  id,
  at,
  edited: at,
  kind: 'practice',
  data: { ...done, ...data },
})
const readA1: DataOf<'reading'> = {
  lesson: 'A1',
  title: 'A lesson',
  place: 'x',
  line: '',
  section: 0,
  sections: 3,
  readAt: '2025-04-06T10:00:00.000+01:00',
}
const lesson: Entry = {
  id: 'lesson-0001',
  at: '2025-04-06T10:00:00.000+01:00',
  edited: '2025-04-06T10:00:00.000+01:00',
  kind: 'reading',
  data: readA1,
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
  }),
]

beforeEach(() => toast.close())
afterEach(() => writeDatesAs('en-GB'))

async function open(kept: readonly Entry[]) {
  const file = putApiInPlace({ entries: kept })
  await entries.load()
  render(Progress, { route: { name: 'progress' } })
  render(ToastLine)
  return file
}
/** Opens the table of the chart, or part, with this title. */
async function unfold(title: string): Promise<void> {
  const part = screen.getByRole('heading', { level: 2, name: title }).closest('figure, section')
  const details = part?.querySelector('details')
  if (!details) throw new Error(`${title} has no table`)
  details.open = true
  await fireEvent(details, new Event('toggle'))
}
const cells = (caption: string) =>
  within(screen.getByRole('table', { name: caption }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''))
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
    expect.stringMatching(/Monday 12 May 2025, in the evening.*3 of 9 minutes, ended early; standard; neck left out/),
    expect.stringMatching(/Sunday 11 May 2025, in the evening.*9 minutes; standard; tension from 6 to 3.*What helped: the quiet parts/),
  ])
})

test('what has left the book has the name it had when it was done; what is in it, the name it has now', async () => {
  const user = userEvent.setup()
  const gone: Entry = { ...lesson, id: 'lesson-0002', data: { ...readA1, lesson: 'Z1', title: 'A lesson of tomorrow' } }
  const file = await open([
    lesson,
    gone,
    practice('practice-1', '2025-05-11T20:00:00.000+01:00', { exercise: 'E99', title: 'A quiet minute' }),
    practice('practice-2', '2025-05-12T20:00:00.000+01:00', { title: 'As it was called before' }),
  ])
  expect(rows().map((row) => row.querySelector('b')?.textContent)).toEqual(['Letting go, seven groups', 'A quiet minute'])
  const read = within(screen.getByRole('region', { name: 'Lessons read' }))
  expect(read.getAllByRole('link').map((link) => link.textContent)).toEqual(['What therapy is, and who offers it'])
  expect(read.getByText('A lesson of tomorrow')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'All' }))
  await unfold('By exercise')
  expect(cells('Practice by exercise').map(([title]) => title)).toEqual(['Letting go, seven groups', 'A quiet minute'])
  await user.click(screen.getByRole('button', { name: 'Print or save' }))
  await user.click(screen.getByRole('button', { name: 'Everything' }))
  await user.click(screen.getByRole('button', { name: 'Save as a table' }))
  expect(file.asked[0]).toContain(',A quiet minute,')
})

test('a lesson that has left the book can be taken from those read, and put back', async () => {
  const user = userEvent.setup()
  const gone: Entry = { ...lesson, id: 'lesson-0002', data: { ...readA1, lesson: 'Z1', title: 'A lesson of tomorrow' } }
  const file = await open([lesson, gone])
  const read = () => within(screen.getByRole('region', { name: 'Lessons read' })).getAllByRole('listitem')
  const inFile = () => file.entries.find(({ id }) => id === 'lesson-0002')?.data
  await user.click(screen.getByRole('button', { name: /^Remove: / }))
  expect(read()).toHaveLength(1)
  expect(inFile()).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Put it back' }))
  expect(read()).toHaveLength(2)
  expect(inFile()).toEqual(gone.data)
})

test('a removed practice can be put back, whole', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  await user.click(screen.getByRole('button', { name: /^Remove: .*11 May/ }))
  expect(rows()).toHaveLength(1)
  expect(file.entries.find(({ id }) => id === 'practice-1')?.data).toBeNull()
  expect(screen.getByRole('status').textContent).toContain('Practice removed.')
  await user.click(await screen.findByRole('button', { name: 'Put it back' }))
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
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(file.entries.find(({ id }) => id === 'practice-2')?.data).toEqual({ ...two[1]?.data, before: 7, after: 5, helped: ['voice'] })
})

test('everything said about a practice can be put right: when, how much of it, the words, the note', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  await user.click(screen.getByRole('button', { name: /^Edit: .*12 May/ }))
  const dialog = within(screen.getByRole('dialog'))
  await fireEvent.input(dialog.getByLabelText('Day'), { target: { value: '2025-05-09' } })
  await fireEvent.input(dialog.getByLabelText('Time'), { target: { value: '07:30' } })
  await user.click(dialog.getByRole('radio', { name: 'All of it' }))
  await user.type(dialog.getByLabelText('What helped or got in the way?'), '  the kettle ')
  await user.type(dialog.getByLabelText('Anything to remember'), 'jaw let go')
  await user.click(dialog.getByRole('button', { name: 'Done' }))
  const changed = { done: '2025-05-09T07:30:00.000+01:00', finished: true, words: 'the kettle', note: 'jaw let go' }
  expect(file.entries.find(({ id }) => id === 'practice-2')).toMatchObject({ at: two[1]?.at, data: changed })
  expect(rows().map((row) => row.textContent?.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/Sunday 11 May 2025/),
    expect.stringMatching(/Friday 9 May 2025, in the morning.*the kettle.*With a note/),
  ])
  await user.click(await screen.findByRole('button', { name: 'Put it back' }))
  expect(file.entries.find(({ id }) => id === 'practice-2')?.data).toEqual(two[1]?.data)
})

test('words and a note that are longer than there is room for stay until they are shortened, and that is said', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  await user.click(screen.getByRole('button', { name: /^Edit: .*12 May/ }))
  const dialog = within(screen.getByRole('dialog'))
  for (const [field, most, inWords] of [
    ['What helped or got in the way?', 3000, '3,000'],
    ['Anything to remember', 4000, '4,000'],
  ] as const) {
    const area = dialog.getByLabelText<HTMLTextAreaElement>(field)
    await user.clear(area)
    await user.paste('x'.repeat(most + 1))
    expect(area.value).toHaveLength(most + 1)
    const note = dialog.getByText('This is 1 character too long.')
    expect(note.textContent).toContain(`The first ${inWords} characters are saved.`)
    expect(area.getAttribute('aria-describedby')?.split(' ')).toContain(note.id)
    await user.click(dialog.getByRole('button', { name: 'Done' }))
    expect(document.activeElement).toBe(area)
    await user.keyboard('{End}{Backspace}')
  }
  await user.click(dialog.getByRole('button', { name: 'Done' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(file.entries.find(({ id }) => id === 'practice-2')?.data).toMatchObject({ words: 'x'.repeat(3000), note: 'x'.repeat(4000) })
})

test('Escape closes nothing on words that are too long, and shows where; leaving it as it was lets them go', async () => {
  const user = userEvent.setup()
  const file = putApiInPlace({ entries: two })
  await entries.load()
  render(Progress, { route: { name: 'progress' } })
  const opens = async () => {
    await user.click(screen.getByRole('button', { name: /^Edit: .*12 May/ }))
    return screen.getByLabelText<HTMLTextAreaElement>('Anything to remember')
  }
  const note = await opens()
  await user.click(note)
  await user.paste('x'.repeat(4010))
  screen.getByLabelText('Day').focus()
  const escape = new Event('cancel', { cancelable: true })
  await fireEvent(screen.getByRole('dialog'), escape)
  expect([escape.defaultPrevented, document.activeElement === note]).toEqual([true, true])
  expect([note.isConnected, note.value.length]).toEqual([true, 4010])
  await user.click(screen.getByRole('button', { name: 'Leave it as it was' }))
  await expect.poll(() => file.entries.find(({ id }) => id === 'practice-2')?.data).toEqual(two[1]?.data)
  expect((await opens()).value).toBe('')
})

test('Escape keeps what was typed, and a way back', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  await user.click(screen.getByRole('button', { name: /^Edit: .*12 May/ }))
  await user.type(screen.getByLabelText('Anything to remember'), 'jaw let go')
  await fireEvent(screen.getByRole('dialog'), new Event('close')) // what Escape comes to
  expect(screen.queryByRole('dialog')).toBeNull()
  await expect.poll(() => file.entries.find(({ id }) => id === 'practice-2')?.data).toEqual({ ...two[1]?.data, note: 'jaw let go' })
  await user.click(await screen.findByRole('button', { name: 'Put it back' }))
  expect(file.entries.find(({ id }) => id === 'practice-2')?.data).toEqual(two[1]?.data)
})

test('what is typed is saved when the window closes in the middle of it', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  await user.click(screen.getByRole('button', { name: /^Edit: .*12 May/ }))
  await user.type(screen.getByLabelText('Anything to remember'), 'jaw let go')
  await flushTyping()
  expect(file.entries.find(({ id }) => id === 'practice-2')?.data).toMatchObject({ note: 'jaw let go' })
})

test('a practice can be left as it was, whatever was typed', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  await user.click(screen.getByRole('button', { name: /^Edit: .*12 May/ }))
  await user.type(screen.getByLabelText('Anything to remember'), 'jaw let go')
  await flushTyping()
  await user.click(screen.getByRole('button', { name: 'Leave it as it was' }))
  await expect.poll(() => file.entries.find(({ id }) => id === 'practice-2')?.data).toEqual(two[1]?.data)
  expect(screen.queryByText('Practice changed.')).toBeNull()
})

test('a look into the dialog changes nothing', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  await user.click(screen.getByRole('button', { name: /^Edit: .*12 May/ }))
  await user.click(screen.getByRole('button', { name: 'Done' }))
  await flushTyping()
  expect(file.entries).toEqual(two)
  expect(screen.queryByText('Practice changed.')).toBeNull()
})

test('a time that is missing or still to come is said, and nothing is saved', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  await user.click(screen.getByRole('button', { name: /^Edit: .*12 May/ }))
  const day = screen.getByLabelText('Day')
  await fireEvent.input(day, { target: { value: '2999-01-01' } })
  expect(screen.getByText('This is still to come. Choose a time up to now.')).toBeTruthy()
  await fireEvent.input(day, { target: { value: '' } })
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.getByText('Choose a day and a time.')).toBeTruthy()
  expect(document.activeElement).toBe(day)
  expect(file.entries).toEqual(two)
})

test('a year that is only half typed is not saved, also when the dialog is closed on it', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  await user.click(screen.getByRole('button', { name: /^Edit: .*12 May/ }))
  await fireEvent.input(screen.getByLabelText('Day'), { target: { value: '0026-11-20' } })
  expect(screen.getByText('Choose a day and a time.')).toBeTruthy()
  await flushTyping()
  await user.keyboard('{Escape}')
  await flushTyping()
  expect(file.entries).toEqual(two)
})

test('a private note shows when its practice is opened, not before', async () => {
  const user = userEvent.setup()
  await open([practice('practice-1', '2025-05-11T20:00:00.000+01:00', { note: 'only for me', tightBefore: ['jaw', 'neck'] })])
  expect(screen.queryByText('only for me')).toBeNull()
  const title = screen.getByRole('button', { name: 'Letting go, seven groups', expanded: false })
  await user.click(title)
  expect(title.getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByText('only for me')).toBeTruthy()
  expect(rows()[0]?.textContent).toContain('jaw, neck')
})

test('the log is in weeks, and earlier ones wait behind a button', async () => {
  const user = userEvent.setup()
  await open(Array.from({ length: 45 }, (_, n) => practice(`practice-${String(n)}`, new Date(Date.UTC(2025, 0, 1 + n)).toISOString())))
  const log = within(screen.getByRole('region', { name: 'Your practices' }))
  expect(rows()).toHaveLength(20)
  expect(log.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    'Week from 10 February 2025',
    'Week from 3 February 2025',
    'Week from 27 January 2025',
    'Week from 20 January 2025',
  ])
  await user.click(screen.getByRole('button', { name: 'Show earlier' }))
  expect(rows()).toHaveLength(40)
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Edit: .*25 January/)
  await user.click(screen.getByRole('button', { name: 'Show earlier' }))
  expect(rows()).toHaveLength(45)
  expect(screen.queryByRole('button', { name: 'Show earlier' })).toBeNull()
})

test('weeks begin where those of the person begin, and dates are written as there', async () => {
  writeDatesAs('en-US')
  await open(two) // a Sunday and the Monday after it
  expect(screen.getByText('Each bar is a week from Sunday, with its number of practices. Gaps are fine.')).toBeTruthy()
  const log = within(screen.getByRole('region', { name: 'Your practices' }))
  expect(log.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual(['Week from May 11, 2025'])
})

test('what helped and each exercise stand as tables too, with the change in words', async () => {
  const user = userEvent.setup()
  const day = (n: number) => `2025-05-${String(n).padStart(2, '0')}T20:00:00.000+01:00`
  await open([
    practice('practice-1', day(1), { before: 6, after: 4, helped: ['voice'] }),
    practice('practice-2', day(2), { before: 6, after: 4, helped: ['voice', 'going-slowly'] }),
    practice('practice-3', day(3), { before: 5, after: 5, helped: ['voice'] }),
    practice('practice-4', day(4), {
      exercise: 'timer',
      form: 'timer',
      preset: null,
      planned: 600,
      practised: 600,
      before: null,
      after: null,
      helped: [],
    }),
  ])
  await user.click(screen.getByRole('radio', { name: 'All' }))
  await unfold('What helped')
  expect(cells('What helped')).toEqual([
    ['the voice', '3', 'usually 2 lower'],
    ['going slowly', '1', 'rated once: 2 lower'],
  ])
  await unfold('By exercise')
  expect(cells('Practice by exercise')).toEqual([
    ['Letting go, seven groups', '3', '27 minutes', 'usually 2 lower', '2 lower to the same'],
    ['Only time and bells', '1', '10 minutes', 'not rated', ''],
  ])
  expect(screen.getByRole('img', { name: /^By exercise: Letting go, seven groups, 3 times, 27 minutes, usually 2 lower;/ })).toBeTruthy()
})

test('where tension sat is said beside the maps, and counted in a table', async () => {
  const user = userEvent.setup()
  await open([
    practice('practice-1', '2025-05-11T20:00:00.000+01:00', { tightBefore: ['jaw', 'neck'], tightAfter: ['jaw'] }),
    practice('practice-2', '2025-05-12T20:00:00.000+01:00', { tightBefore: ['jaw'] }),
    practice('practice-3', '2025-05-13T20:00:00.000+01:00'),
  ])
  expect(screen.getByText(/^Nothing is marked in these 12 weeks\./)).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'All' }))
  expect(screen.getByText(/^2 practices of all your practices have a mark/)).toBeTruthy()
  expect(screen.getByRole('img', { name: 'Before practice. Most often: jaw twice, neck once.' })).toBeTruthy()
  expect(screen.getByRole('img', { name: 'After practice. Most often: jaw once.' })).toBeTruthy()
  await unfold('Where tension sat')
  expect(cells('Practices in which each place was marked')).toEqual([
    ['jaw', '2', '1'],
    ['neck', '1', '0'],
  ])
})

test('after two practices that ended higher, the log begins with another way', async () => {
  const worse = { before: 4, after: 7 }
  await open([practice('practice-1', '2025-05-11T20:00:00.000+01:00', worse), practice('practice-2', '2025-05-12T20:00:00.000+01:00', worse)])
  expect(screen.getByRole('complementary', { name: 'A suggestion' }).textContent).toContain('tenser than before')
})

test('a table for a spreadsheet holds the days that were chosen, and the private note only when it is ticked', async () => {
  const user = userEvent.setup()
  const file = await open([
    practice('practice-1', '2025-05-11T20:00:00.000+01:00', { note: 'only for me', words: '=1+1' }),
    practice('practice-2', '2025-05-12T20:00:00.000+01:00'),
  ])
  await user.click(screen.getByRole('button', { name: 'Print or save' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Take your log along' }))
  expect(dialog.getByRole('status').textContent).toBe('No practice on these days.')
  expect(dialog.getByRole('button', { name: 'Save as a table' }).hasAttribute('disabled')).toBe(true)
  await user.click(dialog.getByRole('button', { name: 'Everything' }))
  expect(dialog.getByRole('status').textContent).toBe('2 practices, from 11 May 2025 to 12 May 2025.')
  await user.click(dialog.getByRole('button', { name: 'Save as a table' }))
  const [first = ''] = file.asked
  expect(first.split('\r\n')).toHaveLength(4)
  expect(first).toMatch(/^csv \uFEFFDay,Time,Exercise,/)
  expect(first).toContain('2025-05-11,20:00,"Letting go, seven groups",standard,9,9,all,6,3,the quiet parts,\'=1+1,')
  expect(first).not.toContain('only for me')
  expect(screen.getByText('/home/someone/groundwork-practice.csv').parentElement?.textContent).toBe('Saved to /home/someone/groundwork-practice.csv')

  await user.click(screen.getByRole('button', { name: 'Print or save' }))
  await fireEvent.input(screen.getByLabelText('From'), { target: { value: '2025-05-11' } })
  await fireEvent.input(screen.getByLabelText('to'), { target: { value: '2025-05-11' } })
  expect(screen.getByText('1 practice, on 11 May 2025.')).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: 'With my notes, which are private' }))
  await user.click(screen.getByRole('button', { name: 'Save as a table' }))
  expect(file.asked[1]).toMatch(/,Note\r\n2025-05-11,.*,only for me\r\n$/)
})

test('what is printed is a table, oldest first, with the note only when it is ticked', async () => {
  const user = userEvent.setup()
  const papers: string[][][] = []
  const table = () =>
    [...document.querySelectorAll('.paper tr')].map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''))
  window.print = () => void papers.push(table())
  const [first, second] = [{ ...two[0], data: { ...done, note: 'only for me', words: 'jaw let go' } } as Entry, ...two.slice(1)]
  await open([first, second].filter((entry) => entry !== undefined))
  await user.click(screen.getByRole('button', { name: 'Print or save' }))
  await user.click(screen.getByRole('button', { name: 'Everything' }))
  await user.click(screen.getByRole('button', { name: 'Print' }))
  const sunday = ['11 May 202520:00', 'Letting go, seven groups', '9', '6', '3', 'the quiet parts. jaw let go']
  const monday = ['12 May 202520:00', 'Letting go, seven groups', '3 of 9', '', '', '']
  expect(papers[0]?.slice(1)).toEqual([sunday, monday])
  await user.click(screen.getByRole('checkbox', { name: 'With my notes, which are private' }))
  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(papers[1]?.slice(1)).toEqual([sunday, ['', 'only for me'], monday])
})

test('with nothing kept yet, it says what will appear here and offers one thing to do', async () => {
  await open([])
  expect(screen.getByText(/^Nothing here yet/)).toBeTruthy()
  expect(within(screen.getByRole('main')).getAllByRole('link')).toHaveLength(1)
})

test('a practice of the year 26, from a clock that was wrong, makes the page no heavier', async () => {
  const user = userEvent.setup()
  putApiInPlace({ entries: [...two, practice('practice-3', '0026-05-12T20:00:00.000+01:00')] })
  await entries.load()
  render(Progress, { route: { name: 'progress' } })
  await user.click(screen.getByRole('radio', { name: 'All' }))
  const chart = await screen.findByRole('img', { name: /^3 practices in 104,\d\d\d weeks/ })
  expect(chart.querySelectorAll('rect')).toHaveLength(3)
  expect(chart.querySelectorAll('*').length).toBeLessThan(40)
})

/** The first of two practices, changed on a full disk. */
async function changesOnAFullDisk() {
  const user = userEvent.setup()
  const file = await open([practice('practice-1', '2025-05-12T20:00:00.000+01:00', { words: 'as it was' })])
  file.full = true
  const words = async () => {
    await user.click(screen.getByRole('button', { name: /^Edit: / }))
    return within(screen.getByRole('dialog')).getByRole<HTMLTextAreaElement>('textbox', { name: 'What helped or got in the way?' })
  }
  await user.type(await words(), ', and then quieter')
  await flushTyping()
  return { user, file, words }
}

test('what was changed on a full disk is there when the practice is opened again, and a note takes nothing of it', async () => {
  const { user, file, words } = await changesOnAFullDisk()
  expect(screen.getByText('Not saved yet. It stays here, and saving is tried again.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect((await words()).value).toBe('as it was, and then quieter')
  await user.type(screen.getByRole('textbox', { name: 'Anything to remember' }), 'the lamp')
  await flushTyping()
  file.full = false
  await entries.retry()
  expect(file.entries).toMatchObject([{ data: { words: 'as it was, and then quieter', note: 'the lamp' } }])
})

test('a practice that is removed on a full disk is gone at once, it is said that this is not saved, and it can be put back', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  file.full = true
  await user.click(screen.getAllByRole('button', { name: /^Remove: / })[0] as HTMLElement)
  expect(rows()).toHaveLength(1)
  expect(await screen.findByText('Practice removed. This is not saved yet.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Put it back' }))
  expect(rows()).toHaveLength(2)
  file.full = false
  await entries.retry()
  expect(file.entries.filter(({ data }) => data !== null)).toHaveLength(2)
})

test('a practice that was only kept in the window, removed and put back before the disk took it, is saved', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  file.full = true
  await entries.record({ kind: 'practice', data: done })
  await vi.waitFor(() => expect(rows()).toHaveLength(3))
  await user.click(screen.getAllByRole('button', { name: /^Remove: / })[0] as HTMLElement)
  expect(rows()).toHaveLength(2)
  await user.click(await screen.findByRole('button', { name: 'Put it back' }))
  file.full = false
  await entries.retry()
  expect([rows().length, file.entries.length, entries.refused]).toEqual([3, 3, null])
})

test('a practice that may not be removed is there again, and nothing says that it was removed', async () => {
  const user = userEvent.setup()
  const file = await open(two)
  file.faults = { 'entries:remove': { refuse: 'for good' } }
  await user.click(screen.getAllByRole('button', { name: /^Remove: / })[0] as HTMLElement)
  await vi.waitFor(() => expect(entries.refused).not.toBeNull())
  expect([rows().length, toast.message]).toEqual([2, null])
})
