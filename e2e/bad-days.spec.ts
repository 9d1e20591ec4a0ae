/** What goes wrong is said in clear words, and nothing is lost: figures that cannot be, a word too long, a full disk under a recording, a sentence without its sound. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { goesOnAt, hurry, setsPace } from './fast-clock.ts'
import { due, heard, listens, sounded } from './sound/ear.ts'
import { scoreOf } from './sound/score.ts'

const beeping = ['--use-fake-device-for-media-stream']

async function recordsALine(app: App): Promise<void> {
  await app.presses(/^Record( again)?$/)
  await app.sees('Say the line, then press Stop.')
  await expect(app.page.getByText(/^0:0[1-9]$/)).toBeVisible()
  await app.presses('Stop')
}

/** As on any other day, with a microphone that beeps. */
async function opensWithMicrophone(app: App): Promise<void> {
  await app.opensAsUsual({ args: beeping })
}

test('an own pattern out of its limits says the limits and does not begin; an own word is cut in sight, or is the usual one', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/exercise/E20')
  await app.presses('Keep this')
  await app.page.getByRole('radio', { name: /^My own/ }).check()
  const figure = (name: string) => app.page.getByRole('spinbutton', { name })
  await figure('Breathe in, seconds').fill('20')
  await app.sees('Breathing in can be 3 to 6 seconds.')
  await app.presses(/^Start, /)
  await expect(figure('Breathe in, seconds')).toBeFocused()
  await expect(figure('Breathe in, seconds')).toHaveValue('20')
  await figure('Breathe in, seconds').fill('3')
  await figure('Breathe out, seconds').fill('3')
  await app.sees('A whole breath of 6 seconds is fast, and fast breathing can make you dizzy. Make it 7 seconds or more.')
  await app.presses(/^Start, /)
  await expect(figure('Breathe in, seconds')).toBeFocused()
  await figure('Breathe out, seconds').fill('')
  await app.sees('Breathing out can be 3 to 8 seconds.')
  await app.presses(/^Start, /)
  await expect(figure('Breathe out, seconds')).toBeFocused()
  await figure('Breathe out, seconds').fill('7')
  await app.presses(/^Start, /)
  await app.sees('In 3, out 7: 6 breaths a minute')
  await app.presses('I need to stop')
  await app.presses('Finish here')
  await app.presses('Finish without saving')

  await app.goesTo('#/exercise/E05')
  const word = app.page.getByRole('textbox', { name: 'Your word' })
  await word.fill('quiet water '.repeat(25))
  await app.sees('There is room for 30 letters, so the screen shows “quiet water quiet water quiet”.')
  await expect(word).toHaveValue('quiet water '.repeat(25))
  await word.fill('   ')
  await app.sees('Left empty, the word is “soften”.')
  await word.fill('𝄞'.repeat(300)) // each of two halves, which a careless cut would part
  await app.presses(/^Start, /)
  await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await app.presses('I need to stop')
  await app.quitsAndReturns()
  expect(app.file().data.settings['practice']).toMatchObject({ word: '𝄞'.repeat(15), ownPattern: { in: 3, hold: 0, out: 7, rest: 0 } })
})

test('a line recorded on a full disk waits, can be heard, and is saved once there is room; the one before it stays', async ({
  appOnSmallDisk: app,
  smallDisk,
}) => {
  await opensWithMicrophone(app)
  await listens(app)
  await app.goesTo('#/record/E06')
  await recordsALine(app)
  await app.sees(/^1 of \d+ lines recorded$/)
  const files = () => readdirSync(join(app.folder, 'recordings')).filter((name) => name.endsWith('.wav'))
  const first = files()
  smallDisk.fills()
  await app.presses('Next line')
  await recordsALine(app)
  await app.sees('Not saved yet. Your take is kept here and tried again. Please leave this window open until it is saved.')
  await app.sees('The disk is full')
  await app.presses('Listen')
  await expect.poll(async () => (await sounded(app)).size).toBe(1) // the take itself: it has no file
  expect(files()).toEqual(first)

  smallDisk.frees()
  await app.presses('Try again now')
  await app.sees(/^2 of \d+ lines recorded$/)
  await expect(app.page.getByText('The disk is full')).toHaveCount(0)
  await app.quitsAndReturns()
  await app.goesTo('#/record/E06')
  await app.sees(/^2 of \d+ lines recorded$/)
  expect(files()).toHaveLength(2)
})

