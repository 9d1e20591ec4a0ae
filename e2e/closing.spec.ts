/** Closing without loss: what can be saved is saved, and before anything would go the person is asked. */
import { rmSync } from 'node:fs'
import { expect, test, type App } from './app.ts'
import { fill, smallDisk } from './disk.ts'

interface Question {
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
}

/** From now on the system's question is answered with this button, and what it asked is remembered. A real one would wait for a hand. */
async function answers(app: App, button: 'Stay' | 'Close without saving'): Promise<void> {
  await app.electron.evaluate(({ dialog }, button) => {
    const state = globalThis as { asked?: unknown[] }
    state.asked ??= []
    const answer = (_window: unknown, question: Question) => {
      state.asked?.push(question)
      return Promise.resolve({ response: question.buttons.indexOf(button), checkboxChecked: false })
    }
    Object.assign(dialog, { showMessageBox: answer })
  }, button)
}

const questions = (app: App): Promise<readonly Question[]> =>
  app.electron.evaluate(
    () => (globalThis as { asked?: Question[] }).asked?.map(({ message, detail, buttons }) => ({ message, detail, buttons })) ?? [],
  )

/** Presses the window's own close button. */
const pressesClose = (app: App): Promise<void> => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

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

test('on a full disk closing asks before words go; who stays keeps them, and closes once there is room', async ({ appOn }) => {
  const disk = smallDisk(48)
  test.skip(disk.why !== null, disk.why ?? '')
  const app = appOn(disk.folder)
  try {
    await app.opensAsUsual()
    await answers(app, 'Stay')
    const filler = fill(app.folder)
    const words = 'when there was no room. '.repeat(600)
    await writes(app, words)
    await app.sees('The disk is full, so this could not be saved.')

    await pressesClose(app)
    await expect.poll(() => questions(app)).toHaveLength(1)
    const [question] = await questions(app)
    expect(question).toMatchObject({ message: 'Not everything is saved yet.', buttons: ['Stay', 'Close without saving'] })
    expect(question?.detail).toMatch(/this is lost: .*you wrote or did\. Everything saved before is safe/)
    await expect(prompt(app)).toHaveValue(words)

    rmSync(filler)
    await app.endsBy(() => pressesClose(app))
    expect(wordsIn(app)).toContain(words)
  } finally {
    await app.quits()
    disk.remove()
  }
})

test('a session that ends on a full disk asks nobody and ends', async ({ appOn }) => {
  const disk = smallDisk(48)
  test.skip(disk.why !== null || process.platform === 'win32', disk.why ?? 'Windows has no such signal')
  const app = appOn(disk.folder)
  try {
    await app.opensAsUsual()
    await answers(app, 'Stay') // which would keep it open
    fill(app.folder)
    await writes(app, 'when there was no room. '.repeat(600))
    await app.sees('The disk is full, so this could not be saved.')
    await app.endsBy(() => endsSession(app))
  } finally {
    await app.quits()
    disk.remove()
  }
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
  app.makesErrors(/^page: it crashed$/, /^main: Groundwork: the page ended \(crashed\)/)
  await app.opensAsUsual()
  await answers(app, 'Stay')
  await app.endsBy(() =>
    app.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.once('render-process-gone', () => window.close()) // before it is loaded again
      window?.webContents.forcefullyCrashRenderer()
    }),
  )
})
