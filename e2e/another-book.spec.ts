/** What a person did with another book stays theirs, by name, wherever their file goes and whatever book is opened on it. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildsAnotherBook, exerciseTitle, lessonTitle } from './another-book/book.ts'
import { merges } from './another-book/merged.ts'
import { expect, test, type App } from './app.ts'
import { hurry } from './fast-clock.ts'

let scratch = ''
test.beforeEach(() => (scratch = mkdtempSync(join(tmpdir(), 'groundwork-book-'))))
test.afterEach(() => rmSync(scratch, { recursive: true, force: true }))

const log = (app: App) => app.page.getByRole('region', { name: 'Your practices' })
const lessons = (app: App) => app.page.getByRole('region', { name: 'Lessons read' })

async function seesBoth(app: App, practices: number): Promise<void> {
  await app.goesTo('#/progress')
  await expect(log(app).getByRole('listitem').filter({ hasText: exerciseTitle })).toHaveCount(practices)
  await expect(lessons(app).getByRole('listitem').filter({ hasText: lessonTitle })).toHaveCount(1)
}

test('an exercise and a lesson that the app has never heard of: practised, read, exported, imported, merged, and there by name when the book has them no longer', async ({
  appOn,
}) => {
  test.setTimeout(240_000) // a build of the app is part of it
  const other = { built: await buildsAnotherBook(scratch) }

  const first = appOn(join(scratch, 'first'))
  await first.opensAsUsual(other)
  await first.goesTo('#/lesson/Z1')
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText(lessonTitle)
  await first.presses('Mark as read')
  await hurry(first, 10)
  await first.goesTo('#/exercise/E99')
  await first.presses('Keep at hand')
  await first.presses(/^Start, 1:00/)
  await first.comesToTheEnd()
  await first.rates(3)
  await first.presses('Save and finish')
  await seesBoth(first, 1)
  const exported = join(scratch, 'exported.json')
  await first.savesTo(exported)
  await first.goesTo('#/settings')
  await first.presses('Export')
  await first.sees(`Exported to ${exported}`)
  await first.quits()

  const second = appOn(join(scratch, 'second'))
  mkdirSync(second.folder)
  copyFileSync(exported, join(second.folder, 'entries.json'))
  await second.opens(other)
  await seesBoth(second, 1)
  await second.practised('E99', { title: exerciseTitle, words: 'on the other computer' })
  await second.quits()

  const third = appOn(join(scratch, 'third'))
  merges(join(first.folder, 'entries.json'), join(second.folder, 'entries.json'), join(third.folder, 'entries.json'))
  await third.opens() // with the book of the app, which has neither
  await expect(third.page.getByRole('complementary').getByText(lessonTitle)).toBeVisible()
  await seesBoth(third, 2)
  const table = join(scratch, 'table.csv')
  await third.savesTo(table)
  await third.presses('Print or save')
  await third.presses('Save as a table')
  await third.sees(`Saved to ${table}`)
  expect(readFileSync(table, 'utf8').match(new RegExp(`,${exerciseTitle},`, 'g'))).toHaveLength(2)
  await third.goesTo('#/practise')
  await third.presses(`Remove: ${exerciseTitle}`)
  await third.sees(`“${exerciseTitle}” removed.`)
  await third.presses('Put it back')
  await third.goesTo('#/exercise/E99')
  await third.sees('This practice is not in this version of Groundwork')
  await third.goesTo('#/lesson/Z1')
  await third.sees('This lesson is not in this version of Groundwork')

  await third.quitsAndReturns(other)
  await seesBoth(third, 2)
  await third.goesTo('#/exercise/E99')
  await expect(third.page.getByRole('button', { name: 'Kept at hand', pressed: true })).toBeVisible()
})
