/** The search, over the real book: by its key or the rail, with the typing errors people make, into a lesson, the glossary and an exercise. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type App } from './app.ts'

const asks = async (app: App, question: string) => {
  await app.page.keyboard.press(process.platform === 'darwin' ? 'Meta+k' : 'Control+k')
  await app.page.getByRole('combobox').fill(question)
}
const titles = (app: App) => app.page.getByRole('option').locator('.what').allTextContents()
const heading = (app: App) => app.page.getByRole('heading', { level: 1 })

test('a misspelt word is found; the arrow keys and Enter lead to the section that holds it', async ({ app }) => {
  await app.opensAsUsual()
  await asks(app, 'homwork')
  await expect.poll(() => titles(app)).toContain('Homework (between-session practice)')
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)

  await asks(app, 'will they ask if I think about dying')
  const first = app.page.getByRole('option').first()
  await expect(first).toContainText('Will they ask if I think about dying?')
  expect((await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()).violations).toEqual([])
  await app.page.keyboard.press('Enter')
  await expect(heading(app)).toHaveText('Your first session')
  await app.seesInView(app.page.getByRole('heading', { name: 'Will they ask if I think about dying?' }))
})

test('the rail opens it; muscle release is found by the letters a therapist may have written down', async ({ app }) => {
  await app.opensAsUsual()
  await app.page.getByRole('button', { name: 'Search' }).click()
  await app.page.getByRole('combobox').fill('PMR')
  await expect.poll(() => titles(app)).toContain('Muscle release (PMR)')
  await app.page.getByRole('option', { name: 'Muscle release (PMR)' }).first().click()
  await expect(heading(app)).toHaveText('Muscle release (PMR)')
})

test('what was written in a lesson is found again, and nothing of a question is kept', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/lesson/A4')
  await app.page.getByRole('textbox', { name: 'Three things I want them to know about me.' }).fill('Ich fürchte den Aufzug.')
  await app.sees(/^Saved on this computer/)
  await app.goesTo('#/today')
  await asks(app, 'furchte')
  await app.page.getByRole('option', { name: 'You wrote this' }).click()
  await app.seesInView(app.page.getByRole('textbox', { name: 'Three things I want them to know about me.' }))
  await asks(app, 'kettlewort')
  await app.sees('Nothing holds “kettlewort”.')
  await app.quitsAndReturns()
  expect(JSON.stringify(app.file())).not.toContain('kettlewort')
})
