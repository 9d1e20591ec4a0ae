/** An exercise in one's own voice: recorded, heard, there after a restart. The microphone is a made one that beeps, and it is given only while a line is recorded. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, launch, quit, test } from './app.ts'
import type { ElectronApplication, Page } from '@playwright/test'

const beeping = ['--use-fake-device-for-media-stream']

let folder: string
let open: { electron: ElectronApplication; page: Page } | null = null
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-record-'))
})
test.afterEach(async () => {
  await leaves()
  rmSync(folder, { recursive: true, force: true })
})

async function leaves(): Promise<void> {
  if (open) await quit(open.electron)
  open = null
}

/** The page that records an exercise, after the welcome of a first start. */
async function opensRecordPage(args: readonly string[]): Promise<Page> {
  open = await launch({ folder, args })
  const { page } = open
  const welcome = page.getByRole('button', { name: 'Just look around' })
  await expect(welcome.or(page.getByRole('heading', { level: 1, name: /^Good / }))).toBeVisible()
  if (await welcome.isVisible()) await welcome.click()
  await expect(page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible()
  await goes(page, '#/record/E06')
  await expect(page.getByText(/^\d+ of \d+ lines recorded$/)).toBeVisible()
  return page
}
async function goes(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
}

async function recordsALine(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Record( again)?$/ }).click()
  await expect(page.getByText(/Say the line, then press Stop\./)).toBeVisible()
  await expect(page.getByText(/^0:0[2-9]$/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved, \d/ })).toBeVisible()
}

/** What asking for a device comes to: "given", or the name of the refusal. */
const asks = (page: Page, what: { audio?: boolean; video?: boolean }): Promise<string> =>
  page.evaluate(
    (wanted) =>
      navigator.mediaDevices.getUserMedia(wanted).then(
        (stream) => {
          for (const track of stream.getTracks()) track.stop()
          return 'given'
        },
        (error: unknown) => (error instanceof DOMException ? error.name : 'unknown'),
      ),
    what,
  )
const saysItListens = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as { api: { recording: { listening: (on: boolean) => Promise<unknown> } } }).api.recording.listening(true))
const files = (): string[] => readdirSync(join(folder, 'recordings'))

test('two lines are recorded and heard, and are there after a restart; a line whose file is gone is shown, not said', async () => {
  let page = await opensRecordPage(beeping)
  await recordsALine(page)
  await page.getByRole('button', { name: 'Next line', exact: true }).click()
  await recordsALine(page)
  await expect(page.getByText(/^2 of \d+ lines recorded$/)).toBeVisible()
  await page.getByRole('button', { name: 'Listen', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Stop listening' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Listen', exact: true })).toBeVisible()
  for (const alert of await page.getByRole('alert').all()) await expect(alert).toHaveText('')
  expect(files()).toHaveLength(2)
  for (const file of files()) {
    const bytes = readFileSync(join(folder, 'recordings', file))
    expect([bytes.toString('latin1', 0, 4), bytes.readUInt32LE(24), bytes.readUInt16LE(22)]).toEqual(['RIFF', 48_000, 1])
    expect((bytes.length - 44) / 96_000).toBeGreaterThan(0.1) // seconds
  }

  await leaves()
  page = await opensRecordPage(beeping)
  await expect(page.getByText(/^2 of \d+ lines recorded$/)).toBeVisible()
  expect(files()).toHaveLength(2)

  rmSync(join(folder, 'recordings', files()[0] ?? ''))
  await page.reload()
  await expect(page.getByText(/^1 of \d+ lines recorded$/)).toBeVisible()
  await page.getByRole('button', { name: /its sound is gone/ }).click()
  await expect(page.getByText(/the line is shown and not said/)).toBeVisible()
  await recordsALine(page)
  await expect(page.getByText(/^2 of \d+ lines recorded$/)).toBeVisible()
})

test('the microphone is given while a line is recorded, to this page, for sound alone; before, after and elsewhere it is refused', async () => {
  const page = await opensRecordPage(beeping)
  expect(await asks(page, { audio: true })).toBe('NotAllowedError')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(page.getByText(/Say the line, then press Stop\./)).toBeVisible()
  expect(await asks(page, { audio: true })).toBe('given')
  expect(await asks(page, { video: true })).toBe('NotAllowedError')
  expect(await asks(page, { audio: true, video: true })).toBe('NotAllowedError')
  await goes(page, '#/practise')
  await expect(page.getByRole('heading', { level: 1, name: 'Practise' })).toBeVisible()
  expect(await asks(page, { audio: true })).toBe('NotAllowedError')
  await saysItListens(page)
  expect(await asks(page, { audio: true })).toBe('NotAllowedError')
  await goes(page, '#/record/E06')
  await expect(page.getByText(/^0 of \d+ lines recorded$/)).toBeVisible()
  expect(await asks(page, { audio: true })).toBe('NotAllowedError') // what was said before it came here does not count
  await saysItListens(page)
  expect(await asks(page, { audio: true })).toBe('given')
  await page.reload()
  await expect(page.getByText(/^0 of \d+ lines recorded$/)).toBeVisible()
  expect(await asks(page, { audio: true })).toBe('NotAllowedError')
})

test('without a microphone the page says so, and what to do', async () => {
  const page = await opensRecordPage([])
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: /icrophone .*What you recorded before is still here\./ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Record', exact: true })).toBeEnabled()
})
