/**
 * A practice that nothing stops: hidden, its process halted, its sound suspended, its window killed. On a quick clock here; with GROUNDWORK_ENDURANCE set,
 * the long form of twenty real minutes.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as halted } from 'node:timers/promises'
import { expect, test, type App } from './app.ts'
import { hurry } from './fast-clock.ts'
import { holdContexts, type Holding } from './sound/contexts.ts'
import { listens, sounded } from './sound/ear.ts'
import { rate, scoreOf, type Score } from './sound/score.ts'

const long = process.env['GROUNDWORK_ENDURANCE'] !== undefined

/** Keeps hold of the app's audio contexts, to suspend them as a system does. */
async function holdsTheSound(app: App): Promise<void> {
  await app.page.addInitScript(holdContexts)
  await app.reloads()
}

/** Milliseconds until the present audio clock is seen to move. */
const untilSoundMoves = (app: App): Promise<number> =>
  app.page.evaluate(async () => {
    const began = performance.now()
    const clock = () => (window as unknown as Holding).contexts.at(-1)?.currentTime ?? 0
    const before = clock()
    while (clock() === before) await new Promise((later) => setTimeout(later, 1))
    return performance.now() - began
  })

async function haltsTheWindow(app: App, ms: number): Promise<number> {
  const pid = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)
  process.kill(pid, 'SIGSTOP')
  await halted(ms) // the halt itself, not a wait for something
  process.kill(pid, 'SIGCONT')
  return untilSoundMoves(app)
}

async function suspendsTheSound(app: App): Promise<number> {
  await app.page.evaluate(() => (window as unknown as Holding).contexts.at(-1)?.suspend())
  return untilSoundMoves(app)
}

/** Each sentence was heard from its first sound, once for each time it stands in the script, and as long as its recording. */
async function heardAllOnce(app: App, score: Score): Promise<void> {
  const heard = await sounded(app)
  const files = new Set(score.sounds.filter(({ say }) => say !== '').map(({ file }) => file))
  for (const file of files) {
    const wanted = score.sounds.filter((sound) => sound.file === file)
    const seconds = wanted.reduce((sum, { length }) => sum + length, 0) / rate
    expect(heard.get(file)?.beginnings, wanted[0]?.say).toBe(wanted.length)
    expect(Math.abs((heard.get(file)?.seconds ?? 0) - seconds), wanted[0]?.say).toBeLessThan(0.25) // a word under way is taken up with a hair of overlap
  }
}

test('hidden, halted three times and suspended three times, every sentence is heard once and whole', async ({ app }) => {
  test.setTimeout(long ? 1_800_000 : 180_000)
  const exercise = long ? 'E01' : 'E08'
  const places = long ? ['1:40', '5:00', '8:20', '11:40', '15:00', '18:20'] : ['0:12', '0:40', '1:10', '1:35', '2:00', '2:30']
  const halt = long ? 10_000 : 1500
  await app.opensAsUsual()
  if (!long) await hurry(app, 6)
  await holdsTheSound(app)
  await listens(app)
  await app.goesTo(`#/exercise/${exercise}`)
  if (long) {
    await app.page.getByRole('button', { name: 'Keep this' }).click()
    await app.page.getByRole('radio', { name: /^Long/ }).check()
  }
  const score = await scoreOf(exercise, long ? { preset: 'long' } : {})
  await app.page.getByRole('button', { name: /^Start, / }).click()
  await app.reaches('0:01')
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const back: number[] = []
  for (const [n, place] of places.entries()) {
    await app.reaches(place, long ? 400_000 : undefined)
    back.push(n % 2 === 0 ? await haltsTheWindow(app, halt) : await suspendsTheSound(app))
  }
  console.log(`the sound moved again after ${back.map((ms) => `${String(Math.round(ms))} ms`).join(', ')}`)
  await expect(app.page.getByRole('heading', { level: 1, name: 'How tense do you feel now?' })).toBeVisible({ timeout: long ? 400_000 : 90_000 })
  await heardAllOnce(app, score)
})

