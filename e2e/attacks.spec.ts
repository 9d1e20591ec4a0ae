/** Attacks on the real window. Whatever runs in our page: 0 of them succeed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { blockedFrame, refusedByPolicy, successes, type Attack } from './attacks/attack.ts'
import { bridge, junk, polluting, uncarried } from './attacks/bridge.ts'
import { code, markup } from './attacks/code.ts'
import { climbing, files } from './attacks/files.ts'
import { downloads, leaving } from './attacks/leaving.ts'
import { loads } from './attacks/loads.ts'
import { openOutside, type Outside } from './attacks/outside.ts'
import { permissions } from './attacks/permissions.ts'

let outside: Outside
test.beforeEach(async () => {
  outside = await openOutside()
})
test.afterEach(() => outside.close())

test('a notice of the main process carries its words, and no door to whoever sent it', async ({ app }) => {
  await app.opensAsUsual()
  await app.page.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    for (const notice of ['window:flush', 'practice:interrupted'] as const)
      window.api.on(notice, (...words: readonly unknown[]) => heard.push(`${notice} ${JSON.stringify(words)}`))
  })
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await expect
    .poll(() => app.page.evaluate(() => (globalThis as { heard?: string[] }).heard))
    .toEqual(['window:flush ["pause",0]', 'practice:interrupted []'])
})

const built = join(import.meta.dirname, '../out/renderer')

const noAccess = /^page: Not allowed to (load local resource|navigate top frame)/
const noSuchPage = /^page: Failed to load resource: the server responded with a status of 40[34]/
const refusedRequest = /^main: Groundwork: [a-z]+:[a-z-]+: /
/** Each family, and what the page complains of when it is refused. */
const families: Readonly<Record<string, readonly [attacks: readonly Attack[], ...complaints: readonly RegExp[]]>> = {
  'text does not become code': [code, refusedByPolicy],
  'markup does not become code, and style does not become style': [markup, refusedByPolicy],
  'nothing is loaded from outside and nothing is told to it': [loads, refusedByPolicy, blockedFrame],
  'no permission is given': [permissions, refusedByPolicy, /^page: SecurityError: .* pointer lock/],
  'neither Node nor Electron is in reach': [bridge, refusedByPolicy],
  'no file of the computer is in reach': [files, refusedByPolicy, noAccess, noSuchPage],
}
for (const [what, [attacks, ...complaints]] of Object.entries(families))
  test(`${what} (${attacks.length} attacks)`, async ({ app }) => {
    app.makesErrors(...complaints)
    await app.opensAsUsual({ args: ['--use-fake-device-for-media-stream'] }) // a microphone and a camera that could be given
    expect(await successes(app, outside, attacks)).toEqual([])
    expect(outside.visits).toEqual([])
  })

test(`the window stays on our page, alone, and hands nothing to other programs (${leaving.length} attacks)`, async ({ app }) => {
  app.makesErrors(refusedByPolicy, blockedFrame, noAccess)
  const programs = join(app.folder, 'programs')
  const handed = join(app.folder, 'handed-over')
  mkdirSync(programs)
  for (const name of ['xdg-open', 'gio', 'gvfs-open', 'x-www-browser'])
    writeFileSync(join(programs, name), `#!/bin/sh\necho "$@" >> '${handed}'\n`, { mode: 0o755 })
  await app.opensAsUsual({ env: { PATH: [programs, process.env['PATH']].join(delimiter) } })
  expect(await successes(app, outside, leaving)).toEqual([])
  expect(outside.visits).toEqual([])
  expect(existsSync(handed)).toBe(false)
})

test(`nothing is downloaded (${downloads.length} attacks)`, async ({ app }) => {
  await app.opensAsUsual()
  await app.electron.evaluate(({ session }) => {
    const begun = ((globalThis as { begun?: string[] }).begun = [] as string[])
    session.defaultSession.on('will-download', (event, item) => {
      if (!event.defaultPrevented) begun.push(item.getURL())
    })
  })
  expect(await successes(app, outside, downloads)).toEqual([])
  expect(await app.electron.evaluate(() => (globalThis as { begun?: string[] }).begun)).toEqual([])
  expect(outside.visits).toEqual([])
})

