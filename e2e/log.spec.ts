/** The log: taken along as a table and on paper, put right, removed and put back; and what is said when it has not changed for a while. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'

/** So many days ago, at eight in the evening, as the log has it. */
function evening(daysAgo: number): string {
  const day = new Date(Date.now() - daysAgo * 86_400_000)
  return `${day.toISOString().slice(0, 10)}T20:00:00+00:00`
}
/** The rows of a table as a spreadsheet reads them. */
const rowsOf = (csv: string): string[][] =>
  csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''),
    )

const practices = [
  ['E02', { done: evening(3), preset: 'gentle', planned: 495, practised: 495, before: 6, after: 3, leftOut: ['neck'], helped: ['voice'] }],
  ['E08', { done: evening(2), before: 7, after: 7, words: 'The dog barked, "again".\nI began twice.', tightAfter: ['jaw'] }],
  ['E06', { done: evening(1), planned: 300, practised: 120, finished: false, before: null, after: 4, note: 'Thought of Anna.' }],
] as const

test('the log is saved as a table and printed, with the private note only when it is asked for', async ({ app }) => {
  await app.opensAsUsual()
  for (const [exercise, said] of practices) await app.practised(exercise, said)
  await app.practised('E04', { done: evening(40) }) // before the last two weeks
  await app.reloads()
  await app.goesTo('#/progress')
  const taking = app.page.getByRole('dialog', { name: 'Take your log along' })
  const opens = async () => {
    await app.presses('Print or save')
    await expect(taking).toBeVisible()
  }
  await opens()
  await expect(taking.getByRole('status')).toHaveText(/^3 practices, from /)
  const path = join(app.folder, 'my log.csv')
  await app.savesTo(path)
  await taking.getByRole('button', { name: 'Save as a table' }).click()
  await app.sees(`Saved to ${path}`)
  const [head = [], ...rows] = rowsOf(readFileSync(path, 'utf8'))
  expect(head.slice(0, 9)).toEqual([
    ...['Day', 'Time', 'Exercise', 'Set up as', 'Minutes practised', 'Minutes planned', 'All or part'],
    ...['Tension before (0 to 10)', 'Tension after (0 to 10)'],
  ])
  expect(rows.map((cells) => [cells[0], cells[2], ...cells.slice(4, 10)])).toEqual([
    [evening(3).slice(0, 10), 'Letting go, seven groups', '8', '8', 'all', '6', '3', 'the voice'],
    [evening(2).slice(0, 10), 'Five senses', '3', '3', 'all', '7', '7', ''],
    [evening(1).slice(0, 10), 'Mindful breathing', '2', '5', 'part', '', '4', ''],
  ])
  expect(rows.map((cells) => cells.slice(10))).toEqual([
    ['', '', '', 'neck'],
    ['The dog barked, "again".\nI began twice.', '', 'jaw', ''],
    ['', '', '', ''],
  ])

  await opens()
  await taking.getByRole('button', { name: 'Everything' }).click()
  await expect(taking.getByRole('status')).toHaveText(/^4 practices, from /)
  await taking.getByRole('checkbox', { name: /^With my notes/ }).check()
  await taking.getByRole('button', { name: 'Save as a table' }).click()
  await expect.poll(() => rowsOf(readFileSync(path, 'utf8')).length).toBe(5)
  expect(rowsOf(readFileSync(path, 'utf8')).map((cells) => cells[14])).toEqual(['Note', '', '', '', 'Thought of Anna.'])

  await opens()
  await app.page.evaluate(() => Object.assign(window, { print: () => undefined })) // no printer is asked here
  await taking.getByRole('button', { name: 'Print', exact: true }).click()
  await app.page.emulateMedia({ media: 'print' })
  await expect(app.page.getByRole('heading', { level: 1, name: 'Practice log' })).toBeVisible()
  await expect(app.page.getByRole('row')).toContainText([
    'Day',
    /Letting go, seven groups863the voice/,
    /Five senses377The dog barked, "again"\./,
    /Mindful breathing2 of 54/,
  ])
  await expect(app.page.getByRole('navigation')).toBeHidden()
  await expect(app.page.getByRole('button')).toHaveCount(0)
  await expect(app.page.getByText('Thought of Anna.')).toHaveCount(0)
  const pdf = await app.prints()
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1) // three practices are one page
})

