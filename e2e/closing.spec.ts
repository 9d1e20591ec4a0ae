/** Closing without loss: what can be saved is saved, and before anything would go the person is asked. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { answers, pressesClose, questions } from './closing-question.ts'
import { hurry } from './fast-clock.ts'

/** How a system tells a program that the session ends. */
const endsSession = (app: App): Promise<unknown> => Promise.resolve(app.electron.process().kill('SIGTERM'))

const prompt = (app: App) => app.page.getByRole('textbox', { name: 'What made you look now?' })

async function writes(app: App, words: string): Promise<void> {
  await app.goesTo('#/lesson/A1')
  await prompt(app).fill(words)
}

const wordsIn = (app: App) => app.file().data.entries.map(({ data }) => data?.['text'])

test('words typed a moment before the window is closed are on the disk, and nothing is asked', async ({ app }) => {
  await app.opensAsUsual()
  await answers(app, 'Stay')
  await writes(app, 'a moment before')
  await app.endsBy(() => pressesClose(app))
  expect(wordsIn(app)).toContain('a moment before')
})

test('when the session ends, words typed a moment before are on the disk', async ({ app }) => {
  test.skip(process.platform === 'win32', 'there a session ends by a message to the window, which no program may send')
  await app.opensAsUsual()
  await answers(app, 'Stay')
  await writes(app, 'as the computer goes')
  await app.endsBy(() => endsSession(app))
  expect(wordsIn(app)).toContain('as the computer goes')
})

test('on a full disk closing asks before words go; who stays keeps them, and closes once there is room', async ({
  appOnSmallDisk: app,
  smallDisk,
}) => {
  await app.opensAsUsual()
  await answers(app, 'Stay')
  smallDisk.fills()
  const words = 'when there was no room. '.repeat(600)
  await writes(app, words)
  await app.sees('The disk is full, so this could not be saved.')

  await pressesClose(app)
  await expect.poll(() => questions(app)).toHaveLength(1)
  const [question] = await questions(app)
  expect(question).toMatchObject({ message: 'Not everything is saved yet.', buttons: ['Stay', 'Close without saving'] })
  expect(question?.detail).toMatch(/this is lost: .*you wrote or did\. Everything saved before is safe/)
  await expect(prompt(app)).toHaveValue(words)

  smallDisk.frees()
  await app.endsBy(() => pressesClose(app))
  expect(wordsIn(app)).toContain(words)
})

/** What is asked on the page after a practice. */
const wordsAfter = (app: App) => app.page.getByRole('textbox', { name: 'What helped or got in the way?' })

test('who stays on the page after a practice finds it as they left it, and what they save there is one practice', async ({
  appOnSmallDisk: app,
  smallDisk,
}) => {
  await app.opensAsUsual()
  await answers(app, 'Stay')
  await app.goesTo('#/timer')
  await app.presses(/^Start/)
  await app.reaches('0:01')
  await app.presses('I need to stop')
  await app.presses('Finish here')
  smallDisk.fills()
  await app.rates(3)
  await wordsAfter(app).fill('the kettle')

  await pressesClose(app)
  await expect.poll(() => questions(app)).toHaveLength(1)
  expect((await questions(app))[0]?.detail).toMatch(/one thing you wrote or did and the place where your practice stands/)
  await expect(wordsAfter(app)).toHaveValue('the kettle')
  await expect(app.page.getByRole('radio', { name: /^3\b/ })).toBeChecked()

  smallDisk.frees()
  await wordsAfter(app).fill('the kettle sang')
  await app.presses('Save and finish')
  await app.arrives('#/progress')
  await app.endsBy(() => pressesClose(app))
  await expect.poll(() => app.practicesInFile()).toEqual([expect.objectContaining({ exercise: 'timer', after: 3, words: 'the kettle sang' })])
  expect(existsSync(join(app.folder, 'practice-place.json'))).toBe(false)
})

test('who stays in the middle of a practice can go on with it, and it is one practice, as long as it was', async ({
  appOnSmallDisk: app,
  smallDisk,
}) => {
  await app.opensAsUsual()
  await hurry(app, 8)
  await answers(app, 'Stay')
  smallDisk.fills()
  await writes(app, 'when there was no room. '.repeat(600))
  await app.sees('The disk is full, so this could not be saved.')
  await app.goesTo('#/timer')
  await app.presses(/^Start/)
  await app.reaches('0:12')

  await pressesClose(app)
  await expect.poll(() => questions(app)).toHaveLength(1)
  const waits = app.page.getByRole('button', { name: 'Play', exact: true })
  await expect(waits).toBeVisible()
  smallDisk.frees()
  await app.presses('Try again now')
  await expect.poll(() => app.practicesInFile()).toEqual([])
  await waits.click()
  await app.reaches('0:40')
  await app.presses('I need to stop')
  await app.presses('Finish here')
  await app.presses('Save and finish')
  await app.arrives('#/progress')
  await app.endsBy(() => pressesClose(app))
  const [practice, ...others] = app.practicesInFile()
  expect([practice?.['exercise'], Number(practice?.['practised']) >= 40, others]).toEqual(['timer', true, []])
  expect(existsSync(join(app.folder, 'practice-place.json'))).toBe(false)
})

