/** While a practice goes on: beside a lesson, in a small window, with fewer words, longer quiet, an earlier end, another breath. */
import { expect, seconds, test, type App } from './app.ts'
import { goesOnAt, hurry, setsPace } from './fast-clock.ts'
import { heard, listens, secondsOf, tones } from './sound/ear.ts'
import { scoreOf } from './sound/score.ts'

const strip = (app: App) => app.page.getByRole('region', { name: 'Your practice' })
const left = async (app: App) => seconds(await strip(app).innerText())

test('a practice goes on beside a lesson and in a small window, waits where it is told to, and is one practice in the log', async ({ app }) => {
  await app.opensAsUsual()
  await hurry(app, 4)
  await app.goesTo('#/exercise/E08')
  await app.rates(6)
  await app.presses(/^Start, 3:00/)
  await app.reaches('0:10')
  await app.presses('Leave the player; the practice goes on')
  await app.arrives('#/practise')
  await app.goesTo('#/lesson/A1')
  await expect(app.page.getByRole('heading', { level: 1, name: 'What therapy is, and who offers it' })).toBeVisible()
  await expect(strip(app)).toContainText('Five senses')
  const before = await left(app)
  await expect.poll(() => left(app)).toBeLessThan(before - 5)
  await strip(app).getByRole('button', { name: 'Pause' }).click()
  await expect(strip(app)).toContainText(/Paused, \d:\d\d left/)

  const size = () => app.page.evaluate(() => [innerWidth, innerHeight])
  const onTop = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isAlwaysOnTop())
  const large = await size()
  await strip(app).getByRole('button', { name: 'Small window' }).click()
  await expect.poll(size).toEqual([360, 200])
  await expect(app.page.getByRole('heading', { level: 1, name: 'Five senses' })).toBeFocused()
  await app.sees('Paused')
  expect(await app.page.evaluate(() => [document.documentElement.scrollWidth <= 360, document.documentElement.scrollHeight <= 200])).toEqual([
    true,
    true,
  ])
  await expect.poll(onTop).toBe(true)
  await app.page.getByRole('switch', { name: 'Stay on top' }).uncheck()
  await expect.poll(onTop).toBe(false)
  await app.page.getByRole('switch', { name: 'Stay on top' }).check()
  await expect.poll(onTop).toBe(true)
  await app.presses('Play')
  await expect(app.page.getByRole('timer')).not.toHaveText('')
  await app.presses('Pause')
  const waiting = await app.page.getByRole('timer').innerText()
  await app.presses('Full size')
  await expect.poll(size).toEqual(large)
  expect(await onTop()).toBe(false)
  await expect(strip(app)).toContainText(waiting)

  await strip(app).getByRole('link', { name: 'Back to it' }).click()
  await setsPace(app, 20)
  await app.presses('Play')
  await app.hearsUntilTheEnd()
  await app.rates(4)
  await app.sees('From 6 to 4.')
  await app.presses('Save and finish')
  await app.arrives('#/progress')
  await expect
    .poll(() => app.practicesInFile())
    .toEqual([expect.objectContaining({ exercise: 'E08', planned: 180, practised: 180, finished: true, before: 6, after: 4 })])
})

test('a part that is chosen while the sound is still being fetched is where the practice begins', async ({ app }) => {
  await app.opensAsUsual()
  await listens(app)
  await app.page.addInitScript(() => {
    const fetches = window.fetch.bind(window)
    const gate = new Promise((open) => Object.assign(window, { open }))
    window.fetch = async (what, how) => {
      if (what instanceof URL && what.pathname.startsWith('/narration/')) await gate
      return fetches(what, how)
    }
  })
  await app.reloads()
  const score = await scoreOf('E08')
  await app.goesTo('#/exercise/E08')
  await app.presses(/^Start, 3:00/)
  await expect(app.page.getByRole('button', { name: 'Play', exact: true })).toHaveAttribute('aria-busy', 'true')
  const part = app.page.getByRole('list', { name: 'Parts' }).getByRole('button', { name: /Four you feel/ })
  await part.click()
  await app.presses('Play') // impatient: once more
  await expect(app.page.locator('[aria-current=step]').filter({ hasText: 'Four you feel' })).toBeVisible()
  await app.page.evaluate(() => (window as unknown as { open: () => void }).open())
  await app.sees('Now four things you can feel.')
  await app.presses('Pause')
  const first = (await heard(app, [score])).at(-1)?.pieces.find(({ sound }) => sound.say !== '') // a bell may come before it
  expect(first?.sound.say).toBe('Now four things you can feel.')
  expect(first?.into).toBe(0)
})