test('a practice is put right, removed and put back, and the file says the same', async ({ app }) => {
  await app.opensAsUsual()
  for (const [exercise, said] of practices) await app.practised(exercise, said)
  await app.reloads()
  await app.goesTo('#/progress')
  const log = app.page.getByRole('region', { name: 'Your practices' })
  const row = log.getByRole('listitem').filter({ hasText: 'Five senses' })
  await log.getByRole('button', { name: /^Edit: Five senses/ }).click()
  const change = app.page.getByRole('dialog', { name: 'Five senses' })
  await change.getByRole('textbox', { name: 'What helped or got in the way?' }).fill('The radio.')
  await app.page.keyboard.press('Escape') // nothing that was typed is lost
  await expect(row).toContainText('The radio.')
  await app.presses('Put it back')
  await expect(row).toContainText('The dog barked')
  await log.getByRole('button', { name: /^Edit: Five senses/ }).click()
  await change.getByRole('radiogroup', { name: 'And after?' }).getByRole('radio', { name: /^5/ }).check()
  await change.getByRole('textbox', { name: 'What helped or got in the way?' }).fill('An open window.')
  await change.getByLabel('Day').fill('')
  await change.getByRole('button', { name: 'Done' }).click()
  await expect(change.getByText('Choose a day and a time.')).toBeVisible()
  await change.getByLabel('Day').fill(evening(4).slice(0, 10))
  await change.getByRole('button', { name: 'Done' }).click()
  await app.sees('Practice changed.')
  await expect(row).toContainText('from 7 to 5')
  await expect(row).toContainText('An open window.')
  await expect(log.getByRole('button', { name: /^Edit: / })).toHaveText(['Edit', 'Edit', 'Edit'])
  await expect(log.getByRole('listitem').last()).toContainText('Five senses') // it is the oldest now
  await app.presses('Put it back')
  await expect(row).toContainText('The dog barked')
  await expect(row).not.toContainText('from 7 to 5')

  await log.getByRole('button', { name: /^Remove: Letting go/ }).click()
  await app.sees('Practice removed.')
  await expect(log.getByText('Letting go, seven groups')).toHaveCount(0)
  await app.presses('Put it back')
  await expect(log.getByText('Letting go, seven groups')).toHaveCount(1)
  await log.getByRole('button', { name: /^Remove: Mindful/ }).click()
  await expect(log.getByText('Mindful breathing')).toHaveCount(0)

  await app.quitsAndReturns()
  await app.goesTo('#/progress')
  await app.sees('from 6 to 3')
  await expect(app.page.getByText('Mindful breathing')).toHaveCount(0)
  const kept = app.practicesInFile()
  expect(kept.map(({ exercise }) => exercise)).toEqual(['E02', 'E08'])
  expect(kept[1]).toMatchObject({ after: 7, done: evening(2), words: 'The dog barked, "again".\nI began twice.' })
})

test('after a week without change another way is suggested; two higher endings are spoken of first', async ({ app }) => {
  await app.opensAsUsual()
  const suggestion = app.page.getByRole('complementary', { name: 'A suggestion' })
  const opensPractise = async () => {
    await app.reloads()
    await app.goesTo('#/practise')
    await app.sees('How is it now?')
  }
  for (const day of [7, 6, 5, 4, 3, 2]) await app.practised('E02', { done: evening(day), before: 5, after: 5 })
  await opensPractise()
  await expect(suggestion).toHaveCount(0)
  await app.practised('E02', { done: evening(1), before: 5, after: 6 })
  await opensPractise()
  await expect(suggestion).toContainText('For a while now, tension has stayed about where it was')
  await expect(suggestion).toContainText('About the same is a fine result.')
  await expect(suggestion.getByRole('link')).toHaveText(['Mindful listening', 'Belly breathing'])
  await app.goesTo('#/progress')
  await expect(suggestion).toContainText('For a while now')

  await app.practised('E02', { before: 5, after: 7 })
  await app.practised('E02', { before: 4, after: 7 })
  await opensPractise()
  await expect(suggestion).toContainText('After your last two practices you felt tenser than before')
  await expect(suggestion).not.toContainText('For a while now')
  await suggestion.getByRole('link', { name: 'Five senses' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: 'Five senses' })).toBeVisible()
  await app.practised('E08', { before: 6, after: 3 })
  await opensPractise()
  await expect(suggestion).toHaveCount(0)
})
