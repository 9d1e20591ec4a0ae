/** What sounds under the voice: heard at the end of the app's own audio graph, silent with everything else when the practice waits. */
import { expect, test, type App } from './app.ts'
import { listensAtTheSpeakers, loudness } from './sound/speakers.ts'

const sounds = (app: App) => expect.poll(() => loudness(app), { intervals: [50] }).toBeGreaterThan(0.0005)
const isSilent = (app: App) => expect.poll(() => loudness(app), { intervals: [50] }).toBeLessThan(0.000_01)
const volume = (app: App, name: string) => app.page.getByRole('contentinfo', { name: 'Player controls' }).getByRole('slider', { name, exact: true })

test('rain sounds under the practice with the voice off; it can be turned down, changed and taken away; one pause stops everything', async ({
  app,
}) => {
  await app.opensAsUsual()
  await listensAtTheSpeakers(app)
  await app.goesTo('#/exercise/E08')
  await app.page.getByText('More choices').click()
  await app.page.getByRole('radio', { name: 'Rain' }).check()
  await app.presses(/^Start, 3:00/)
  await app.reaches('0:01')
  await app.presses('Voice off')
  await sounds(app)
  await volume(app, 'Background').fill('0')
  await isSilent(app) // so it was the rain, and the voice is off indeed
  await volume(app, 'Background').fill('60')
  await sounds(app)

  await app.presses('Voice off')
  await expect(app.page.getByRole('button', { name: 'Voice off' })).toHaveAttribute('aria-pressed', 'false')
  await app.presses('Pause')
  await isSilent(app)
  await app.presses('Sound and timing')
  const background = app.page.getByRole('radiogroup', { name: 'Background' })
  await background.getByRole('radio', { name: 'Stream' }).check()
  await expect(app.page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  expect(await loudness(app)).toBeLessThan(0.000_01) // another choice is no reason to sound
  await app.presses('Play')
  await app.presses('Voice off')
  await sounds(app)
  await background.getByRole('radio', { name: 'No sound' }).check()
  await isSilent(app)
  await background.getByRole('radio', { name: 'Wind' }).check()
  await sounds(app)
  await app.presses('I need to stop')
  await isSilent(app)
  await app.presses('Finish here')
  await app.presses('Save and finish')
  await app.arrives('#/progress')
  await app.goesTo('#/exercise/E08')
  await app.sees('A woman’s voice, wind') // as it was left
})

test('a background that cannot be played is said, and the practice goes on without it', async ({ app }) => {
  await app.opensAsUsual()
  await app.page.addInitScript(() => {
    const fetches = window.fetch.bind(window)
    window.fetch = (what, how) =>
      what instanceof URL && what.pathname.startsWith('/background/') ? Promise.resolve(new Response(null, { status: 404 })) : fetches(what, how)
  })
  await app.reloads()
  await app.goesTo('#/exercise/E08')
  await app.page.getByText('More choices').click()
  await app.page.getByRole('radio', { name: 'Rain' }).check()
  await app.presses(/^Start, 3:00/)
  await app.sees('The background sound could not be played. The practice goes on without it.')
  await app.sees('This is three minutes with your senses.')
  await app.reaches('0:03')
})
