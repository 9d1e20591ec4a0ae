/** Headphones that are pulled out, and outputs that go and come back, on a sound card of our own: the practice waits, says so, and is heard again. */
import { expect, test, type App } from './app.ts'
import { SoundCard, whyNoCard } from './sound/card.ts'
import { find } from './sound/listening.ts'
import { decoded, rate, scoreOf } from './sound/score.ts'

const reason = whyNoCard()
test.skip(reason !== null, reason ?? '')
test.setTimeout(120_000)

let card: SoundCard
test.beforeEach(async () => {
  card = await SoundCard.opens()
})
test.afterEach(async () => {
  await card.closes()
})

const gone = 'The sound output went away, so the practice waits here. When it is back, press play to go on.'
const another = /^A device of this computer came or went, so the practice waits here\./

const play = (app: App) => app.page.getByRole('button', { name: 'Play', exact: true })

/** The first sentence that is still to come is heard out of the card, whole. */
async function hearsTheNextSentence(app: App): Promise<void> {
  const at = await app.page.getByRole('contentinfo', { name: 'Player controls' }).locator('.times').innerText()
  const [, minutes = '0', rest = '0'] = /(\d+):(\d\d)/.exec(at) ?? []
  const place = (Number(minutes) * 60 + Number(rest) + 1) * rate
  const next = (await scoreOf('E08')).sounds.find(({ say, at: from }) => say !== '' && from > place)
  if (!next) throw new Error('nothing more is said')
  const began = card.seconds
  const end = Math.ceil((next.at + next.length) / rate) + 1
  await play(app).click()
  await app.reaches(`${String(Math.floor(end / 60))}:${String(end % 60).padStart(2, '0')}`) // by the practice's own clock, however long the sound takes to begin
  await card.hasRecorded(card.seconds + 1)
  const { likeness } = find(await decoded(app, next.file), card.recording().subarray(Math.floor(began * rate)))
  expect(likeness, `"${next.say}", as it came out of the card`).toBeGreaterThan(0.9)
}

async function playsFiveSenses(app: App): Promise<void> {
  await app.opensAsUsual({ env: card.env })
  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, / }).click()
  await app.reaches('0:03')
}

test('all outputs go and come back: it waits and says so, waits on while there is none, and is heard again', async ({ app }) => {
  await playsFiveSenses(app)
  await card.unplugs()
  await app.sees(gone)
  await expect(play(app)).toBeVisible()
  await play(app).click()
  await app.sees(gone)
  await expect(play(app)).toBeVisible()
  await card.plugs()
  await hearsTheNextSentence(app)
  await expect(app.page.getByText(gone)).toHaveCount(0)
})

test('headphones are pulled out: nothing more is heard out of the speakers until the person presses play', async ({ app }) => {
  await card.plugs('headphones')
  await playsFiveSenses(app)
  await card.unplugs('headphones')
  await app.sees(another)
  await expect(play(app)).toBeVisible()
  await hearsTheNextSentence(app)
})

test('the sound server ends and another takes its place: it waits, and is heard again', async ({ app }) => {
  await playsFiveSenses(app)
  await card.ends()
  await app.sees(gone)
  await card.beginsAnew()
  await hearsTheNextSentence(app)
})

test('a bell that was heard by nobody is heard when an output is back', async ({ app }) => {
  await app.opensAsUsual({ env: card.env })
  await app.goesTo('#/settings')
  const hears = async () => {
    await app.presses('Hear it: the bell')
    await expect(app.page.getByRole('button', { name: 'Stop: the bell' })).toBeVisible()
    await expect(app.page.getByRole('button', { name: 'Hear it: the bell' })).toBeVisible() // it is over
  }
  await hears()
  await card.unplugs()
  await hears()
  await card.plugs()
  const began = card.seconds
  await hears()
  await card.hasRecorded(card.seconds + 1)
  expect(find(await decoded(app, 'cues/begin.webm'), card.recording().subarray(Math.floor(began * rate))).likeness).toBeGreaterThan(0.9)
})
