/** Every sound of every practice comes on its sample, once, whatever the person presses. Proven with the app's own built code in its own window. */
import { expect, test } from './app.ts'
import { hurry, setsPace } from './fast-clock.ts'
import { due, heard, listens, stoppedAt } from './sound/ear.ts'
import { comparison, impulses } from './sound/rehearsal.ts'
import { lengthsOf, onSample, opensTheScore, rate, scoreOf, voices, type Choices } from './sound/score.ts'

const senses = ['sight', 'hearing', 'smell', 'taste']
const leftOut = [[], ['neck'], ['hands-arms', 'jaw'], ['hands-arms', 'face', 'jaw', 'eyes', 'neck', 'shoulders-back', 'belly', 'legs', 'feet']]
const hands = ['none', 'left', 'right']
const postures = ['sitting', 'lying']

const everyWay: Readonly<Record<string, readonly Choices[]>> = {
  E02: ['gentle', 'classic', 'standard', 'long']
    .flatMap((preset, number) => [1, 2].flatMap((passes) => [number, number + passes].map((set) => ({ preset, passes, leftOut: leftOut[set % 4] }))))
    .map((choices, number) => ({ ...choices, hand: hands[number % 3], posture: postures[(number >> 1) % 2] })),
  E06: ['breath', 'hands', 'feet', 'sounds', 'sight'].flatMap((anchor) => postures.map((posture) => ({ anchor, posture }))),
  E08: Array.from({ length: 16 }, (_, bits) => senses.filter((_sense, place) => bits & (1 << place))).flatMap((without) =>
    postures.map((posture) => ({ without, posture })),
  ),
}

for (const [exercise, ways] of Object.entries(everyWay)) {
  test(`${exercise}: each cue is on its sample, none is lost or doubled, in ${String(ways.length)} ways`, async ({ app }) => {
    test.setTimeout(180_000)
    await app.opensAsUsual()
    await opensTheScore(app)
    for (const choices of ways) {
      const { wanted, found } = await impulses(app, exercise, choices)
      expect(wanted.length, JSON.stringify(choices)).toBeGreaterThan(15)
      expect(found, JSON.stringify(choices)).toEqual(wanted)
    }
  })

  test(`${exercise}: what is rendered is the recordings, sample for sample, and silence between them`, async ({ app }) => {
    await app.opensAsUsual()
    await opensTheScore(app)
    const rendered = await comparison(app, exercise, ways[0] ?? {})
    expect(rendered).toEqual({ cues: rendered.cues, different: 0, stray: 0, lengths: [] })
    expect(rendered.cues).toBeGreaterThan(15)
  })
}

const all = Array.from({ length: 20 }, (_, number) => `E${String(number + 1).padStart(2, '0')}`)
for (const voice of voices)
  for (const exercises of [all.slice(0, 1), all.slice(1, 3), all.slice(3, 10), all.slice(10)]) {
    test(`${voice}, ${exercises[0] ?? ''} to ${exercises.at(-1) ?? ''}: in every length each cue is on its sample, none is lost or doubled`, async ({
      app,
    }) => {
      test.setTimeout(300_000)
      await app.opensAsUsual()
      await opensTheScore(app, exercises)
      for (const exercise of exercises)
        for (const choices of await lengthsOf(app, exercise)) {
          const { wanted, found } = await impulses(app, exercise, choices, voice)
          expect(wanted.length, exercise).toBeGreaterThan(5)
          expect(found, `${exercise} ${JSON.stringify(choices)}`).toEqual(wanted)
        }
    })
  }

test('the first words stand where their writer put them', async ({ app }) => {
  await app.opensAsUsual()
  await opensTheScore(app)
  const words = (await scoreOf(app, 'E08')).sounds.filter(({ say }) => say !== '')
  expect(words.slice(0, 5).map(({ at, say }) => [at / rate, say])).toEqual([
    [2.5, 'This is three minutes of looking round.'],
    [7, 'Let your eyes be open.'],
    [10.5, 'Skip anything, and stop any time.'],
    [15, 'Feel what holds you up.'],
    [19.5, 'Push down lightly.'],
  ])
})

