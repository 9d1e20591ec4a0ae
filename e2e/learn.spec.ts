/** Reading, as a person meets it: stop in the middle, come back tomorrow, keep a thought, look a word up. */
import { expect, test } from './app.ts'

test('a lesson read to the middle is found again at the same paragraph after the app was closed', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/lesson/A1')
  const middle = () => app.page.getByText('Nobody can promise you anything.')
  await app.scrollsTo(middle())
  await expect.poll(() => app.readingPlace('A1')).toMatch(/^Nobody can promise you anything/)

  await app.quitsAndReturns()
  await app.sees('Where you left off')
  await app.sees(/^Nobody can promise you anything/)
  await app.page.getByRole('link', { name: 'Continue reading' }).click()
  await app.seesInView(middle())
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('What therapy is, and who offers it')
  await app.sees('You stopped here')
})

test('a reflection is saved while it is typed, and is there tomorrow', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/lesson/A4')
  await app.page.getByRole('textbox', { name: 'Three things I want them to know about me.' }).fill('I go quiet when I am scared.')
  await app.sees(/^Saved on this computer/)
  await app.quitsAndReturns()
  await app.goesTo('#/lesson/A4')
  await expect(app.page.getByRole('textbox', { name: 'Three things I want them to know about me.' })).toHaveValue('I go quiet when I am scared.')
})

test('what is pasted into a field and is too long stays until it is shortened, and that is said', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/lesson/A4')
  const field = app.page.getByRole('textbox', { name: 'Three things I want them to know about me.' })
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('kettle\n'.repeat(15_000)))
  await field.press(process.platform === 'darwin' ? 'Meta+v' : 'Control+v')
  const note = app.page.locator(
    `[id="${
      String(await field.getAttribute('aria-describedby'))
        .split(' ')
        .at(-1) ?? ''
    }"]`,
  )
  await expect(note).toContainText('This is 85,000 characters too long.')
  expect(await field.inputValue()).toHaveLength(105_000)
  await field.fill('kettle')
  await app.sees(/^Saved on this computer/)
  await expect(app.page.getByText(/too long/)).toHaveCount(0)
})

test('words typed a moment before the window closes are kept', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/lesson/C1')
  await app.page.getByRole('textbox', { name: 'What do you want from the next one?' }).fill('More time at the end.')
  await app.quitsAndReturns()
  expect(app.file().data.entries.find(({ kind }) => kind === 'reflection')?.data).toMatchObject({ text: 'More time at the end.' })
})

test('a check answers at once and kindly, keeps no score, and can be changed', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/lesson/A4')
  await app.page.getByRole('radio', { name: 'Make something up.' }).check()
  await app.sees(/You could, but then you have a story to keep up/)
  await app.page.getByRole('radio', { name: /rather leave it for now/ }).check()
  await app.sees(/You can say just that/)
  await app.quitsAndReturns()
  expect(app.file().data.entries.filter(({ kind }) => kind !== 'reading')).toEqual([])
})

test('a word is explained where it stands', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/lesson/A1')
  await app.page.getByRole('button', { name: 'alliance' }).click()
  await app.sees('The working bond between you and your therapist, with aims and tasks you both agree on.')
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByText('The working bond between you and your therapist')).toBeHidden()
})

test('a word leads on to all words, these go by letter, and back to the lessons that use them', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/lesson/A1')
  await app.page.getByRole('button', { name: 'alliance' }).click()
  await app.page.getByRole('link', { name: 'All words explained' }).click()
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Words explained')
  await app.seesInView(app.page.getByRole('term').filter({ hasText: 'Alliance' }))
  await app.presses('Words with W')
  await app.seesInView(app.page.getByRole('heading', { name: 'W', exact: true }))
  const alliance = app.page.getByRole('term').filter({ hasText: 'Alliance' }).locator('..')
  await alliance.getByRole('link', { name: 'What therapy is, and who offers it' }).click()
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('What therapy is, and who offers it')
  await app.goesTo('#/learn')
  await app.page.getByRole('link', { name: 'Words explained' }).click()
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Words explained')
})

test('the sections of a lesson stay in view beside it, also in a small window, and lead to their places', async ({ app }) => {
  await app.opensAsUsual()
  await app.resizes(800, 600)
  await app.goesTo('#/lesson/A4')
  const sections = app.page.getByRole('navigation', { name: 'On this page' })
  await app.scrollsTo(app.page.getByRole('heading', { name: 'Where next?' }))
  await app.seesInView(sections.getByRole('button', { name: 'Check and reflect' }))
  await expect(app.page.getByRole('progressbar')).toHaveCount(0) // how far one is stands in the list; a reader hears no numbers while scrolling
  await app.presses('What may I ask?')
  await app.seesInView(app.page.getByRole('heading', { name: 'What may I ask?' }))
  await expect(sections.locator('[aria-current]')).toHaveText('What may I ask?')
})

test('a lesson marked as read is ticked in the contents and counted in Progress', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/lesson/E1')
  await app.page.getByRole('button', { name: 'Mark as read' }).click()
  await app.goesTo('#/progress')
  await app.sees('Muscle release (PMR)')
  await app.goesTo('#/learn/E')
  await expect(app.page.getByRole('link', { name: /Muscle release \(PMR\)/ })).toContainText('read')
})
