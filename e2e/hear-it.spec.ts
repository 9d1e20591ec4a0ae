/** What is heard outside a practice, under the page's own policy: "Hear it" in Settings and on the timer, and a recorded line. Howler plays it. */
import { expect, test, type App } from './app.ts'
import { listensAtTheSpeakers, loudness } from './sound/speakers.ts'

const sounds = (app: App) => expect.poll(() => loudness(app), { intervals: [50] }).toBeGreaterThan(0.0005)
const isSilent = (app: App) => expect.poll(() => loudness(app), { intervals: [50] }).toBeLessThan(0.000_01)
const button = (app: App, name: string) => app.page.getByRole('button', { name, exact: true })
/** A background lasts four seconds from when it has been loaded. */
const isOver = (app: App, what: string) => expect(button(app, `Hear it: ${what}`)).toBeVisible({ timeout: 20_000 })

test('in Settings the voice, the bell and the background are heard, as loud as they are set, until they are over or stopped', async ({ app }) => {
  await app.opensAsUsual()
  await listensAtTheSpeakers(app)
  await app.goesTo('#/settings')
  for (const what of ['the voice', 'the bell']) {
    await app.presses(`Hear it: ${what}`)
    await sounds(app)
    await isOver(app, what) // by itself
    await isSilent(app)
  }
  await app.page.getByRole('combobox', { name: 'Background sound' }).selectOption({ label: 'Rain' })
  const slider = app.page.getByRole('slider', { name: 'Background', exact: true })
  await app.presses('Hear it: the background')
  await sounds(app)
  await slider.fill('0')
  await isSilent(app)
  await isOver(app, 'the background')
  await app.presses('Hear it: the background')
  await isOver(app, 'the background') // nothing is heard of it, and it ends as ever
  await slider.fill('60')
  await app.presses('Hear it: the background')
  await sounds(app)
  await app.presses('Hear it: the bell') // one at a time
  await isOver(app, 'the background')
  await sounds(app)
  await app.presses('Stop: the bell')
  await isSilent(app)
})

test('on the timer each bell is heard, and is silent when the page is left', async ({ app }) => {
  await app.opensAsUsual()
  await listensAtTheSpeakers(app)
  await app.goesTo('#/timer')
  for (const bell of ['Wood', 'Chime']) {
    await app.page.getByRole('radio', { name: bell }).check()
    await app.presses('Hear it')
    await sounds(app)
  }
  await app.goesTo('#/today')
  await isSilent(app)
})

test('a line that was recorded is heard', async ({ app }) => {
  await app.opensAsUsual({ args: ['--use-fake-device-for-media-stream'] })
  await listensAtTheSpeakers(app)
  await app.goesTo('#/record/E06')
  await app.presses('Record')
  await expect(app.page.getByText(/^0:0[2-9]$/)).toBeVisible()
  await app.presses('Stop')
  await expect(app.page.getByRole('status').filter({ hasText: /^Saved, \d/ })).toBeVisible()
  await isSilent(app)
  await app.presses('Listen')
  await sounds(app)
  await expect(button(app, 'Listen')).toBeVisible()
})
