/** The exercises of the book, rehearsed with their real recordings: their totals, their silences, and that nobody is told to tense what they leave out. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchors, bodyAreas, postures, presets, senses, tensionCap } from '../core/exercise/exercise.ts'
import type { Choices, Cue, ExerciseId, FindClip, Preset, Step } from '../core/exercise/exercise.ts'
import type { Group, Line, Script } from '../core/exercise/script.ts'
import { usualChoices } from '../core/exercise/choices.ts'
import { roundLines, speaking, spoken } from '../core/exercise/sentences.ts'
import { summarise } from '../core/exercise/summary.ts'
import { timeline } from '../core/exercise/timeline.ts'
import { places } from './content-files.ts'
import { readScripts } from './narration.ts'
import type { Clips } from './narration.ts'

const { scripts, problems } = readScripts(places.content)
const clips = JSON.parse(readFileSync(join(places.narration, 'af_heart/index.json'), 'utf8')) as Clips

const findClip: FindClip = (say) => {
  const found = clips[say]
  if (found === undefined) throw new Error(`no recording of "${say}"`)
  return { clip: found.clip, seconds: found.samples / 48_000 }
}
function scriptOf(id: ExerciseId): Script {
  const found = scripts.find((script) => script.id === id)
  if (found === undefined) throw new Error(`${id} is not in the book: ${JSON.stringify(problems)}`)
  return found
}
const play = (script: Script, choices: Partial<Choices> = {}) => timeline(script, { ...usualChoices(script), ...choices }, findClip)

const presetNames = Object.keys(presets) as Preset[]
const anyChoices = (script: Script): fc.Arbitrary<Choices> =>
  fc.record({
    form: fc.constantFrom(...script.forms.map(({ id }) => id)),
    preset: fc.constantFrom(...presetNames),
    passes: fc.constantFrom(1, 2),
    leftOut: fc.subarray([...bodyAreas]),
    hand: fc.constantFrom('right', 'left', 'none'),
    posture: fc.constantFrom(...postures),
    anchor: fc.constantFrom(...anchors),
    without: fc.subarray([...senses]),
  })

/** All 512 sets of areas a person can leave out. */
const everyLeftOut = Array.from({ length: 2 ** bodyAreas.length }, (_, bits) => bodyAreas.filter((_area, n) => (bits >> n) % 2 === 1))

test('no exercise of the book has a fault', () => {
  expect(problems).toEqual([])
})

describe('totals, as the table of the exercise brief has them', () => {
  const minutes = (text: string) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  test.each([
    ['gentle', '8:15', '12:13'],
    ['classic', '9:33', '14:49'],
    ['standard', '9:10', '14:03'],
    ['long', '10:40', '17:03'],
  ] as const)('seven groups, %s: %s, and %s two times', (preset, once, twice) => {
    expect(play(scriptOf('E02'), { preset }).total).toBe(minutes(once))
    expect(play(scriptOf('E02'), { preset, passes: 2 }).total).toBe(minutes(twice))
  })
  test('mindful breathing is five minutes, five senses three, with any choice', () => {
    for (const anchor of anchors) for (const posture of postures) expect(play(scriptOf('E06'), { anchor, posture }).total).toBe(300)
    for (const without of [[], [...senses]]) expect(play(scriptOf('E08'), { without }).total).toBe(180)
  })
  test('the list shows the shortest, the longest and the usual length', () => {
    expect(summarise(scriptOf('E02'))).toMatchObject({ shortest: 495, longest: 1023, usual: 550 })
  })
})

