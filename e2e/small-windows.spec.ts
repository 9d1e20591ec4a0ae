/** Small windows, as on an old laptop or with large text: what a page is for is in sight when it opens. */
import { expect, test, type App } from './app.ts'
import { hasPractised } from './places.ts'

/** The smallest window, and the same with larger text: 615 by 461 of its own pixels. */
async function inSmallWindows(app: App, holds: () => Promise<void>): Promise<void> {
  await app.resizes(800, 600)
  await holds()
  for (const larger of [1, 2]) {
    await app.page.keyboard.press('Control+Equal')
    await expect.poll(() => app.page.evaluate(() => innerWidth)).toBe(larger === 1 ? 696 : 615)
  }
  await holds()
}

test('the welcome shows what is asked and what becomes of the answers, says how far one is, and goes back', async ({ app }) => {
  await app.opens()
  const note = app.page.getByText('Its pages are not yet clinically reviewed.', { exact: false })
  await inSmallWindows(app, async () => {
    await expect(note).toBeInViewport({ ratio: 1 })
    await expect(app.page.getByRole('radio', { name: /^I am starting therapy/ })).toBeInViewport({ ratio: 0.9 })
    await expect(app.page.getByRole('button', { name: 'Continue' })).toBeInViewport({ ratio: 1 })
  })
  await app.sees('1 of 3')
  await app.page.getByRole('radio', { name: /^I teach or give therapy/ }).check()
  await app.presses('Continue')
  await app.sees('2 of 3')
  await app.presses('Back')
  await expect(app.page.getByRole('radio', { name: /^I teach or give therapy/ })).toBeChecked()
  await app.presses('Continue')
  await app.presses('Continue')
  await app.sees('3 of 3')
  await app.presses('Begin')
  await expect(app.page.getByRole('heading', { name: 'To lead in the room' })).toBeVisible()

  await app.goesTo('#/settings')
  await app.page.getByRole('combobox', { name: 'What brings you here?' }).selectOption('I would like to practise')
  await app.quitsAndReturns()
  await expect(app.page.getByRole('radiogroup', { name: 'How is it now?' })).toBeVisible()
})

test('an exercise is in sight when Practise opens; what to show and the plans fold away, and open', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/practise')
  const first = app.page.getByRole('listitem').filter({ hasText: 'Letting go, sixteen groups' }).getByRole('link')
  await inSmallWindows(app, () => expect(first).toBeInViewport({ ratio: 0.9 }))
  await app.page.getByText('What to show', { exact: true }).click()
  await app.page.getByRole('button', { name: 'Come back to now' }).click()
  await expect(app.page.getByRole('heading', { name: /^Five senses/, level: 3 })).toBeVisible()
  await expect(app.page.getByText('Letting go, sixteen groups', { exact: true })).toHaveCount(0)
})

test('a message that stays lies over nothing that is pressed: Settings in the rail can be reached', async ({ app }) => {
  await app.opensAsUsual()
  await hasPractised(app)
  await app.reloads()
  await app.resizes(800, 600)
  await app.goesTo('#/progress')
  await app.page
    .getByRole('button', { name: /^Remove\b/ })
    .first()
    .click()
  await expect(app.page.getByRole('button', { name: 'Put it back' })).toBeVisible()
  await app.page.getByRole('link', { name: 'Settings' }).click()
  await app.arrives('#/settings')
})