test('a practice whose window was killed is offered again at its place, and so after the whole app was killed', async ({ app }) => {
  app.makesErrors(/^page: it crashed$/, /^main: Groundwork: the page ended \(crashed\)/)
  await app.opensAsUsual()
  await hurry(app, 10)
  await app.goesTo('#/exercise/E08')
  await app.rates(6)
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await app.reaches('0:40')
  const kept = expect.poll(() =>
    app.page.evaluate(async () => {
      const answer = await (
        window as unknown as { api: { practice: { unfinished: () => Promise<{ value?: { places: readonly { at: number }[] } }> } } }
      ).api.practice.unfinished()
      return answer.value?.places[0]?.at ?? 0
    }),
  )
  await kept.toBeGreaterThan(40)
  await app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const again = new Promise((loaded) => contents?.once('did-finish-load', () => loaded(null)))
    contents?.forcefullyCrashRenderer()
    return again
  })
  // the story's own eyes on the page died with it: the window is asked
  const inTheWindow = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'))
  await expect.poll(inTheWindow, { timeout: 15_000 }).toMatch(/Five senses was interrupted at \d:\d\d/)
  await expect.poll(inTheWindow).not.toMatch(/I need to stop/) // nothing begins by itself

  await app.isKilledAndReturns()
  await app.sees(/Five senses was interrupted at \d:\d\d/)
  await app.page.getByRole('button', { name: 'Go on from there' }).click()
  await app.reaches('0:40', 15_000) // from its place: from its beginning this real clock would take longer
  await app.page.getByRole('button', { name: 'I need to stop' }).click()
  await app.page.getByRole('button', { name: 'Finish here' }).click()
  await app.page.getByRole('button', { name: 'Save and finish' }).click()
  await app.arrives('#/progress') // it goes there once the practice is on the disk
  const practices = app.file().data.entries.filter(({ kind }) => kind === 'practice')
  expect(practices).toHaveLength(1)
  expect(practices[0]?.data).toMatchObject({ exercise: 'E08', before: 6, finished: false })
  expect(practices[0]?.data?.['practised']).toBeGreaterThan(40)

  await app.quitsAndReturns()
  expect(await app.page.evaluate(() => window.api.practice.unfinished())).toEqual({ ok: true, value: { places: [], setAside: [] } }) // the page has asked, and heard the same
  await expect(app.page.getByText(/was interrupted/)).toHaveCount(0)
})

test('words about a practice that were typed and not yet saved are there after the app was killed, whether it is gone on with or kept as it is', async ({
  app,
}) => {
  await app.opensAsUsual()
  await hurry(app, 20)
  const rating = () => app.page.getByRole('heading', { level: 1, name: 'How tense do you feel now?' })
  const helped = () => app.page.getByRole('textbox', { name: 'What helped or got in the way?' })
  const onTheDisk = () => expect.poll(() => readFileSync(join(app.folder, 'practice-place.json'), 'utf8'))
  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await expect(rating()).toBeVisible({ timeout: 60_000 })
  await app.rates(4)
  await helped().fill('The rain on the roof')
  await onTheDisk().toContain('The rain on the roof')

  await app.isKilledAndReturns()
  await app.presses('Say how it was')
  await expect(rating()).toBeVisible()
  await expect(app.page.getByRole('radio', { name: '4', exact: true })).toBeChecked()
  await expect(helped()).toHaveValue('The rain on the roof')
  await helped().fill('The rain on the roof, and the tea')
  await onTheDisk().toContain('and the tea')

  await app.isKilledAndReturns()
  await app.presses('Log what I did')
  await expect
    .poll(() =>
      app
        .file()
        .data.entries.filter(({ kind }) => kind === 'practice')
        .map(({ data }) => data),
    )
    .toMatchObject([{ exercise: 'E08', finished: true, after: 4, words: 'The rain on the roof, and the tea' }])
})

test('a practice that waits for the disk, and one under way beside it, are both offered after the app was killed, one after the other', async ({
  app,
  freezes,
}) => {
  const away = join(app.folder, 'elsewhere')
  await app.opensAsUsual()
  await app.quits()
  mkdirSync(away)
  renameSync(join(app.folder, 'entries.json'), join(away, 'entries.json'))
  symlinkSync(join(away, 'entries.json'), join(app.folder, 'entries.json'))
  await app.opens()
  freezes(away) // the entries cannot be written, the places of practices can

  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await app.presses('I need to stop')
  await app.presses('Finish here')
  await app.rates(4)
  await app.presses('Save and finish')
  await expect(app.page.getByRole('alert').filter({ hasText: 'did not let Groundwork write' })).toBeVisible({ timeout: 15_000 })
  await app.goesTo('#/timer')
  await app.page.getByRole('button', { name: /^Start/ }).click()
  await expect
    .poll(() => readdirSync(app.folder).filter((name) => name.startsWith('practice-place')), { timeout: 15_000 })
    .toEqual(['practice-place-1.json', 'practice-place.json'])

  await app.isKilledAndReturns()
  const offered = app.page.getByRole('region', { name: 'A practice that was interrupted' })
  await expect(offered).toContainText('Only time and bells was interrupted')
  await offered.getByRole('button', { name: 'Don’t log it' }).click()
  await expect(offered).toContainText('Five senses was interrupted')
  await offered.getByRole('button', { name: 'Don’t log it' }).click()
  await expect(offered).toHaveCount(0)
  expect(readdirSync(app.folder).filter((name) => name.startsWith('practice-place'))).toEqual([])
})
