/** What a practice asks of the computer while it goes on: to stay awake, a line in its media panel, no more movement than wanted, and the dark at the end of one for sleep. */
import { expect, test, type App } from './app.ts'
import { hurry } from './fast-clock.ts'
import { listens, sounded } from './sound/ear.ts'

/** From now on: what the app asks of the system to keep it awake, and how often at the same time. */
async function watchesTheBlocker(app: App): Promise<void> {
  await app.electron.evaluate(({ powerSaveBlocker }) => {
    const kept = new Map<number, string>()
    Object.assign(globalThis, { kept })
    const start = powerSaveBlocker.start.bind(powerSaveBlocker)
    const stop = powerSaveBlocker.stop.bind(powerSaveBlocker)
    powerSaveBlocker.start = (kind) => {
      const id = start(kind)
      kept.set(id, kind)
      return id
    }
    powerSaveBlocker.stop = (id) => {
      kept.delete(id)
      return stop(id)
    }
  })
}
const keptAwakeBy = (app: App) => app.electron.evaluate(() => [...((globalThis as { kept?: Map<number, string> }).kept ?? []).values()])

const panel = (app: App) => app.page.evaluate(() => [navigator.mediaSession.metadata?.title ?? null, navigator.mediaSession.playbackState])

test('the computer is kept awake while a practice plays and no longer, and the media panel says what plays', async ({ app }) => {
  await app.opensAsUsual()
  await watchesTheBlocker(app)
  await app.goesTo('#/exercise/E08')
  expect([await keptAwakeBy(app), await panel(app)]).toEqual([[], [null, 'none']])
  await app.presses(/^Start, 3:00/)
  await app.reaches('0:01')
  expect([await keptAwakeBy(app), await panel(app)]).toEqual([['prevent-app-suspension'], ['Five senses', 'playing']])
  await app.presses('Pause')
  await expect.poll(() => keptAwakeBy(app)).toEqual([])
  expect(await panel(app)).toEqual(['Five senses', 'paused'])
  await app.presses('Play')
  await expect.poll(() => keptAwakeBy(app)).toEqual(['prevent-app-suspension'])
  await app.presses('I need to stop')
  await expect.poll(() => keptAwakeBy(app)).toEqual([])
  await app.presses('Finish here')
  await app.presses('Finish without saving')
  await app.arrives('#/practise')
  await expect.poll(() => panel(app)).toEqual([null, 'none'])
})

test('words only, and breathing along, keep the screen awake too; a voice does not, nor does a practice for sleep', async ({ app }) => {
  await app.opensAsUsual()
  await app.keeps('body-check', { areas: [], conditions: [], asked: ['body', 'breath'], hand: 'none' })
  await app.reloads()
  await watchesTheBlocker(app)
  const keeps = async (exercise: string, kind: string) => {
    await app.goesTo(`#/exercise/${exercise}`)
    await app.presses(/^Start, /)
    await app.reaches('0:01')
    await expect.poll(() => keptAwakeBy(app)).toEqual([kind])
    await app.presses('I need to stop')
    await expect.poll(() => keptAwakeBy(app)).toEqual([])
    await app.presses('Finish here')
    await app.presses('Finish without saving')
    await app.arrives('#/practise')
  }
  await keeps('E18', 'prevent-display-sleep')
  await keeps('E08', 'prevent-app-suspension')
  await app.page.evaluate(() => window.api.settings.change({ voice: null }))
  await app.reloads()
  await keeps('E08', 'prevent-display-sleep')
  await app.goesTo('#/exercise/E10')
  await app.page.getByText('More choices').click()
  await app.page.getByRole('switch', { name: /^For sleep/ }).check()
  await keeps('E10', 'prevent-app-suspension')
})

test('with a plain title the media panel says nothing of what is practised', async ({ app }) => {
  await app.opensAsUsual()
  await app.page.evaluate(() => window.api.settings.change({ plainTitle: true }))
  await app.reloads()
  await app.goesTo('#/exercise/E08')
  await app.presses(/^Start, 3:00/)
  await app.reaches('0:01')
  expect(await panel(app)).toEqual(['Notes', 'playing'])
  expect(await app.page.title()).toBe('Notes')
})

test('a practice for sleep ends without a bell, in the dark, and asks nothing until a key is pressed', async ({ app }) => {
  await app.opensAsUsual()
  await hurry(app, 20)
  await listens(app)
  await app.goesTo('#/exercise/E10')
  await app.page.getByText('More choices').click()
  await app.page.getByRole('switch', { name: /^For sleep/ }).check()
  await app.presses(/^Start, 5:00/)
  await app.reaches('0:10')
  const cover = app.page.getByText('Press any key for the light')
  await expect(cover).toBeHidden()
  await expect(cover).toBeVisible({ timeout: 60_000 })
  await expect.poll(() => app.page.evaluate(() => navigator.mediaSession.playbackState), { timeout: 60_000 }).not.toBe('playing') // it is over
  await expect(cover).toBeVisible()
  await expect(app.page.getByRole('heading', { name: 'How tense do you feel now?' })).toBeHidden()
  expect([...(await sounded(app)).keys()].filter((file) => /^cues\/.*end/.test(file))).toEqual([])
  await app.page.keyboard.press('Enter')
  await expect(cover).toBeHidden()
  await expect(app.page.getByRole('heading', { level: 1, name: 'How tense do you feel now?' })).toBeVisible()
  await app.presses('Save and finish')
  await app.arrives('#/progress')
  await expect.poll(() => app.practicesInFile()).toEqual([expect.objectContaining({ exercise: 'E10', finished: true })])
})

test('with less movement, by the setting or by the system, the hills lie still and the pebble takes its places; else they glide', async ({ app }) => {
  await app.opensAsUsual()
  const pacer = app.page.getByRole('img', { name: /^Hills and a pebble/ })
  await app.keeps('body-check', { areas: [], conditions: [], asked: ['body', 'breath'], hand: 'none' })
  /** Pieces that glide, and whether the pebble has a place of its own. */
  const glides = async (movement: 'system' | 'less' | 'full', reducedMotion: 'reduce' | 'no-preference') => {
    await app.page.emulateMedia({ reducedMotion })
    await app.page.evaluate((wanted) => window.api.settings.change({ movement: wanted }), movement)
    await app.reloads()
    await app.goesTo('#/exercise/E18')
    await app.presses(/^Start, 2:00/)
    await app.reaches('0:01')
    await expect(pacer.locator('.land')).toBeVisible()
    return pacer.evaluate((all) => [
      all.getAnimations({ subtree: true }).length > 0,
      all.querySelector<HTMLElement>('.pebble')?.style.transform !== '',
    ])
  }
  expect(await glides('system', 'no-preference')).toEqual([true, false])
  expect(await glides('system', 'reduce')).toEqual([false, true])
  expect(await glides('less', 'no-preference')).toEqual([false, true])
  expect(await glides('full', 'reduce')).toEqual([true, false])
})
