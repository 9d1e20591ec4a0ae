/** Whatever is missing at a start, the person gets a window or a reason in words, and numbers to ring: never nothing. */
import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { chunkOf, copyOfBuild, mainScript, startsInVain } from './failing-start.ts'

let scratch = ''
test.beforeEach(() => (scratch = mkdtempSync(join(tmpdir(), 'groundwork-start-'))))
test.afterEach(() => rmSync(scratch, { recursive: true, force: true }))

const elsewhere = Boolean(process.env['GROUNDWORK_CHROMIUM'])

for (const [what, damage] of Object.entries({
  'is missing': (path: string) => rmSync(path),
  'is damaged': (path: string) => writeFileSync(path, 'this is no script'),
}))
  test(`when what stands behind the window ${what}, the app says why, where the file is and what to do, and ends`, async () => {
    test.skip(elsewhere, 'starts Electron itself')
    const [built, folder] = [copyOfBuild(scratch), join(scratch, 'data')]
    const chunks = join(built, 'out/main/chunks')
    for (const name of readdirSync(chunks).filter((name) => name.endsWith('.cjs'))) damage(join(chunks, name))
    const { code, dialogs } = await startsInVain(scratch, { built, folder })
    expect(dialogs.map(({ message }) => message)).toEqual(['Groundwork could not start.'])
    expect(dialogs[0]?.detail).toContain(`Your file is untouched, in ${folder}.`)
    expect(dialogs[0]?.detail).toContain('In an emergency, ring your local emergency number.')
    expect(code).toBe(1)
  })

for (const [what, damage] of Object.entries({
  'is missing': (path: string) => rmSync(path),
  'cannot be read': (path: string) => writeFileSync(path, 'this is no script'),
  fails: (path: string) => writeFileSync(path, "throw new Error('it fails')"),
  'fails with many words': (path: string) => writeFileSync(path, "throw new Error('it fails '.repeat(1000))"),
}))
  test(`when the script of the window ${what}, the app says why instead of showing an empty window, and ends`, async () => {
    test.skip(elsewhere, 'starts Electron itself')
    const [built, folder] = [copyOfBuild(scratch), join(scratch, 'data')]
    damage(mainScript(built))
    const { code, dialogs } = await startsInVain(scratch, { built, folder })
    expect(dialogs.map(({ message }) => message)).toEqual(['Groundwork could not start.'])
    expect(dialogs[0]?.detail).toContain(`Your file is untouched, in ${folder}.`)
    expect(code).toBe(1)
  })

test('when the system does not let the app hand its pages to a window, the app says why and ends', async () => {
  test.skip(elsewhere, 'starts Electron itself')
  const folder = join(scratch, 'data')
  const first = `
const before = Module._load
const refused = () => false
const without = (protocol) => new Proxy(protocol, { get: (of, name) => (name === 'registerBufferProtocol' ? refused : of[name].bind(of)) })
Module._load = (request, ...rest) => {
  const loaded = before(request, ...rest)
  return request === 'electron' ? { ...loaded, protocol: without(loaded.protocol) } : loaded
}`
  const { code, dialogs } = await startsInVain(scratch, { folder, first })
  expect(dialogs.map(({ message }) => message)).toEqual(['Groundwork could not start.'])
  expect(dialogs[0]?.detail).toContain(`Your file is untouched, in ${folder}.`)
  expect(code).toBe(1)
})

test('where no lock can be made, which no other Groundwork holds, the app says so and ends', async () => {
  test.skip(elsewhere || process.platform !== 'linux', 'the lock is made so on Linux')
  const file = join(scratch, 'file')
  writeFileSync(file, '')
  const first = "require('node:fs').mkdtempSync = () => { throw new Error('no room') }"
  const { code, dialogs } = await startsInVain(scratch, { folder: join(scratch, 'data'), env: { TMPDIR: file }, first })
  expect(dialogs.map(({ message }) => message)).toEqual(['Groundwork could not start.'])
  expect(dialogs[0]?.detail).toContain('Only one Groundwork may be open at a time')
  expect(code).toBe(1)
})