const beeping = { args: ['--use-fake-device-for-media-stream'] }
async function beginsTake(app: App): Promise<void> {
  await app.goesTo('#/record/E06')
  await app.presses('Record')
  await expect(app.page.getByText(/^0:0[2-9]$/)).toBeVisible()
}

test('a take that was just stopped is on the disk before the window goes, and nothing is asked', async ({ app }) => {
  await app.opensAsUsual(beeping)
  await answers(app, 'Stay')
  await beginsTake(app)
  await app.endsBy(async () => {
    await app.presses('Stop')
    await pressesClose(app)
  })
  expect(readdirSync(join(app.folder, 'recordings')).filter((name) => name.endsWith('.wav'))).toHaveLength(1)
  expect(app.file().data.entries.map(({ kind }) => kind)).toContain('recording')
})

test('closing in the middle of a take asks; who stays goes on with it', async ({ app }) => {
  await app.opensAsUsual(beeping)
  await answers(app, 'Stay')
  await beginsTake(app)
  await pressesClose(app)
  await expect.poll(() => questions(app)).toHaveLength(1)
  expect((await questions(app))[0]?.detail).toMatch(/this is lost: one recording of your voice\./)
  await app.presses('Stop')
  await expect(app.page.getByRole('status').filter({ hasText: /^Saved, \d/ })).toBeVisible()
  await app.endsBy(() => pressesClose(app))
  expect(readdirSync(join(app.folder, 'recordings')).filter((name) => name.endsWith('.wav'))).toHaveLength(1)
})

test('words that find no folder to be saved in are there for who comes back, and closing asks before they go', async ({ app, freezes }) => {
  await app.opensAsUsual()
  await app.quits()
  freezes(app.folder)
  await app.opens()
  await answers(app, 'Stay')
  await writes(app, 'words that find no room')
  await app.sees('Your words could not be saved. They stay here until you close Groundwork.')
  await app.goesTo('#/learn')
  await app.goesTo('#/lesson/A1')
  await expect(prompt(app)).toHaveValue('words that find no room')
  await app.sees('Your words could not be saved. They stay here until you close Groundwork.')

  await pressesClose(app)
  await expect.poll(() => questions(app)).toHaveLength(1)
  expect((await questions(app))[0]?.detail).toMatch(/this is lost: one thing you wrote or did\. Everything saved before is safe/)
  await expect(prompt(app)).toHaveValue('words that find no room')
  await answers(app, 'Close without saving')
  await app.endsBy(() => pressesClose(app))
})

test('a session that ends on a full disk asks nobody and ends', async ({ appOnSmallDisk: app, smallDisk }) => {
  test.skip(process.platform === 'win32', 'Windows has no such signal')
  await app.opensAsUsual()
  await answers(app, 'Stay') // which would keep it open
  smallDisk.fills()
  await writes(app, 'when there was no room. '.repeat(600))
  await app.sees('The disk is full, so this could not be saved.')
  await app.endsBy(() => endsSession(app))
})

test('a page that hangs is asked about, once, and can be closed', async ({ app }) => {
  await app.opensAsUsual()
  await answers(app, 'Stay')
  await app.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    })
  })
  await pressesClose(app)
  await pressesClose(app)
  await expect.poll(() => questions(app)).toHaveLength(1)
  expect((await questions(app))[0]?.message).toBe('The window does not answer.')

  await answers(app, 'Close without saving')
  await app.endsBy(() => pressesClose(app))
})

test('a page that crashed is closed without a question', async ({ app }) => {
  const crashed = [/^page: it crashed$/, /^main: Groundwork: the page ended \(crashed\)/]
  app.makesErrors(...crashed)
  await app.opensAsUsual()
  await answers(app, 'Stay')
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.loadURL = () => new Promise(() => undefined) // closed before it is loaded again
    window?.webContents.forcefullyCrashRenderer()
  })
  for (const error of crashed) await app.hasMadeError(error) // what an app says that ends at once may not be heard any more
  await app.endsBy(() => pressesClose(app))
})
