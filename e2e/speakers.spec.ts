/** What comes out of the speakers: the real app plays into a virtual sound card, and the recording is compared with the script. Never with a wall clock. */
import { test, expect, type App } from './app.ts'
import { SoundCard, whyNoCard } from './sound/card.ts'
import { find, type Found } from './sound/listening.ts'
import { decoded, rate, scoreOf, type Sound } from './sound/score.ts'

const reason = whyNoCard()
test.skip(reason !== null, reason ?? '')
test.setTimeout(240_000)

let card: SoundCard
test.beforeEach(async () => {
  card = await SoundCard.opens()
})
test.afterEach(() => card.closes())

const near = 0.05 // seconds
const tries = 3

/** Plays the first five sentences; null when the machine was too busy to play without holes. */
async function firstFive(app: App, exercise: string, hidden: boolean): Promise<{ sound: Sound; heard: Found }[] | null> {
  const words = (await scoreOf(exercise)).sounds.filter(({ say }) => say !== '').slice(0, 5)
  const last = words.at(-1)
  if (!last) throw new Error('a practice without words')
  const began = card.seconds
  await app.page.getByRole('button', { name: /^Start, / }).click()
  await app.reaches('0:01') // until then the card opens, which has holes of its own
  if (hidden) await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const holes = card.holes
  await card.hasRecorded(card.seconds + (last.at + last.length) / rate + 1)
  if (card.holes > holes) return null
  const played = card.recording().subarray(Math.floor(began * rate))
  return Promise.all(words.map(async (sound) => ({ sound, heard: find(await decoded(app, sound.file), played) })))
}

async function hearsTheFirstFive(app: App, exercise: string, { hidden = false } = {}): Promise<void> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const words = await firstFive(app, exercise, hidden)
    const [first] = words ?? []
    if (words && first) {
      for (const { sound, heard } of words) {
        expect.soft(heard.likeness, `"${sound.say}" is heard`).toBeGreaterThan(0.95)
        expect.soft(heard.beginning, `"${sound.say}" is heard from its first sound`).toBeGreaterThan(0.85)
        const late = (heard.at - first.heard.at - (sound.at - first.sound.at)) / rate
        expect.soft(Math.abs(late), `"${sound.say}" comes when the script says, counted from the first`).toBeLessThan(near)
      }
      return
    }
    if (hidden) await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show())
    await app.goesTo('#/today')
    await app.goesTo(`#/exercise/${exercise}`)
  }
  test.skip(true, `this machine is too busy: its sound card ran dry in each of ${String(tries)} tries, whatever the app did`)
}

test('five senses: the first sentence is heard from its first sound, and the next four come when the script says', async ({ app }) => {
  await app.opensAsUsual({ env: card.env })
  await app.goesTo('#/exercise/E08')
  await hearsTheFirstFive(app, 'E08')
})

test('muscle release: in a hidden window the first five sentences are heard whole, and keep their places', async ({ app }) => {
  await app.opensAsUsual({ env: card.env })
  await app.goesTo('#/exercise/E02')
  await app.page.getByRole('button', { name: 'Keep this' }).click()
  await hearsTheFirstFive(app, 'E02', { hidden: true })
})

test('a bell that is heard to choose it comes from its first sound, although nothing had sounded before', async ({ app }) => {
  await app.opensAsUsual({ env: card.env })
  let beginning = 0
  for (let attempt = 1; attempt <= tries && beginning < 0.85; attempt++) {
    if (attempt > 1) await app.quitsAndReturns({ env: card.env }) // a busy machine makes holes, but not in each first sound
    await app.goesTo('#/settings')
    const bell = await decoded(app, 'cues/begin.webm')
    const began = card.seconds
    await app.presses('Hear it: the bell')
    await expect(app.page.getByRole('button', { name: 'Stop: the bell' })).toBeVisible()
    await expect(app.page.getByRole('button', { name: 'Hear it: the bell' })).toBeVisible() // it is over
    await card.hasRecorded(card.seconds + 1)
    beginning = find(bell, card.recording().subarray(Math.floor(began * rate))).beginning
  }
  expect(beginning).toBeGreaterThan(0.85)
})