test('pause, play, next, back, repeat and longer quiet keep the place to the sample, and no cue is lost or doubled', async ({ app }) => {
  await app.opensAsUsual()
  await listens(app)
  await opensTheScore(app)
  const score = await scoreOf(app, 'E08')
  const press = (name: string) => app.page.getByRole('button', { name, exact: true }).click()

  await app.goesTo('#/exercise/E08')
  await app.page.getByRole('button', { name: /^Start, 3:00/ }).click()
  await app.reaches('0:03')
  await press('Pause')
  await press('Play')
  await app.reaches('0:04')
  await app.page.getByRole('button', { name: /^Next part/ }).click()
  await app.page.getByRole('button', { name: /^Next part/ }).click()
  await app.reaches('0:31')
  await press('Back 15 seconds')
  await press('Repeat this part')
  await app.reaches('0:16')
  await press('Longer quiet')
  await app.reaches('0:20')
  await press('Pause')
  await press('Back 15 seconds')
  await press('Play')
  await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await press('Pause')

  const lengthenedAt = stoppedAt((await heard(app, [score]))[5])
  const longer = await scoreOf(app, 'E08', {}, [{ kind: 'quiet', seconds: 5, from: lengthenedAt / rate }])
  const stretches = await heard(app, [score, score, score, score, score, score, longer])
  const [, second = 0, third = 0] = score.chapters
  const places = stretches.map((stretch) => stoppedAt(stretch))
  const [started = 0, resumed = 0, , watched = 0, , , lengthened = 0] = places
  const wanted = [0, started, second, third, watched - onSample(15), second, lengthenedAt, Math.max(0, lengthened - onSample(15))]

  expect(stretches.map(({ shift }) => shift.length)).toEqual(wanted.map(() => 1))
  expect(stretches.map(({ pieces }) => pieces)).toEqual(wanted.map((from, number) => due(number < 6 ? score : longer, from)))
  expect(longer.total).toBeGreaterThan(score.total)

  // the stopped stretch is silent before the next one begins
  for (const [number, stretch] of stretches.slice(1).entries()) expect(stretch.begins).toBeGreaterThanOrEqual(stretches[number]?.stops ?? 0)
  // the pause fell into a sentence, and its two parts are the whole of it
  const cut = stretches[1]?.pieces[0]
  expect(cut?.into).toBeGreaterThan(0)
  expect(started - (cut?.sound.at ?? 0)).toBe(cut?.into)
  expect(resumed).toBeGreaterThan(started)
})

test('a whole muscle release in a hidden window, on a quick clock, says every line once and on its sample', async ({ app }) => {
  await app.opensAsUsual()
  await hurry(app, 1)
  await listens(app)
  await opensTheScore(app)
  const score = await scoreOf(app, 'E02')
  await app.goesTo('#/exercise/E02')
  await app.page.getByRole('button', { name: 'Keep this' }).click()
  await app.page.getByRole('button', { name: /^Start, 9:10/ }).click()
  await app.reaches('0:01') // the sounds of the first minutes are ready: so quick a clock does not wait for them
  await app.presses('Pause')
  await app.page.keyboard.press('ArrowLeft')
  await app.seesTime('0:00')
  await setsPace(app, 40)
  await app.presses('Play')
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  await app.comesToTheEnd()
  const [, stretch, ...others] = await heard(app, [score])
  const words = <Of extends { sound: { say: string } }>(pieces: readonly Of[] = []) => pieces.filter(({ sound }) => sound.say !== '')
  expect(others).toEqual([])
  expect(stretch?.shift).toHaveLength(1)
  // without the bells: on so quick a clock the first one is due before the window can say so
  expect(words(stretch?.pieces)).toEqual(words(due(score, 0)))
})
