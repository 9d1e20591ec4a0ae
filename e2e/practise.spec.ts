/** Practice, as a person meets it: choose, be led, stop, rate, find it again tomorrow. */
import { hurry } from './fast-clock.ts'
import { holdContexts, type Holding } from './sound/contexts.ts'
import { expect, test, type App } from './app.ts'

const log = (app: App) => app.page.getByRole('region', { name: 'Your practices' })

test('muscle release with the neck left out, from the first word to the rating, is in Progress after a restart', async ({ app }) => {
  await app.opensAsUsual()
  await hurry(app, 40)
  await app.goesTo('#/exercise/E02')
  await app.page.getByRole('checkbox', { name: 'neck' }).check()
  await app.page.getByRole('button', { name: 'Keep this' }).click()
  await app.page.getByRole('radio', { name: /^Gentle/ }).check()
  await app.sees('Relaxing can feel odd.')
  await app.rates(6)
  await app.page.getByRole('button', { name: 'Start, 8:15' }).click()

  await expect(app.page.getByRole('listitem').filter({ hasText: 'Neck' })).toContainText('left out')
  const told = await app.hearsUntilTheEnd()
  expect(told).toContain('Your neck can rest this time.')
  expect(told.filter((line) => /chin|Press your head/.test(line))).toEqual([])
  await app.rates(3)
  await app.sees('From 6 to 3.')
  await app.page.getByRole('button', { name: 'Save and finish' }).click()
  await app.sees('from 6 to 3')

  await app.quitsAndReturns()
  await app.goesTo('#/progress')
  await app.sees('Letting go, seven groups', log(app))
  await app.sees('from 6 to 3', log(app))
  const practice = app.file().data.entries.find(({ kind }) => kind === 'practice')?.data
  expect(practice).toMatchObject({ exercise: 'E02', preset: 'gentle', planned: 495, finished: true, leftOut: ['neck'], before: 6, after: 3 })
})

test('"I need to stop" is silence, a calm page, and the practice counts as it is', async ({ app }) => {
  await app.opensAsUsual()
  await hurry(app, 6)
  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await app.reaches('0:20')
  await app.page.getByRole('button', { name: 'I need to stop' }).click()
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('You have stopped. That is fine.')
  await expect(app.page.getByRole('heading', { level: 1 })).toBeFocused()
  await app.page.getByRole('button', { name: 'Finish here' }).click()
  await app.page.getByRole('button', { name: 'Save and finish' }).click()
  await app.sees(/of 3 minutes/)
  await expect.poll(() => app.practicesInFile()).toMatchObject([{ exercise: 'E08', finished: false, after: null }])
})

test('after stopping a muscle release at one part, only that part can be left out, and the log says so', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/exercise/E02')
  await app.presses('Keep this')
  await app.presses(/^Start, 9:10/)
  await app.page.getByRole('button', { name: /^4 Neck/ }).click()
  await app.presses('I need to stop')
  await app.sees('If a muscle cramps')
  await app.sees(/^Pain in your chest, trouble breathing .* Ring the emergency number now\.$/)
  await app.presses('Go on, and leave out only this part: neck')
  const steps = app.page.getByRole('listitem')
  await expect(steps.filter({ hasText: 'Neck' })).toContainText('left out')
  await expect(steps.filter({ hasText: 'left out' })).toHaveCount(1)
  await expect(app.page.getByText('Your neck can rest this time.')).toBeVisible()
  await app.presses('I need to stop')
  await app.presses('Finish here')
  await app.presses('Save and finish')
  await expect.poll(() => app.practicesInFile()).toMatchObject([{ exercise: 'E02', leftOut: ['neck'] }])
})

test('after stopping a muscle release, it can go on without tensing', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/exercise/E02')
  await app.page.getByRole('button', { name: 'Keep this' }).click()
  await app.page.getByRole('button', { name: /^Start, 9:10/ }).click()
  await app.page.getByRole('button', { name: /^4 Neck/ }).click()
  await app.page.getByRole('button', { name: 'I need to stop' }).click()
  await app.page.getByRole('button', { name: 'Go on, without tensing' }).click()
  await expect(app.page.getByRole('listitem').filter({ hasText: 'Neck' })).toContainText('left out')
  await expect(app.page.getByText('Your neck can rest this time.')).toBeVisible()
  await expect(app.page.getByRole('listitem').filter({ hasText: 'Right leg' })).toContainText('left out')
})

