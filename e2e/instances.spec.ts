/** One app at a time, one writer; the window stands where the person left it, and says no more than they allow. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test, type App } from './app.ts'

/** Starts the app once more on the same folder, as a second press on its icon does. Resolves with its exit code. */
async function startsAgain(app: App): Promise<number | null> {
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const program = app.electron.process().spawnfile
  const again = spawn(program, [resolve(import.meta.dirname, '..'), ...noSandbox], {
    env: { ...process.env, GROUNDWORK_DATA: app.folder },
    stdio: 'ignore',
    timeout: 20_000, // should it stay open, after all
    killSignal: 'SIGKILL',
  })
  const [code] = (await once(again, 'exit')) as [number | null]
  return code
}

const windowOf = (app: App) =>
  app.electron.evaluate(({ BrowserWindow, screen }) => {
    const windows = BrowserWindow.getAllWindows()
    const [window] = windows
    if (!window) throw new Error('there is no window')
    return {
      count: windows.length,
      inFront: window.isVisible() && !window.isMinimized() && window.isFocused(),
      away: window.isMinimized() || !window.isVisible(),
      bounds: window.getBounds(),
      title: window.getTitle(),
      screen: screen.getPrimaryDisplay().workArea,
    }
  })

/** The words of every reflection in the file. */
const wordsIn = (app: App) => app.file().data.entries.map(({ data }) => data?.['text'])

test('a second start brings the window back to the front and ends', async ({ app }) => {
  await app.opensAsUsual()
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.minimize()
    if (!window?.isMinimized()) window?.hide() // a bare screen has nobody who could minimise a window
  })
  await expect.poll(async () => (await windowOf(app)).away).toBe(true)

  expect(await startsAgain(app)).toBe(0)
  await expect.poll(async () => (await windowOf(app)).inFront).toBe(true)
  expect((await windowOf(app)).count).toBe(1)
  await expect(app.page.getByRole('button', { name: 'Get help now' })).toBeVisible()
})

test('started again five times while it saves, there is one writer and nothing is lost', async ({ app }) => {
  await app.opensAsUsual()
  const count = app.page.evaluate(async () => {
    const state = globalThis as { enough?: boolean }
    let saved = 0
    while (!state.enough) {
      const answer = await window.api.entries.record({
        id: crypto.randomUUID(),
        at: new Date().toISOString(),
        kind: 'reflection',
        data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text: `words ${saved}` },
      })
      if (!answer.ok) throw new Error(answer.refusal.code)
      saved++
    }
    return saved
  })
  for (let start = 0; start < 5; start++) expect(await startsAgain(app)).toBe(0)
  await app.page.evaluate(() => Object.assign(globalThis, { enough: true }))
  const saved = await count
  expect(saved).toBeGreaterThan(5)
  const expected = Array.from({ length: saved }, (_, index) => `words ${index}`)
  expect(wordsIn(app)).toEqual(expected)
  await app.quitsAndReturns()
  await app.quits()
  expect(wordsIn(app)).toEqual(expected)
})

test('the window opens again where the person left it', async ({ app }) => {
  await app.opens()
  const place = { x: 140, y: 90, width: 900, height: 700 }
  await app.electron.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), place)
  await expect.poll(async () => (await windowOf(app)).bounds).toEqual(place)
  await app.quitsAndReturns()
  expect((await windowOf(app)).bounds).toEqual(place)
})

for (const [where, place] of Object.entries({
  'on a screen that is gone': { x: 9000, y: 200, width: 1000, height: 700 },
  'above every screen': { x: 100, y: -5000, width: 1000, height: 700 },
  'with its last corner only': { x: -950, y: 100, width: 1000, height: 700 },
}))
  test(`a window last seen ${where} opens where it can be reached`, async ({ app }) => {
    writeFileSync(join(app.folder, 'window.json'), JSON.stringify({ bounds: place, maximised: false }))
    await app.opens()
    const { bounds, screen } = await windowOf(app)
    const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
    expect(across).toBeGreaterThanOrEqual(Math.min(bounds.width, screen.width))
    expect(bounds.y).toBeGreaterThanOrEqual(screen.y)
    expect(bounds.y).toBeLessThan(screen.y + screen.height - 40)
  })

test('a damaged memory of the window costs its place, and nothing else', async ({ app }) => {
  await app.opensAsUsual()
  await app.quits()
  writeFileSync(join(app.folder, 'window.json'), '{"bounds":{"x":1e999')
  await app.opens()
  expect((await windowOf(app)).bounds).toMatchObject({ width: 1200, height: 800 })
  await expect(app.page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible()
})

test('the title can say nothing about therapy, from the first moment of every start', async ({ app }) => {
  await app.opens()
  expect((await windowOf(app)).title).toBe('Groundwork')
  await expect(app.page).toHaveTitle('Welcome – Groundwork')
  await app.page.evaluate(() => window.api.settings.change({ plainTitle: true }))
  await expect.poll(async () => (await windowOf(app)).title).toBe('Notes')
  await app.quits()

  await app.starts()
  const titles = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))
  expect(titles).toEqual(['Notes'])
  await expect(app.page.getByRole('button', { name: 'Get help now' })).toBeVisible()
  expect((await windowOf(app)).title).toBe('Notes')
  await expect(app.page).toHaveTitle('Notes')
  expect(readFileSync(join(app.folder, 'window.json'), 'utf8')).toContain('"plainTitle":true')
})
