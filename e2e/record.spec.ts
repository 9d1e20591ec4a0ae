/** An exercise in one's own voice: recorded, heard, there after a restart. The microphone is a made one that beeps, and it is given only while a line is recorded. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type App } from './app.ts'

const beeping = { args: ['--use-fake-device-for-media-stream'] }

async function opensRecordPage(app: App): Promise<void> {
  await app.goesTo('#/record/E06')
  await app.sees(/^\d+ of \d+ lines recorded$/)
}

async function recordsALine({ page }: App): Promise<void> {
  await page.getByRole('button', { name: /^Record( again)?$/ }).click()
  await expect(page.getByText(/Say the line, then press Stop\./)).toBeVisible()
  await expect(page.getByText(/^0:0[2-9]$/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved, \d/ })).toBeVisible()
}

/** Keeps hold of the microphone's tracks that the page is given from now on, until it is loaded anew. */
const holdsTracks = (app: App): Promise<void> =>
  app.page.evaluate(() => {
    const tracks: MediaStreamTrack[] = []
    Object.assign(window, { tracks })
    const give = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (what) => {
      const stream = await give(what)
      tracks.push(...stream.getTracks())
      return stream
    }
  })
/** Of each: "live", or "ended" when the microphone is off. */
const tracks = (app: App): Promise<string[]> =>
  app.page.evaluate(() => (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map(({ readyState }) => readyState))

/** What asking for a device comes to: "given", or the name of the refusal. */
const asks = (app: App, what: { audio?: boolean; video?: boolean }): Promise<string> =>
  app.page.evaluate(
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
const saysItListens = (app: App): Promise<unknown> => app.page.evaluate(() => window.api.recording.listening(true))
const files = (app: App): string[] => readdirSync(join(app.folder, 'recordings')).filter((name) => name.endsWith('.wav'))

test('two lines are recorded and heard, and are there after a restart; a line whose file is gone is shown, not said', async ({ app }) => {
  await app.opensAsUsual(beeping)
  await opensRecordPage(app)
  await holdsTracks(app)
  await recordsALine(app)
  expect(await tracks(app)).toEqual(['ended']) // after a take the microphone is off
  await app.presses('Next line')
  await recordsALine(app)
  expect(await tracks(app)).toEqual(['ended', 'ended'])
  await app.sees(/^2 of \d+ lines recorded$/)
  await app.presses('Listen')
  await expect(app.page.getByRole('button', { name: 'Stop listening' })).toBeVisible()
  await expect(app.page.getByRole('button', { name: 'Listen', exact: true })).toBeVisible()
  for (const alert of await app.page.getByRole('alert').all()) await expect(alert).toHaveText('')
  expect(files(app)).toHaveLength(2)
  for (const file of files(app)) {
    const bytes = readFileSync(join(app.folder, 'recordings', file))
    expect([bytes.toString('latin1', 0, 4), bytes.readUInt32LE(24), bytes.readUInt16LE(22)]).toEqual(['RIFF', 48_000, 1])
    expect((bytes.length - 44) / 96_000).toBeGreaterThan(0.1) // seconds
  }

  await app.quitsAndReturns(beeping)
  await opensRecordPage(app)
  await app.sees(/^2 of \d+ lines recorded$/)
  expect(files(app)).toHaveLength(2)

  app.makesErrors(/^page: Failed to load resource: .* 404 /) // the file that is gone
  rmSync(join(app.folder, 'recordings', files(app)[0] ?? ''))
  await app.reloads()
  await app.sees(/^1 of \d+ lines recorded$/)
  await app.page.getByRole('button', { name: /its sound is gone/ }).click()
  await app.sees(/the line is shown and not said/)
  await recordsALine(app)
  await app.sees(/^2 of \d+ lines recorded$/)
})

test('the microphone is given while a line is recorded, to this page, for sound alone; before, after and elsewhere it is refused', async ({
  app,
}) => {
  await app.opensAsUsual(beeping)
  await opensRecordPage(app)
  expect(await asks(app, { audio: true })).toBe('NotAllowedError')
  await holdsTracks(app)
  await app.presses('Record')
  await app.sees(/Say the line, then press Stop\./)
  expect(await tracks(app)).toEqual(['live'])
  expect(await asks(app, { audio: true })).toBe('given')
  expect(await asks(app, { video: true })).toBe('NotAllowedError')
  expect(await asks(app, { audio: true, video: true })).toBe('NotAllowedError')
  await app.goesTo('#/practise')
  await expect(app.page.getByRole('heading', { level: 1, name: 'Practise' })).toBeVisible()
  expect(new Set(await tracks(app))).toEqual(new Set(['ended'])) // who leaves in the middle of a take leaves no open microphone
  expect(await asks(app, { audio: true })).toBe('NotAllowedError')
  await saysItListens(app)
  expect(await asks(app, { audio: true })).toBe('NotAllowedError')
  await app.goesTo('#/record/E06')
  await app.sees(/^0 of \d+ lines recorded$/)
  expect(await asks(app, { audio: true })).toBe('NotAllowedError') // what was said before it came here does not count
  await saysItListens(app)
  expect(await asks(app, { audio: true })).toBe('given')
  await app.reloads()
  await app.sees(/^0 of \d+ lines recorded$/)
  expect(await asks(app, { audio: true })).toBe('NotAllowedError')
})

test('without a microphone the page says so, and what to do', async ({ app }) => {
  await app.opensAsUsual()
  await opensRecordPage(app)
  await app.presses('Record')
  await expect(app.page.getByRole('alert').filter({ hasText: /icrophone .*What you recorded before is still here\./ })).toBeVisible()
  await expect(app.page.getByRole('button', { name: 'Record', exact: true })).toBeEnabled()
})