test('an empty page, and a page made of text, come home', async ({ app }) => {
  await app.opensAsUsual()
  for (const address of [`'about:blank'`, `URL.createObjectURL(new Blob(['<h1>taken</h1>'], { type: 'text/html' }))`]) {
    const look = () =>
      app.electron.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('location.href + document.body.innerText') as Promise<string>,
      )
    await app.page.evaluate(`setTimeout(() => (location.href = ${address}))`).catch(() => undefined)
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('1'))
    await expect.poll(look).toMatch(/^app:\/\/bundle\/index\.html[^]*Get help now/)
  }
})

test('no key opens the developer tools, and none are open', async ({ app }) => {
  await app.opensAsUsual()
  for (const keys of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C']) await app.page.keyboard.press(keys)
  const seen = await app.electron.evaluate(({ BrowserWindow, Menu }) => ({
    tools: BrowserWindow.getAllWindows().map((window) => window.webContents.isDevToolsOpened()),
    roles: Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items.map(({ role }) => role) ?? []) ?? [],
  }))
  expect(seen.tools).toEqual([false])
  expect(seen.roles).not.toContain('toggledevtools')
})

test(`a program that asks without a page gets no file outside the folder of pages either (${climbing.length} addresses)`, async ({ app }) => {
  await app.opensAsUsual()
  const answers = await app.electron.evaluate(
    ({ session }, addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const answer = await session.defaultSession.fetch(address).catch(() => null)
          return answer?.ok ? `${address}: ${(await answer.text()).slice(0, 80)}` : null
        }),
      ),
    [...climbing],
  )
  expect(answers.filter((answer) => answer !== null)).toEqual([])
})