test('on the way the quiet is made longer, the voice gives way to bells, and the end comes early, with its closing', async ({ app }) => {
  await app.opensAsUsual()
  await hurry(app, 4)
  await listens(app)
  await app.goesTo('#/exercise/E02')
  await app.presses('Keep this')
  await app.presses(/^Start, 9:10/)
  const times = app.page.getByRole('contentinfo', { name: 'Player controls' }).locator('.times')
  const total = async () => seconds((await times.innerText()).split('\n').at(-1) ?? '')
  await app.reaches('0:10')
  await app.presses('Longer quiet')
  await expect.poll(total).toBeGreaterThan(9 * 60 + 10 + 30)
  const lengthened = await total()
  await app.presses('Sound and timing')
  const panel = app.page.getByRole('complementary', { name: 'Sound and timing' })
  await panel.getByRole('button', { name: 'Shorter' }).click()
  await expect.poll(total).toBeLessThan(lengthened)
  await panel.getByRole('radio', { name: 'Bells only' }).check()
  await app.sees('A soft bell rings where a part begins. The words are on the screen.')
  await panel.getByRole('combobox', { name: 'Finish slowly after' }).selectOption('5 minutes from now')
  await expect.poll(total).toBeLessThan(8 * 60 + 30)
  const shortened = await total()
  await panel.getByRole('button', { name: 'Close sound and timing' }).click()
  await app.reaches('0:30') // a sentence that was under way is over
  const spoken = await secondsOf(app, 'narration/')
  expect(spoken).toBeGreaterThan(1)
  await goesOnAt(app, 40)

  const told = await app.hearsUntilTheEnd()
  expect(told.length).toBeGreaterThan(15) // every line is there to be read
  expect(told.slice(-6).join(' ')).toContain('We are coming to the end. Come back in your own way.')
  expect(told).not.toContain('Go slowly through your whole body.') // what lay between was left out
  expect(await secondsOf(app, 'narration/')).toBeCloseTo(spoken, 5) // not a word after that
  await app.presses('Save and finish')
  await app.arrives('#/progress')
  const [practice] = app.practicesInFile()
  expect(practice).toMatchObject({ exercise: 'E02', finished: true, after: null })
  expect(Math.abs(Number(practice?.['planned']) - shortened)).toBeLessThanOrEqual(1) // what is shown is whole seconds
})

test('another breathing pattern is taken up on the way, by its figures, its hills and its tones; an own one only within its limits', async ({
  app,
}) => {
  await app.opensAsUsual()
  await hurry(app, 2)
  await listens(app)
  await app.goesTo('#/exercise/E18')
  await app.presses('Keep this')
  await app.page.getByRole('radio', { name: /^In 4, wait 4, out 4, wait 4/ }).check()
  await app.presses(/^Start, 2:00/)
  await app.sees('In 4, wait 4, out 4, wait 4: 3.8 breaths a minute')
  await expect.poll(() => tones(app)).toEqual([4])
  const pattern = app.page.getByRole('combobox', { name: 'Pattern' }).first()
  await pattern.selectOption('In 4, out 6, no waits')
  await app.sees('In 4, out 6: 6 breaths a minute')
  await expect.poll(() => tones(app)).toEqual([4, 6])
  await pattern.selectOption('My own')

  const out = app.page.getByRole('spinbutton', { name: 'Breathe out, seconds' })
  await out.fill('7.5')
  await expect(app.page.getByRole('button', { name: 'Breathe like this' })).toBeVisible()
  await out.fill('20')
  await app.sees('Breathing out can be 3 to 8 seconds.')
  await expect(app.page.getByRole('button', { name: 'Breathe like this' })).toHaveCount(0)
  await out.fill('8')
  await app.presses('Breathe like this')
  await app.sees('In 4, out 8: 5 breaths a minute')
  await expect.poll(() => tones(app)).toEqual([4, 8])
  await app.page.keyboard.press('Escape') // closes the panel, and stops nothing
  await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(app.page.getByRole('img', { name: 'Hills and a pebble: breathe out, 8 seconds' })).toBeVisible({ timeout: 20_000 })
  await app.presses('Tones, rising and falling')
  await expect(app.page.getByRole('button', { name: 'Tones, rising and falling' })).toHaveAttribute('aria-pressed', 'false')
  await app.page.keyboard.press('Escape')
  await app.presses('Finish here')
  await app.presses('Save and finish')
  await app.arrives('#/progress')
  await expect.poll(() => app.practicesInFile()).toEqual([expect.objectContaining({ exercise: 'E18', finished: false })])
})

test('the hills are in the colours of the theme, and stay so when it turns dark in a pause', async ({ app }) => {
  await app.opensAsUsual()
  await app.page.emulateMedia({ colorScheme: 'light' })
  await app.goesTo('#/exercise/E18')
  await app.presses('Keep this')
  await app.presses(/^Start, 2:00/)
  await app.reaches('0:03')
  await app.presses('Pause')
  const foot = () =>
    app.page.getByRole('img', { name: /^Hills and a pebble/ }).evaluate((pacer) => {
      const land = pacer.querySelector('canvas')
      const pen = new OffscreenCanvas(1, 1).getContext('2d')
      if (!land || !pen) return null
      pen.drawImage(land, land.width / 2, land.height - 2, 1, 1, 0, 0, 1, 1)
      return [...pen.getImageData(0, 0, 1, 1).data]
    })
  await expect.poll(foot).toEqual([0xd0, 0xd9, 0xce, 255])
  expect(await app.page.locator('.pebble svg').evaluate((pebble) => pebble.clientWidth)).toBe(40) // whole
  await app.page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(foot).toEqual([0x29, 0x39, 0x42, 255])
})
