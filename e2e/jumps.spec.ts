/** What is asked of the audio clock while a person presses this and that: to the sample, once, and nothing of it is left behind. */
import { expect, test, type App } from './app.ts'
import { hurry, setsPace } from './fast-clock.ts'
import { holdContexts, type Holding } from './sound/contexts.ts'
import { due, heard, listens, sounded, stoppedAt } from './sound/ear.ts'
import { countsLivingSources, livingSources } from './sound/living.ts'
import { onSample, rate, scoreOf } from './sound/score.ts'

test('pause, play, next, back, repeat and longer quiet keep the place to the sample, and no cue is lost or doubled', async ({ app }) => {
  await app.opensAsUsual()
  await listens(app)
  const score = await scoreOf('E08')
  const press = (name: string) => app.page.getByRole('button', { name, exact: true }).click()

  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await app.reaches('0:03')
  await press('Pause')
  await press('Play')
  await app.reaches('0:04')
  await app.page.getByRole('button', { name: /^Next part/ }).click()
  await app.page.getByRole('button', { name: /^Next part/ }).click()
  await app.reaches('0:31')
  await press('Back 15 seconds')
  await press('Repeat this part')
  await app.reaches('0:16')
  await press('Longer quiet')
  await app.reaches('0:20')
  await press('Pause')
  await press('Back 15 seconds')
  await press('Play')
  await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await press('Pause')

  const lengthenedAt = stoppedAt((await heard(app, [score]))[5])
  const longer = await scoreOf('E08', {}, [{ kind: 'quiet', seconds: 5, from: lengthenedAt / rate }])
  const stretches = await heard(app, [score, score, score, score, score, score, longer])
  const [, second = 0, third = 0] = score.chapters
  const places = stretches.map((stretch) => stoppedAt(stretch))
  const [started = 0, resumed = 0, , watched = 0, , , lengthened = 0] = places
  const wanted = [0, started, second, third, watched - onSample(15), second, lengthenedAt, Math.max(0, lengthened - onSample(15))]

  expect(stretches.map(({ shift }) => shift.length)).toEqual(wanted.map(() => 1))
  expect(stretches.map(({ pieces }) => pieces)).toEqual(wanted.map((from, number) => due(number < 6 ? score : longer, from)))
  expect(longer.total).toBeGreaterThan(score.total)

  // the stopped stretch is silent before the next one begins
  for (const [number, stretch] of stretches.slice(1).entries()) expect(stretch.begins).toBeGreaterThanOrEqual(stretches[number]?.stops ?? 0)
  // the pause fell into a sentence, and its two parts are the whole of it
  const cut = stretches[1]?.pieces[0]
  expect(cut?.into).toBeGreaterThan(0)
  expect(started - (cut?.sound.at ?? 0)).toBe(cut?.into)
  expect(resumed).toBeGreaterThan(started)
})

test('a whole muscle release in a hidden window, on a quick clock, says every line once and on its sample', async ({ app }) => {
  await app.opensAsUsual()
  await hurry(app, 1)
  await listens(app)
  const score = await scoreOf('E02')
  await app.goesTo('#/exercise/E02')
  await app.page.getByRole('button', { name: 'Keep this' }).click()
  await app.page.getByRole('button', { name: /^Start, 9:10/ }).click()
  await app.reaches('0:01') // the sounds of the first minutes are ready: so quick a clock does not wait for them
  await app.presses('Pause')
  await app.page.keyboard.press('ArrowLeft')
  await app.seesTime('0:00')
  await setsPace(app, 40)
  await app.presses('Play')
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  await app.comesToTheEnd()
  const [, stretch, ...others] = await heard(app, [score])
  const words = <Of extends { sound: { say: string } }>(pieces: readonly Of[] = []) => pieces.filter(({ sound }) => sound.say !== '')
  expect(others).toEqual([])
  expect(stretch?.shift).toHaveLength(1)
  // without the bells: on so quick a clock the first one is due before the window can say so
  expect(words(stretch?.pieces)).toEqual(words(due(score, 0)))
})

test('fifty jumps leave no more on the audio clock than one', async ({ app }) => {
  await app.opensAsUsual()
  await countsLivingSources(app)
  const { sounds } = await scoreOf('E08')
  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await app.reaches('0:01')
  await expect.poll(() => livingSources(app)).toBeGreaterThan(sounds.length - 3) // what is left of the practice is placed
  for (let jump = 0; jump < 25; jump++) {
    await app.presses(/^Next part/)
    await app.presses('Back 15 seconds')
  }
  const few = 3 // the wait for the end, and those for the next look at the screen
  await expect.poll(() => livingSources(app)).toBeLessThanOrEqual(sounds.length + few)
  await app.presses('Pause')
  await expect.poll(() => livingSources(app)).toBeLessThanOrEqual(few)
})

/** The words of the voice are on their way until `arrive`. */
async function holdsTheWords(app: App): Promise<() => Promise<void>> {
  await app.page.addInitScript(() => {
    const fetches = window.fetch.bind(window)
    const arrived = new Promise<void>((arrive) => Object.assign(window, { arrive }))
    window.fetch = async (what, how) => {
      if (what instanceof URL && what.pathname.startsWith('/narration/')) await arrived
      return fetches(what, how)
    }
  })
  return () => app.page.evaluate(() => (window as unknown as { arrive: () => void }).arrive())
}
const playButton = (app: App) => app.page.getByRole('button', { name: 'Play', exact: true })

test('a computer that goes to sleep while the sound still starts: the practice waits at its place, and begins once when play is pressed', async ({
  app,
}) => {
  await app.opensAsUsual()
  const arrive = await holdsTheWords(app)
  await listens(app)
  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await expect(app.page.locator('button[aria-busy=true]')).toBeVisible()
  await app.hearsOf('suspend')
  await expect(playButton(app)).toHaveAttribute('aria-busy', 'false')
  await arrive()
  await expect(playButton(app)).toBeVisible()
  await app.seesTime('0:00')
  await app.presses('Play')
  await app.reaches('0:01')
  expect((await sounded(app)).get('cues/begin.webm')?.beginnings).toBe(1)
})

test('a sound that the system suspends while the words are fetched is woken before they are placed', async ({ app }) => {
  await app.opensAsUsual()
  const arrive = await holdsTheWords(app)
  await listens(app)
  await app.page.evaluate(holdContexts)
  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await expect.poll(() => app.page.evaluate(() => (window as unknown as Holding).contexts.at(-1)?.currentTime ?? 0)).toBeGreaterThan(0.1)
  await app.page.evaluate(() => (window as unknown as Holding).contexts.at(-1)?.suspend())
  await arrive()
  await app.reaches('0:01')
  const score = await scoreOf('E08')
  const [stretch, ...others] = await heard(app, [score])
  expect(others).toEqual([]) // nothing had to be placed again
  expect(stretch?.pieces[0]).toEqual(due(score, 0)[0])
})
