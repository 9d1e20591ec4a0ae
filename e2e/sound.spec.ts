/** Every sound of every practice comes on its sample, once, whatever the person presses. Played by the app's own conductor, in its own window. */
import { expect, test, type App } from './app.ts'
import { backgroundAlone, comparison, impulses, rendersPractices } from './sound/rendered.ts'
import { allExercises, lengthsOf, timelineOf, voices, type Choices } from './sound/score.ts'

type Timeline = Awaited<ReturnType<typeof timelineOf>>

const senses = ['sight', 'hearing', 'smell', 'taste'] as const
const leftOut = [
  [],
  ['neck'],
  ['hands-arms', 'jaw'],
  ['hands-arms', 'face', 'jaw', 'eyes', 'neck', 'shoulders-back', 'belly', 'legs', 'feet'],
] as const satisfies readonly Choices['leftOut'][]
const hands = ['none', 'left', 'right'] as const
const postures = ['sitting', 'lying'] as const

const everyWay: Readonly<Record<string, readonly Choices[]>> = {
  E02: (['gentle', 'classic', 'standard', 'long'] as const)
    .flatMap((preset, number) =>
      ([1, 2] as const).flatMap((passes) => [number, number + passes].map((set) => ({ preset, passes, leftOut: leftOut[set % 4] ?? [] }))),
    )
    .map((choices, number) => ({ ...choices, hand: hands[number % 3] ?? 'none', posture: postures[(number >> 1) % 2] ?? 'sitting' })),
  E06: (['breath', 'hands', 'feet', 'sounds', 'sight'] as const).flatMap((anchor) => postures.map((posture) => ({ anchor, posture }))),
  E08: Array.from({ length: 16 }, (_, bits) => senses.filter((_sense, place) => bits & (1 << place))).flatMap((without) =>
    postures.map((posture) => ({ without, posture })),
  ),
}

async function allOnTheirSamples(app: App, practices: readonly { readonly name: string; readonly timeline: Timeline }[]): Promise<void> {
  await app.opensAsUsual()
  await rendersPractices(app)
  for (const { name, timeline } of practices) {
    const { wanted, found } = await impulses(app, timeline)
    expect(wanted.length, name).toBeGreaterThan(2)
    expect(found, name).toEqual(wanted)
  }
}

for (const [exercise, ways] of Object.entries(everyWay)) {
  test(`${exercise}: each sound is on its sample, none is lost or doubled, in ${String(ways.length)} ways`, async ({ app }) => {
    test.setTimeout(300_000)
    const practices = await Promise.all(
      ways.map(async (choices) => ({ name: JSON.stringify(choices), timeline: await timelineOf(exercise, choices) })),
    )
    for (const { name, timeline } of practices) expect(timeline.cues.length, name).toBeGreaterThan(15)
    await allOnTheirSamples(app, practices)
  })

  test(`${exercise}: what is rendered is the recordings, sample for sample, and silence between them`, async ({ app }) => {
    await app.opensAsUsual()
    await rendersPractices(app)
    const rendered = await comparison(app, await timelineOf(exercise, ways[0]), 'af_heart')
    expect(rendered).toEqual({ cues: rendered.cues, different: 0, lengths: [] })
    expect(rendered.cues).toBeGreaterThan(15)
  })
}

const parts = 3 // so that two stories at a time end about together
for (const voice of voices)
  for (let part = 0; part < parts; part++) {
    test(`${voice}, part ${String(part + 1)} of ${String(parts)}: in every exercise and every length each sound is on its sample, none is lost or doubled`, async ({
      app,
    }) => {
      test.setTimeout(300_000)
      const ways = await Promise.all(allExercises().map(async (exercise) => (await lengthsOf(exercise)).map((choices) => ({ exercise, choices }))))
      const practices = await Promise.all(
        ways
          .flat()
          .filter((_, number) => number % parts === part)
          .map(async ({ exercise, choices }) => ({
            name: `${exercise} ${JSON.stringify(choices)}`,
            timeline: await timelineOf(exercise, choices, [], voice),
          })),
      )
      expect(practices.length).toBeGreaterThan(10)
      for (const { name, timeline } of practices) expect(timeline.cues.length, name).toBeGreaterThan(5)
      await allOnTheirSamples(app, practices)
    })
  }

test('with bells only, each bell is on its sample in every exercise', async ({ app }) => {
  test.setTimeout(300_000)
  const practices = await Promise.all(
    allExercises().map(async (exercise) => ({ name: exercise, timeline: await timelineOf(exercise, { talk: 'bells' }) })),
  )
  await allOnTheirSamples(app, practices)
})

test('a background goes round without a seam: sample for sample its loop, for as long as the practice lasts', async ({ app }) => {
  await app.opensAsUsual()
  await rendersPractices(app)
  const { rounds, worst } = await backgroundAlone(app, await timelineOf('E08'), 'rain')
  expect(rounds).toBeGreaterThan(3)
  expect(worst).toBeLessThan(2 ** -15) // below the last bit of a CD
})
