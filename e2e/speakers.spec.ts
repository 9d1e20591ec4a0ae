/** What comes out of the speakers: the real app plays into a virtual sound card, and the recording is compared with the script. Never with a wall clock. */
import { test, expect, type App } from './app.ts'
import { BareTone } from './sound/bare-tone.ts'
import { SoundCard, whyNoCard } from './sound/card.ts'
import { find, type Found } from './sound/listening.ts'
import { decoded, rate, scoreOf, type Sound } from './sound/score.ts'

const reason = whyNoCard()
test.skip(reason !== null, reason ?? '')
test.setTimeout(360_000)

let card: SoundCard
let tone: BareTone
test.beforeEach(async () => {
  card = await SoundCard.opens()
  tone = await BareTone.opens()
})
test.afterEach(async () => {
  await tone.ends()
  await card.closes()
})

const near = 0.05 // seconds
const tries = 4

interface Played {
  readonly words: readonly { readonly sound: Sound; readonly heard: Found }[]
  readonly holes: number // in what the app played
  readonly bare: number // in the tone that sounded beside it
}

/** Plays the first five sentences. */
async function firstFive(app: App, exercise: string, hidden: boolean): Promise<Played> {
  const words = (await scoreOf(exercise)).sounds.filter(({ say }) => say !== '').slice(0, 5)
  const last = words.at(-1)
  if (!last) throw new Error('a practice without words')
  const began = card.seconds
  await app.page.getByRole('button', { name: /^Start, / }).click()
  await app.reaches('0:01') // until then the card opens, which has holes of its own
  if (hidden) await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const [holes, bare] = [card.holes, tone.holes]
  await card.hasRecorded(card.seconds + (last.at + last.length) / rate + 1)
  const made = { holes: card.holes - holes, bare: tone.holes - bare }
  const played = card.recording().subarray(Math.floor(began * rate))
  return { ...made, words: await Promise.all(words.map(async (sound) => ({ sound, heard: find(await decoded(app, sound.file), played) }))) }
}

/** What is not as it should be, in words. */
function faultsOf(words: Played['words']): string[] {
  const [first] = words
  return words.flatMap(({ sound, heard }) => {
    const late = (heard.at - (first?.heard.at ?? 0) - (sound.at - (first?.sound.at ?? 0))) / rate
    return [
      ...(heard.likeness > 0.95 ? [] : [`"${sound.say}" is heard with a likeness of ${heard.likeness.toFixed(3)}`]),
      ...(heard.beginning > 0.85 ? [] : [`"${sound.say}" is heard from its first sound with a likeness of ${heard.beginning.toFixed(3)}`]),
      ...(Math.abs(late) < near ? [] : [`"${sound.say}" comes ${late.toFixed(3)} s from where the script says, counted from the first`]),
    ]
  })
}

/** Where even a bare tone has holes the computer is too busy, and it is tried again; where it has none, whatever is wrong is the app's. */
async function hearsTheFirstFive(app: App, exercise: string, { hidden = false } = {}): Promise<void> {
  const said: string[] = []
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { words, holes, bare } = await firstFive(app, exercise, hidden)
    const faults = faultsOf(words)
    if (faults.length === 0) return
    expect(bare === 0 ? faults : [], 'faults while a bare tone beside the app had no hole').toEqual([])
    said.push(`${String(holes)} holes, a bare tone ${String(bare)}: ${faults.join('; ')}`)
    if (hidden) await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show())
    for (const press of ['I need to stop', 'Finish here', 'Finish without saving']) await app.presses(press)
    await app.goesTo(`#/exercise/${exercise}`)
  }
  expect(said, `what was wrong in each of ${String(tries)} tries; so busy is this computer that a bare tone had holes in all of them`).toEqual([])
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