test('with a full folder for passing files the window opens as always, and saves', async ({ app, folderWithoutRoom }) => {
  test.skip(elsewhere, 'another browser needs what is missing for itself')
  await app.opensAsUsual({ env: { TMPDIR: folderWithoutRoom } })
  await app.keeps('reflection', { lesson: 'A1', title: 'A lesson', prompt: 'p', text: 'kept' })
  expect(app.file().data.entries).toHaveLength(1)
  await app.quits()
})

test('in a folder that takes not even a lock, the window opens, and says with the first save that the disk is full', async ({
  appOn,
  folderWithoutRoom,
}) => {
  test.skip(elsewhere, 'ends Electron itself, which is asked before it closes elsewhere')
  const app = appOn(folderWithoutRoom)
  await app.opensAsUsual()
  await app.sees(/The disk is full, so this could not be saved/)
  await app.endsBy(() => app.electron.evaluate(({ app }) => app.exit(0)))
})

test('when neither the folder of the person nor the one for passing files can be written, the window opens and says so', async ({ app, freezes }) => {
  test.skip(elsewhere, 'another browser needs what is missing for itself')
  freezes(app.folder)
  await app.opens({ env: { TMPDIR: join(scratch, 'is not there') } })
  await app.sees(/nothing new can be saved until it may/)
  await app.quits()
})

test('what a copy of the folder left in the place of the lock is set aside, and the window opens', async ({ app }) => {
  mkdirSync(join(app.folder, 'SingletonLock'))
  await app.opensAsUsual()
})

test('a folder for passing files whose name is too long for the system costs nothing', async ({ app }) => {
  test.skip(elsewhere, 'another browser needs what is missing for itself')
  const long = join(scratch, 'x'.repeat(120))
  mkdirSync(long)
  await app.opensAsUsual({ env: { TMPDIR: long } })
})

test('when the file of the person lies where their folder should be, the window opens and says that nothing can be saved', async ({ appOn }) => {
  const file = join(scratch, 'a file')
  writeFileSync(file, '')
  const app = appOn(file)
  app.makesErrors(/places of practices could not be looked for: ENOTDIR/, /place of a practice could not be read: ENOTDIR/)
  await app.opens()
  await app.sees(/Nothing new can be saved until it can be read/)
})

test('a room that cannot be loaded says so, and Get help now that cannot be loaded has numbers to ring all the same', async ({ app }) => {
  const built = copyOfBuild(scratch)
  rmSync(chunkOf(built, 'settings/Settings.svelte'))
  writeFileSync(chunkOf(built, 'help/Help.svelte'), 'this is no script')
  app.makesErrors(/a room could not be loaded/, /a part of the page could not be loaded/, /Failed to load resource/)
  await app.opensAsUsual({ built })
  await app.goesTo('#/settings')
  await expect(app.page.getByRole('heading', { level: 1, name: 'This page could not be loaded' })).toBeVisible()
  await app.sees('What you saved is safe.')

  await app.presses('Get help now')
  const numbers = app.page.getByRole('region', { name: 'Numbers to ring' })
  await expect(numbers.getByRole('term').filter({ hasText: 'United Kingdom' })).toBeVisible()
  await app.sees('116 123', numbers.getByRole('definition').filter({ hasText: 'Samaritans' }).first())
  await app.sees(/We have not rung these numbers ourselves yet/, numbers)
  expect((await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()).violations).toEqual([])
  await app.presses('Close')
  await expect(numbers).toHaveCount(0)

  await app.page.evaluate(() => window.api.settings.change({ country: 'GB' }))
  await app.reloads()
  await app.presses('Get help now')
  await app.sees('999', numbers)
  await app.page.keyboard.press('Escape')
  await expect(numbers).toHaveCount(0)
  await app.goesTo('#/progress')
  await expect(app.page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible()
})