test('a line whose recording is gone, and one whose recording is broken, are shown large, captions off; the rest is said in time', async ({
  app,
}) => {
  await app.opensAsUsual()
  await app.page.evaluate(() => window.api.settings.change({ captions: false }))
  await hurry(app, 1)
  await listens(app)
  const score = await scoreOf('E08')
  const fileOf = (words: string) => score.sounds.find(({ say }) => say === words)?.file ?? 'no such line'
  const silent = { gone: fileOf('Now four things you can feel.'), broken: fileOf('Push down lightly.') }
  await app.page.addInitScript(({ gone, broken }) => {
    const fetches = window.fetch.bind(window)
    const asked = new Set<string>()
    Object.assign(window, { asked })
    window.fetch = (what, how) => {
      const path = what instanceof URL ? what.pathname : ''
      asked.add(path)
      if (path === `/${gone}`) return Promise.resolve(new Response(null, { status: 404 }))
      return path === `/${broken}` ? Promise.resolve(new Response('not a sound')) : fetches(what, how)
    }
  }, silent)
  await app.reloads()
  await app.goesTo('#/exercise/E08')
  await app.presses(/^Start, 3:00/)
  await app.page.waitForFunction((path) => (window as unknown as { asked: Set<string> }).asked.has(path), `/${silent.gone}`) // not while it stands still
  await app.presses('Pause')
  await app.page
    .getByRole('list', { name: 'Parts' })
    .getByRole('button', { name: /Four you feel/ })
    .click()
  const line = app.page.getByText('Now four things you can feel.')
  await expect(line).toBeVisible()
  expect(await line.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThan(21)
  await app.page.getByRole('list', { name: 'Parts' }).getByRole('button').first().click()
  await expect(line).toBeHidden()
  await setsPace(app, 5) // a sentence stands there long enough to be seen on a busy computer
  const captions = await app.watches('.cap')
  await app.presses('Play')
  await app.reaches('1:20')
  expect(await captions()).toEqual(['Push down lightly.', 'Now four things you can feel.'])
  const last = (await heard(app, [score])).at(-1) // to the end: five minutes are placed at once
  expect(last?.shift).toHaveLength(1) // in time
  const said = (last?.pieces ?? []).map(({ sound }) => sound.say).filter((say) => say !== '')
  const words = due(score, 0).map(({ sound }) => sound.say)
  expect(said).toEqual(words.filter((say) => say !== '' && say !== 'Push down lightly.' && say !== 'Now four things you can feel.'))
  await goesOnAt(app, 30)
  await app.comesToTheEnd()
  expect(await captions()).toEqual(['Push down lightly.', 'Now four things you can feel.'])
  await app.presses('Save and finish')
  await app.arrives('#/progress')
  await expect.poll(() => app.practicesInFile()).toEqual([expect.objectContaining({ exercise: 'E08', planned: 180, finished: true })])
})

test('in the own voice, what is recorded is said and what is not is shown, captions off', async ({ app }) => {
  await opensWithMicrophone(app)
  await app.page.evaluate(() => window.api.settings.change({ captions: false }))
  await hurry(app, 4)
  await listens(app)
  await app.goesTo('#/record/E08')
  await recordsALine(app)
  await app.sees(/^1 of \d+ lines recorded$/)
  await app.page.getByRole('link', { name: 'Practise with your voice' }).click()
  await app.page.getByText('More choices').click()
  await app.page.getByRole('radio', { name: 'My own voice' }).check()
  await app.sees(/^1 of the \d+ lines are recorded\. The others are shown, never said by another voice\./)
  const captions = await app.watches('.cap')
  await app.presses(/^Start, 3:00/)
  await app.reaches('0:20')
  await goesOnAt(app, 30)
  await app.comesToTheEnd()
  const told = await captions()
  expect(told).not.toContain('This is three minutes with your senses.')
  expect(told.slice(0, 2)).toEqual(['Let your eyes be open.', 'Skip anything, and stop any time.'])
  const said = [...(await sounded(app))].filter(([file, { beginnings }]) => !file.startsWith('cues/') && beginnings > 0)
  expect(said.map(([file]) => file)).toEqual([expect.stringMatching(/^own\/[0-9a-f]{16}\.wav$/)])
})