test('a recording can be read whole, in parts, from its end, and not beyond it', async ({ app }) => {
  const [recording] = readdirSync(join(built, 'narration'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.webm'))
  if (!recording) throw new Error('out/renderer/narration holds no recording: build the app with its voice')
  const bytes = readFileSync(join(built, 'narration', recording))
  app.makesErrors(/^page: Failed to load resource: .* 416 /) // what was asked for beyond its end
  await app.opensAsUsual()
  const read = (range: string | null) =>
    app.page.evaluate(
      async ([address, range]) => {
        const answer = await fetch(address, range === null ? {} : { headers: { Range: range } })
        return [answer.status, answer.headers.get('Content-Range'), [...new Uint8Array(await answer.arrayBuffer())]] as const
      },
      [`app://bundle/narration/${recording.split('\\').join('/')}`, range] as const,
    )
  const { length } = bytes
  expect(await read(null)).toEqual([200, null, [...bytes]])
  expect(await read('bytes=10-19')).toEqual([206, `bytes 10-19/${length}`, [...bytes.subarray(10, 20)]])
  expect(await read(`bytes=${length - 5}-`)).toEqual([206, `bytes ${length - 5}-${length - 1}/${length}`, [...bytes.subarray(-5)]])
  expect(await read('bytes=-7')).toEqual([206, `bytes ${length - 7}-${length - 1}/${length}`, [...bytes.subarray(-7)]])
  expect(await read(`bytes=${length}-`)).toEqual([416, `bytes */${length}`, []])
  expect(await read('bytes=-0')).toEqual([416, `bytes */${length}`, []])
})

type Answered = { ok: true; value: unknown } | { ok: false; refusal: Record<string, string> } | null

/** Every request as window.api names it, such as "file.beginAnew": whatever the page itself could call. */
const doorsOf = (app: App): Promise<string[]> =>
  app.page.evaluate(() =>
    Object.entries(window.api).flatMap(([feature, verbs]) =>
      Object.entries(verbs as object)
        .filter(([, verb]) => typeof verb === 'function')
        .map(([verb]) => `${feature}.${verb}`),
    ),
  )

/** What every request answers to these arguments; null when they could not even be sent. */
async function ask(app: App, rows: readonly (readonly [name: string, args: string])[]): Promise<[string, Answered][]> {
  const doors = await doorsOf(app)
  const answers: [string, Answered][] = []
  for (const [name, args] of rows)
    for (const door of doors)
      answers.push([`${door} with ${name}`, await app.page.evaluate<Answered>(`(async () => api.${door}(...${args}))().catch(() => null)`)])
  return answers
}
const entriesText = (app: App) => readFileSync(join(app.folder, 'entries.json'), 'utf8')

test('a page has a door for every request of the contract, and for nothing else', async ({ app }) => {
  await app.opensAsUsual()
  const contract = readFileSync(join(import.meta.dirname, '../src/shared/ipc.ts'), 'utf8')
  const requests = contract.slice(contract.indexOf('export interface Requests'), contract.indexOf('export interface Notices'))
  const channels = [...requests.matchAll(/^ {2}'([a-z:-]+)':/gm)].map((found) => found[1] ?? '')
  expect(channels.length).toBeGreaterThan(20)
  const named = channels.map((channel) => channel.replace(':', '.').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()))
  expect((await doorsOf(app)).sort()).toEqual(named.sort())
})

test(`nonsense is not understood, by any request (${junk.length} kinds of it)`, async ({ app }) => {
  app.makesErrors(refusedRequest)
  await app.opensAsUsual()
  const before = entriesText(app)
  const answers = await ask(app, junk)
  const accepted = answers.filter(([, answer]) => !answer || answer.ok)
  // a date or a pattern arrives as an object without keys: to change no setting is allowed, and to forget the place of no practice
  const harmless = accepted.filter(([asked]) => asked.startsWith('settings.change') || asked === 'practice.forgetPlace with null')
  for (const [asked, answer] of harmless)
    expect(answer, asked).toEqual({ ok: true, value: asked.startsWith('settings') ? { entries: [], settings: null } : undefined })
  expect(accepted.filter((one) => !harmless.includes(one))).toEqual([])
  // the refusal is a fact, for which the window has its words; nothing of what was sent comes back in it
  const refusals = answers.flatMap(([asked, answer]) => (answer && !answer.ok ? [[asked, answer.refusal] as const] : []))
  expect(refusals.length).toBeGreaterThan(junk.length * 20)
  for (const [asked, refusal] of refusals) expect(refusal, asked).toEqual({ code: 'not-understood' })
  expect(entriesText(app)).toBe(before)
  await expect(app.page.getByRole('button', { name: 'Get help now' })).toBeVisible()
})

test('what the bridge cannot carry never arrives, and the app goes on', async ({ app }) => {
  app.makesErrors(/^page: Groundwork: nobody answered [a-z:-]+: Error: An object could not be cloned/)
  await app.opensAsUsual()
  const before = entriesText(app)
  for (const [asked, answer] of await ask(app, uncarried)) expect(answer === null || !answer.ok, asked).toBe(true)
  expect(entriesText(app)).toBe(before)
  await app.goesTo('#/learn')
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('keys that reach for a prototype change nothing, in the page or in the main process', async ({ app }) => {
  app.makesErrors(refusedRequest)
  await app.opensAsUsual()
  const before = entriesText(app)
  await ask(
    app,
    polluting.flatMap((value) => [[value, `[${value}]`] as const, [value, `['entry-0001', ${value}]`] as const]),
  )
  expect(await app.page.evaluate(() => 'polluted' in {})).toBe(false)
  expect(await app.electron.evaluate(() => 'polluted' in {})).toBe(false)
  expect(entriesText(app)).toBe(before)
})

test('only the window itself is answered: not another window with the same door, not a frame', async ({ app }) => {
  app.makesErrors(
    /^main: Error occurred in handler for '[a-z:-]+': Error: refused/,
    /^page: Groundwork: nobody answered [a-z:-]+: Error: .*: refused/,
  )
  await app.opensAsUsual()
  const doors = await doorsOf(app)
  const answers = await app.electron.evaluate(async ({ app: main, BrowserWindow }, doors) => {
    const preload = `${main.getAppPath()}/out/preload/index.cjs`
    const words = encodeURIComponent(JSON.stringify({ appearance: {}, runtime: {} }))
    const webPreferences = { preload, sandbox: true, nodeIntegrationInSubFrames: true, additionalArguments: [`--groundwork=${words}`] }
    const foreign = new BrowserWindow({ show: false, webPreferences })
    await foreign.loadURL('app://bundle/index.html')
    const calls = doors.map((door) => `api.${door}().then(JSON.stringify, String)`)
    const answers = (await foreign.webContents.executeJavaScript(`Promise.all([${calls.join(', ')}])`)) as string[]
    foreign.destroy()
    return answers
  }, doors)
  expect(answers).toHaveLength(doors.length)
  for (const answer of answers) expect(JSON.parse(answer)).toEqual({ ok: false, refusal: { code: 'not-answered', again: true } })
  expect(await app.page.evaluate(() => window.frames.length)).toBe(0)
})
