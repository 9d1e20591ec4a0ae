/** The unguided timer: minutes, settling in and bells as the person sets them, without a word. */
import { expect, test } from './app.ts'
import { hurry } from './fast-clock.ts'
import { listens, sounded } from './sound/ear.ts'

test('the timer says its limits, rings as it was set, ends with its own bell, and stands in Progress', async ({ app }) => {
  await app.opensAsUsual()
  await hurry(app, 40)
  await listens(app)
  await app.goesTo('#/practise')
  await app.page.getByRole('link', { name: /^Only time and bells/ }).click()
  const minutes = app.page.getByRole('textbox', { name: 'or another number of minutes', exact: true })
  for (const [typed, said] of [
    ['0', 'The timer runs for 1 to 120 whole minutes, and “0” is none of them.'],
    ['121', 'The timer runs for 1 to 120 whole minutes, and “121” is none of them.'],
    ['', 'How many minutes? Any whole number from 1 to 120.'],
  ] as const) {
    await minutes.fill(typed)
    await app.presses('Start')
    await app.sees(said)
    await expect(minutes).toBeFocused()
    await expect(minutes).toHaveValue(typed)
  }
  await minutes.fill('120')
  await expect(app.page.getByRole('button', { name: 'Start, 120 minutes' })).toBeVisible()
  await expect(app.page.getByText('is none of them')).toHaveCount(0)

  await minutes.fill('3')
  await app.page.getByRole('radio', { name: '1 min', exact: true }).check()
  await app.page.getByRole('radio', { name: 'At my own points' }).check()
  const points = app.page.getByRole('textbox', { name: /^Minutes after the first bell/ })
  await points.fill('1, 3')
  await app.presses('Start')
  await app.sees('The bell at 3 would not ring inside 3 minutes. Choose points from 1 to 2, or a longer time.')
  await points.fill('1')
  await app.page.getByRole('radio', { name: 'Chime' }).check()
  await app.sees('A bell to begin, at 1 minute, and to end.')
  await app.page
    .getByRole('radiogroup', { name: /^How tense do you feel now/ })
    .getByRole('radio', { name: '5' })
    .check()
  const parts = await app.watches('[aria-current=step]')
  await app.presses('Start, 4 minutes')
  await app.seesTime('4:00')
  await app.comesToTheEnd()
  expect((await parts()).map((part) => part.replace(/^\d+/, '').trim())).toEqual(['Settling in', 'Sitting, part 1 of 2', 'Sitting, part 2 of 2'])
  const rung = await sounded(app)
  expect([...rung].map(([file, { beginnings }]) => [file, beginnings])).toEqual([
    ['cues/chime.webm', 2],
    ['cues/chime-end.webm', 1],
  ])
  await app.rates(4)
  await app.presses('Save and finish')
  const log = app.page.getByRole('region', { name: 'Your practices' })
  await app.sees('from 5 to 4', log)
  await app.sees('Only time and bells', log)
  await expect
    .poll(() => app.practicesInFile())
    .toEqual([expect.objectContaining({ exercise: 'timer', voice: null, planned: 240, practised: 240, finished: true, before: 5, after: 4 })])

  await app.quitsAndReturns()
  await app.goesTo('#/timer')
  await expect(app.page.getByRole('button', { name: 'Start, 4 minutes' })).toBeVisible() // as it was set
  await app.sees('A bell to begin, at 1 minute, and to end.')
})