test('the player works by keyboard alone', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/exercise/E08')
  await app.tabsTo(app.page.getByRole('button', { name: /^Start, 3:00/ }))
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await app.page.keyboard.press('Space')
  await expect(app.page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await app.page.keyboard.press('ArrowRight')
  await app.seesTime('0:15')
  await app.page.keyboard.press('ArrowRight')
  await app.seesTime('0:30')
  await app.page.keyboard.press('ArrowLeft')
  await app.seesTime('0:15')
  await app.page.keyboard.press('r')
  await app.seesTime('0:15')
  await expect(app.page.getByRole('timer')).toBeVisible()
  await app.page.keyboard.press('v')
  await expect(app.page.getByRole('timer')).toHaveCount(0)
  await app.page.keyboard.press('m')
  await expect(app.page.getByRole('button', { name: 'Voice off' })).toHaveAttribute('aria-pressed', 'true')
  await app.page.keyboard.press('c')
  await expect(app.page.getByRole('button', { name: 'Captions' })).toHaveAttribute('aria-pressed', 'false')
  await app.page.keyboard.press('+')
  await expect(app.page.getByRole('button', { name: 'Longer quiet' })).toBeEnabled()
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('You have stopped. That is fine.')
})

test('two practices that felt worse bring a kind suggestion, never a push', async ({ app }) => {
  await app.opensAsUsual()
  for (const [before, after] of [
    [3, 6],
    [4, 6],
  ]) {
    await app.keeps('practice', {
      exercise: 'E06',
      form: 'five-minutes',
      preset: null,
      voice: null,
      planned: 300,
      practised: 300,
      finished: true,
      leftOut: [],
      before,
      after,
      helped: [],
    })
  }
  await app.quitsAndReturns()
  await app.goesTo('#/practise')
  await app.sees('After your last two practices you felt tenser than before')
})

test('a practice that the window is closed on is kept as far as it went', async ({ app }) => {
  await app.opensAsUsual()
  await hurry(app, 6)
  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await app.reaches('0:30')
  await app.quitsAndReturns()
  await app.goesTo('#/progress')
  await app.sees('Five senses', log(app))
  await expect(app.page.getByRole('region', { name: 'A practice that was interrupted' })).toHaveCount(0)
  expect(app.file().data.entries.find(({ kind }) => kind === 'practice')?.data).toMatchObject({ exercise: 'E08', finished: false })
})

test('words only: captions carry the whole practice, and no voice is fetched', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/settings')
  await app.page.getByRole('radio', { name: 'Words only' }).check()
  await hurry(app, 20)
  const fetched: string[] = []
  app.page.on('request', (request) => fetched.push(request.url()))
  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  const told = await app.hearsUntilTheEnd()
  expect(told).toContain('Now four things you can feel.')
  expect(fetched.filter((url) => url.includes('/narration/'))).toEqual([])
})

test('behind a locked screen a practice goes on; when the computer sleeps it keeps its place', async ({ app }) => {
  await app.opensAsUsual()
  await hurry(app, 5)
  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await app.reaches('0:10')
  await app.hearsOf('lock-screen')
  await app.reaches('0:30')
  await app.hearsOf('suspend')
  await expect(app.page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await app.page.getByRole('button', { name: 'Play', exact: true }).click()
  await app.reaches('0:50')
})

test('when the system stops the sound under a practice, it goes on from its place', async ({ app }) => {
  await app.opensAsUsual()
  await hurry(app, 5)
  await app.page.evaluate(holdContexts)
  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await app.reaches('0:10')
  await app.page.evaluate(() => (window as unknown as Holding).contexts[0]?.suspend())
  await app.reaches('0:30')
  await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible()
})

test('without any sound output the words stay, and the reason is said', async ({ app }) => {
  await app.opensAsUsual()
  await app.page.evaluate(() => {
    AudioContext.prototype.resume = () => Promise.resolve()
    const start = ConstantSourceNode.prototype.start
    ConstantSourceNode.prototype.start = function (when) {
      void (this.context as AudioContext).suspend() // an output that never moves
      start.call(this, when)
    }
  })
  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await app.sees(/No sound could be played on this computer/)
  await expect(app.page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})