describe('leaving parts of the body out', () => {
  const script = scriptOf('E02')
  const groups = script.forms[0].parts.flatMap((part) => (part.part === 'groups' ? part.groups : []))
  const out = (group: Group, leftOut: readonly string[]) => group.areas.some((area) => leftOut.includes(area))

  test('never changes the total, which is that of the formula', () => {
    const [fixed, name, n, capped] = [215, 10, 7, 3] // the row of E02 in the exercise brief
    for (const leftOut of everyLeftOut)
      for (const preset of presetNames)
        for (const passes of [1, 2] as const) {
          const { tense, release } = presets[preset]
          const tension = (n - capped) * tense + capped * Math.min(tense, tensionCap)
          const once = fixed + n * (name + release) + tension
          expect(play(script, { leftOut, preset, passes }).total).toBe(passes === 1 ? once : once + n * (4 + release) + tension)
        }
  }, 60_000)

  test('leaves no line in any practice that tenses them', () => {
    const tensing = (group: Group, choices: Choices) => {
      const rounds = choices.passes === 1 ? [group.rounds[0]] : group.rounds
      const said = (lines: (round: Group['rounds'][0]) => readonly Line[]) =>
        rounds.flatMap((round) => spoken(lines(round), speaking(script, choices))).map(({ say }) => say)
      const instructions = said(({ name }) => name.filter(({ at }) => at !== 'end'))
      const resting = said(({ rest, imagine }) => [...rest, ...imagine])
      return { instructions, resting }
    }
    for (const leftOut of everyLeftOut) {
      const choices: Choices = { ...usualChoices(script), passes: 2, leftOut }
      const line = play(script, choices)
      for (const group of groups.filter((one) => out(one, leftOut))) {
        const parts = line.steps.filter(({ id }) => id.split('.')[1] === group.id)
        expect(parts.map(({ phase }) => phase)).toEqual(['name', 'imagine', 'name', 'imagine'])
        const { instructions, resting } = tensing(group, choices)
        const said = line.cues.filter(({ step }) => parts.some(({ id }) => id === step)).map(({ say }) => say)
        expect(said.filter((say) => say !== script.softPrompt.say && !resting.includes(say))).toEqual([])
        const everywhere = line.cues.map(({ say }) => say)
        for (const say of instructions) expect(everywhere).not.toContain(say)
      }
    }
  }, 60_000)

  test('face, jaw or eyes leave out the face; shoulders or belly the trunk; legs or feet both legs', () => {
    const leftOutBy = (area: (typeof bodyAreas)[number]) =>
      play(script, { leftOut: [area] })
        .chapters.filter(({ leftOut }) => leftOut)
        .map(({ title }) => title)
    expect(Object.fromEntries(bodyAreas.map((area) => [area, leftOutBy(area)]))).toEqual({
      'hands-arms': ['Right hand and arm', 'Left hand and arm'],
      face: ['Face'],
      jaw: ['Face'],
      eyes: ['Face'],
      neck: ['Neck'],
      'shoulders-back': ['Shoulders and belly'],
      belly: ['Shoulders and belly'],
      legs: ['Right leg and foot', 'Left leg and foot'],
      feet: ['Right leg and foot', 'Left leg and foot'],
    })
  })

  test('a resting line never tells a person to tense', () => {
    const resting = groups.flatMap(({ rounds }) => rounds.flatMap(({ rest, imagine }) => [...rest, ...imagine])).map(({ say }) => say)
    for (const say of resting) expect(say).not.toMatch(/\b(tense|press|push|fist|firm|squeeze|lift|draw|tuck|pull)\b/i)
  })

  test('toes go up, never down, and only the neck and the legs are capped', () => {
    expect(groups.filter(({ capped }) => capped).map(({ id }) => id)).toEqual(['neck', 'first-leg', 'second-leg'])
    const lines = groups.flatMap(({ rounds }) => rounds.flatMap(roundLines)).flatMap(({ say, other }) => [say, ...other.map((way) => way.say)])
    for (const say of lines) expect(say).not.toMatch(/toes? (point|curl)|curl/i)
  })
})

describe('every exercise, with any choice', () => {
  const cuesOf = (step: Step, cues: readonly Cue[]) => cues.filter((cue) => cue.step === step.id)

  test.each(scripts.map((script) => [script.id, script] as const))(
    '%s: every recording fits its place, on a sample, and the voice leaves room',
    (_, script) => {
      fc.assert(
        fc.property(anyChoices(script), (choices) => {
          const line = timeline(script, choices, findClip)
          let free = 0
          for (const cue of line.cues) {
            expect(Math.abs(cue.at * 48_000 - Math.round(cue.at * 48_000))).toBeLessThan(1e-6)
            expect(cue.at).toBeGreaterThanOrEqual(free) // the voice never talks over itself
            free = cue.at + cue.seconds
          }
          for (const step of line.steps) {
            const cues = cuesOf(step, line.cues)
            const voice = cues.reduce((sum, { seconds }) => sum + seconds, 0)
            if (step.phase === 'guide' || step.phase === 'quiet') expect(voice).toBeLessThanOrEqual(step.seconds * 0.45)
            const end = Math.max(0, ...cues.map(({ at, seconds }) => at + seconds - step.start))
            if (step.phase === 'guide' && step.seconds >= 30) expect(end).toBeLessThanOrEqual((step.seconds * 2) / 3)
          }
          const silences = line.cues.map(({ at, seconds }, n) => (line.cues[n + 1]?.at ?? line.total) - at - seconds)
          expect(Math.max(...silences)).toBeLessThanOrEqual(45)
        }),
        { numRuns: 200 },
      )
    },
  )

  test('the cues to tense and to let go are short', () => {
    const line = play(scriptOf('E02'), { passes: 2 })
    for (const step of line.steps) {
      const cues = cuesOf(step, line.cues)
      if (step.phase === 'tense') expect(line.cues.findLast(({ at }) => at < step.start)?.seconds).toBeLessThan(1.5)
      if (step.phase === 'tense') expect(cues.map(({ say }) => say)).toEqual(['Or just imagine it.'])
      if (step.phase === 'release') expect(cues[0]?.seconds).toBeLessThan(1.5)
    }
  })

  test('only the breath anchor speaks of breath', () => {
    for (const anchor of anchors) {
      const said = play(scriptOf('E06'), { anchor }).cues.map(({ say }) => say)
      expect(said.some((say) => /breath/i.test(say))).toBe(anchor === 'breath')
    }
  })

  test('a sense that is left out is not asked for', () => {
    const said = play(scriptOf('E08'), { without: [...senses] }).cues.map(({ say }) => say)
    for (const say of said) expect(say).not.toMatch(/\b(see|hear|look|eyes be open)\b/i)
  })
})
