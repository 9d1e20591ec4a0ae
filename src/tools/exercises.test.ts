/** The exercises of the book, laid out with their real recordings in both voices: their totals, their silences, and that nobody is told to tense what they leave out. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patternFaults } from '../core/script/breathing.ts'
import type { Pattern } from '../core/script/breathing.ts'
import { usualChoices } from '../core/script/choices.ts'
import { anchors, bodyAreas, postures, presets, senses, talks } from '../core/script/exercise.ts'
import type { Choices, Cue, ExerciseId, FindClip, Preset, Step, Timeline } from '../core/script/exercise.ts'
import type { Group, Line, Script } from '../core/script/script.ts'
import { partLines, roundLines, speaking, spoken } from '../core/script/sentences.ts'
import { eitherWay } from '../core/script/sides.ts'
import { summarise } from '../core/content/exercise-summary.ts'
import { mostChanges } from '../core/timeline/most-changes.ts'
import { timeline } from '../core/timeline/timeline.ts'
import { places } from './content-files.ts'
import { readScripts } from './narration.ts'
import type { ClipIndex } from '../core/content/clips.ts'

const { scripts, voices, problems } = readScripts(places.content)
const [usualVoice = ''] = voices

function finderOf(voice: string): FindClip {
  const clips = JSON.parse(readFileSync(join(places.narration, voice, 'index.json'), 'utf8')) as ClipIndex
  return (say) => {
    const found = clips[say]
    if (found === undefined) throw new Error(`${voice} has no recording of "${say}"`)
    return { clip: found.clip, seconds: found.samples / 48_000 }
  }
}
const finders = new Map(voices.map((voice) => [voice, finderOf(voice)]))
function findClip(voice: string): FindClip {
  const find = finders.get(voice)
  if (!find) throw new Error(`${voice} is no voice of the book`)
  return find
}

function scriptOf(id: ExerciseId): Script {
  const found = scripts.find((script) => script.id === id)
  if (found === undefined) throw new Error(`${id} is not in the book: ${JSON.stringify(problems)}`)
  return found
}
const play = (script: Script, choices: Partial<Choices> = {}, voice = usualVoice): Timeline =>
  timeline(script, { ...usualChoices(script), ...choices }, findClip(voice))

/** Seconds tensed and let go, and the most a neck, a lower leg or a foot is ever tensed: as the brief has them, not as the code does. */
const tensions = { gentle: [5, 25], classic: [7, 35], standard: [10, 30], long: [15, 40] } as const
const mostForCapped = 5
const presetNames = Object.keys(presets) as Preset[]
const asClock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

const halves = (least: number, most: number) => fc.integer({ min: least * 2, max: most * 2 }).map((n) => n / 2)
const ownPattern: fc.Arbitrary<Pattern> = fc
  .record({ in: halves(3, 6), topUp: fc.constant(0), hold: halves(0, 4), out: halves(3, 8), rest: halves(0, 4) })
  .filter((pattern) => patternFaults(pattern).length === 0)

const anyChoices = (script: Script): fc.Arbitrary<Choices> =>
  fc.record({
    form: fc.constantFrom(...script.forms.map(({ id }) => id)),
    preset: fc.constantFrom(...presetNames),
    passes: script.asks.includes('passes') ? fc.constantFrom(1, 2) : fc.constant(1 as const),
    leftOut: fc.subarray([...bodyAreas]),
    hand: fc.constantFrom('right', 'left', 'none'),
    posture: fc.constantFrom(...postures.filter((posture) => script.postures.includes(posture))),
    anchor: fc.constantFrom(...anchors),
    without: fc.subarray([...script.senses]),
    sleep: script.asks.includes('sleep') ? fc.boolean() : fc.constant(false),
    talk: fc.constantFrom(...talks),
    pattern: fc.constantFrom(...script.patterns.map(({ id }) => id), ...(script.ownPattern ? ['own'] : []), ''),
    ownPattern,
    word: fc.string({ maxLength: 30 }),
    options: fc.record(Object.fromEntries(script.options.map((option) => [option.id, fc.constantFrom(...option.choices.map(({ id }) => id))]))),
  })

/** All 512 sets of areas a person can leave out. */
const everyLeftOut = Array.from({ length: 2 ** bodyAreas.length }, (_, bits) => bodyAreas.filter((_area, n) => (bits >> n) % 2 === 1))

test('every exercise of the book can be read, without a fault', () => {
  expect(problems).toEqual([])
  expect(scripts.length).toBeGreaterThan(0)
})

test('the place of any practice has room for all that can be changed on its way', () => {
  for (const script of scripts)
    for (const { id } of script.forms) {
      const said = (['full', 'light'] as const).map((talk) => play(script, { form: id, preset: 'long', passes: 2, talk }))
      const moments = new Set(said.flatMap(({ cues, steps }) => [...cues.map(({ at }) => at), ...steps.map(({ start }) => start)]))
      const chapters = said[0]?.chapters.length ?? 0
      // see core/timeline/fewest-changes.ts; quiet that was made longer brings a few more prompts
      expect(moments.size + chapters + 4, `${script.id}, ${id}`).toBeLessThan(mostChanges * 0.9)
    }
})

/** The rows of the exercise brief: once round and twice for muscle release by preset, each length for the others. */
const muscleTotals = {
  E01: { gentle: ['14:38', '24:12'], classic: ['17:40', '30:16'], standard: ['16:53', '28:42'], long: ['20:28', '35:52'] },
  E02: { gentle: ['8:15', '12:13'], classic: ['9:33', '14:49'], standard: ['9:10', '14:03'], long: ['10:40', '17:03'] },
  E03: { gentle: ['5:08'], classic: ['5:52'], standard: ['5:38'], long: ['6:28'] },
} as const
const formTotals: Readonly<Partial<Record<ExerciseId, readonly string[]>>> = {
  E04: ['5:00', '8:00'],
  E05: ['3:00', '1:00'],
  E06: ['5:00', '3:00', '10:00'],
  E07: ['8:00', '15:00'],
  E08: ['3:00', '5:00'],
  E09: ['5:00', '8:00'],
  E10: ['5:00', '10:00'],
  E11: ['3:00', '6:00'],
  E12: ['3:00', '5:00'],
  E13: ['5:00', '10:00'],
  E14: ['1:00', '2:00'],
  E15: ['6:00', '10:00'],
  E16: ['3:00', '5:00'],
  E17: ['3:00', '5:00', '10:00'],
  E18: ['2:00', '4:00'],
  E19: ['1:00', '3:00', '5:00'],
  E20: ['2:20'],
}
/** Breaths of each form by pattern, as the brief counts them, and the seconds that go to the closing. */
const breaths: Readonly<Record<ExerciseId, Readonly<Record<string, readonly (readonly [breaths: number, over: number])[]>>>> = {
  E16: { 'three-four': [[8, 0], [17, 0]] }, // prettier-ignore
  E17: {
    'five-five': [[12, 0], [22, 0], [51, 0]], // prettier-ignore
    'five-half': [[10, 10], [20, 0], [46, 4]], // prettier-ignore
    'four-four': [[15, 0], [27, 4], [63, 6]], // prettier-ignore
  },
  E18: { box: [[4, 0], [11, 0]], 'no-hold': [[6, 4], [17, 6]] }, // prettier-ignore
  E19: { sigh: [[4, 0], [12, 0], [22, 0]] }, // prettier-ignore
  E20: { 'three-six': [[8, 4]], 'four-seven-eight': [[4, 0]] }, // prettier-ignore
}

describe.each(voices)('totals in the voice %s, as the tables of the exercise brief have them', (voice) => {
  test.each(Object.entries(muscleTotals) as [keyof typeof muscleTotals, (typeof muscleTotals)['E02']][])('%s by preset', (id, byPreset) => {
    for (const preset of presetNames)
      for (const [n, total] of byPreset[preset].entries())
        expect(asClock(play(scriptOf(id), { preset, passes: n === 0 ? 1 : 2 }, voice).total), `${id} ${preset} ${n + 1}`).toBe(total)
  })

  test.each(Object.entries(formTotals) as [ExerciseId, readonly string[]][])('%s: each length', (id, totals) => {
    const script = scriptOf(id)
    expect(script.forms.map((form) => asClock(play(script, { form: form.id }, voice).total))).toEqual(totals)
  })

  test('with any choice of any exercise the total is that of its form', () => {
    for (const script of scripts) {
      if (script.asks.includes('preset')) continue // by the formula, below
      const totals = new Map(script.forms.map((form) => [form.id, play(script, { form: form.id }, voice).total]))
      fc.assert(
        fc.property(anyChoices(script), (choices) => {
          expect(timeline(script, choices, findClip(voice)).total).toBeCloseTo(totals.get(choices.form) ?? 0, 6)
        }),
        { numRuns: 60 },
      )
    }
  }, 60_000)
})

test('breaths are as many as the brief counts, and what is left over goes to the closing', () => {
  for (const [id, byPattern] of Object.entries(breaths)) {
    const script = scriptOf(id)
    for (const [pattern, rows] of Object.entries(byPattern))
      for (const [n, [count, over]] of rows.entries()) {
        const form = script.forms[n]
        const closing = form?.parts.at(-1)
        const line = play(script, { form: form?.id ?? '', pattern })
        const cycles = line.breaths[0]?.cycles
        expect(
          [cycles, (line.chapters.at(-1)?.seconds ?? 0) - (closing?.part === 'beat' ? closing.seconds : 0)],
          `${id} ${pattern} ${form?.id ?? ''}`,
        ).toEqual([count, over])
      }
  }
})

test('no pattern holds the breath for a person who ticked a condition, and no box or 4-7-8 is the usual one then', () => {
  for (const script of scripts.filter(({ patterns }) => patterns.length > 0)) {
    const line = timeline(script, usualChoices(script, 'ticked'), findClip(usualVoice))
    expect(line.breaths.filter(({ kind }) => kind === 'hold' || kind === 'rest')).toEqual([])
  }
})

test('the list shows the shortest, the longest, the usual length and each form', () => {
  expect(summarise(scriptOf('E02'))).toMatchObject({ shortest: 495, longest: 1023, usual: 550 })
  expect(summarise(scriptOf('E17')).lengths.map(({ seconds }) => seconds)).toEqual([180, 300, 600])
})

const groupsOf = (script: Script): readonly Group[] =>
  script.forms.flatMap((form) => form.parts.flatMap((part) => (part.part === 'groups' ? part.groups : [])))
const fixed: Readonly<Record<'E01' | 'E02' | 'E03', readonly [fixed: number, name: number, n: number, capped: number, bridge: number]>> = {
  E01: [270, 8, 16, 5, 30],
  E02: [215, 10, 7, 3, 0],
  E03: [140, 12, 4, 2, 0],
}

describe.each(Object.keys(fixed) as (keyof typeof fixed)[])('leaving parts of the body out of %s', (id) => {
  const script = scriptOf(id)
  const groups = groupsOf(script)
  const [base, name, n, capped, bridge] = fixed[id]
  const passesOf = script.asks.includes('passes') ? ([1, 2] as const) : ([1] as const)

  test('never changes the total, which is that of the formula', () => {
    for (const leftOut of everyLeftOut)
      for (const preset of presetNames)
        for (const passes of passesOf) {
          const [tense, release] = tensions[preset]
          const tension = (n - capped) * tense + capped * Math.min(tense, mostForCapped)
          const once = base + n * (name + release) + tension
          expect(play(script, { leftOut, preset, passes }).total).toBe(passes === 1 ? once : once + bridge + n * (4 + release) + tension)
        }
  }, 120_000)

  test('leaves no line in any practice that tenses them, in either posture', () => {
    for (const leftOut of everyLeftOut)
      for (const posture of ['sitting', 'lying', 'desk'] as const) {
        const choices: Choices = { ...usualChoices(script), passes: passesOf.at(-1) ?? 1, leftOut, posture }
        const to = speaking(script, choices)
        const line = timeline(script, choices, findClip(usualVoice))
        const everywhere = new Set(line.cues.map(({ say }) => say))
        const kept = groups.filter((group) => !group.areas.some((area) => leftOut.includes(area)))
        const instructions = (group: Group) =>
          group.rounds
            .flatMap((round) =>
              spoken(
                round.name.filter(({ at }) => at !== 'end'),
                to,
              ),
            )
            .map(({ say }) => say)
        const allowed = new Set(kept.flatMap(instructions))
        for (const group of groups.filter((one) => !kept.includes(one))) {
          const parts = line.steps.filter(({ id: step }) => step.split('.')[1] === group.id)
          expect(parts.map(({ phase }) => phase)).toEqual(choices.passes === 2 ? ['name', 'imagine', 'name', 'imagine'] : ['name', 'imagine'])
          for (const say of instructions(group)) if (!allowed.has(say)) expect(everywhere).not.toContain(say)
        }
        for (const step of line.steps.filter(({ phase }) => phase === 'tense')) {
          const group = groups.find((one) => one.id === step.id.split('.')[1])
          expect(
            group?.areas.some((area) => leftOut.includes(area)),
            step.id,
          ).toBe(false)
        }
      }
  }, 120_000)

  test('a resting line never tells a person to tense', () => {
    const resting = groups.flatMap(({ rounds }) => rounds.flatMap(({ rest, imagine }) => [...rest, ...imagine]))
    for (const { say, other } of resting)
      for (const words of [say, ...other.map((way) => way.say)].flatMap(eitherWay))
        expect(words).not.toMatch(/\b(tense|press|push|fist|firm|squeeze|lift|draw|tuck|pull)\b/i)
  })

  test('toes go up, never down; neck, lower legs and feet are capped, and nothing else but what holds them', () => {
    const cappedOnes = groups.filter((group) => group.capped)
    expect(cappedOnes).toHaveLength(capped)
    for (const { areas, regions } of cappedOnes)
      expect(areas.includes('neck') || areas.includes('feet') || regions.every((region) => region.startsWith('lower-leg'))).toBe(true)
    const lines = groups.flatMap(({ rounds }) => rounds.flatMap(roundLines)).flatMap(({ say, other }) => [say, ...other.map((way) => way.say)])
    for (const say of lines.flatMap(eitherWay)) expect(say).not.toMatch(/toes? (point|down)|curl.* down|point your/i)
    for (const { phase, seconds, id: step } of play(script, { preset: 'long' }).steps)
      if (phase === 'tense') expect(seconds).toBe(cappedOnes.some((group) => group.id === step.split('.')[1]) ? mostForCapped : 15)
  })
})

test('face, jaw or eyes leave out the face; shoulders or belly the trunk; legs or feet both legs (seven groups)', () => {
  const leftOutBy = (area: (typeof bodyAreas)[number]) =>
    play(scriptOf('E02'), { leftOut: [area] })
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

describe('no other exercise tenses anything', () => {
  const tensing = /\b((?<!how )tense|clench|squeeze|make a fist|tighten|pull your|hold your breath)\b/i
  test.each(scripts.filter((script) => groupsOf(script).length === 0).map((script) => [script.id, script] as const))('%s', (_, script) => {
    for (const line of script.forms.flatMap(({ parts }) => parts.flatMap(partLines)))
      for (const say of [line.say, ...line.other.map((way) => way.say)]) expect(say).not.toMatch(tensing)
  })

  test.each(['E04', 'E07'] as const)(
    '%s says nothing of a left-out area, over all 512 sets',
    (id) => {
      const script = scriptOf(id)
      for (const form of script.forms)
        for (const leftOut of everyLeftOut) {
          const to = speaking(script, { ...usualChoices(script), leftOut })
          const line = play(script, { form: form.id, leftOut })
          for (const part of form.parts) {
            if (part.part !== 'beat' || !part.areas.some((area) => leftOut.includes(area))) continue
            const said = line.cues.filter(({ step }) => step === part.id).map(({ say }) => say)
            const instead = [...spoken(part.without, to).map(({ say }) => say), script.softPrompt.say]
            expect(said.filter((say) => !instead.includes(say))).toEqual([])
          }
        }
    },
    60_000,
  )
})

describe('with bells only', () => {
  test.each(scripts.map((script) => [script.id, script] as const))(
    '%s: nowhere is there nothing to hear for more than 45 s, in any form',
    (_, script) => {
      for (const { id } of script.forms)
        for (const sleep of [false, true]) {
          const line = play(script, { form: id, talk: 'bells', sleep })
          let heard = 0
          for (const { at, seconds } of [...line.bells.map(({ at }) => ({ at, seconds: 0 })), ...line.breaths].sort(
            (one, other) => one.at - other.at,
          )) {
            expect(at - heard, `${id}, before second ${String(at)}`).toBeLessThanOrEqual(45)
            heard = Math.max(heard, at + seconds)
          }
          expect(line.total - heard).toBeLessThanOrEqual(45)
        }
    },
  )
})

/** Beats that count through all of their time. */
const countsIn = (script: Script, form: string): string[] =>
  script.forms.flatMap(({ id, parts }) =>
    id === form ? parts.flatMap((part) => (part.part === 'beat' && part.kind === 'count' ? [part.id] : [])) : [],
  )

test.each(voices)('a count goes on evenly to near the end of its beat (%s)', (voice) => {
  const counted = scripts.flatMap((script) => script.forms.flatMap(({ id }) => countsIn(script, id).map((step) => ({ script, form: id, step }))))
  expect(counted.map(({ script, form }) => `${script.id} ${form}`)).toEqual(['E04 five-minutes', 'E04 eight-minutes'])
  for (const { script, form, step } of counted) {
    const line = play(script, { form }, voice)
    const beat = line.steps.find(({ id }) => id === step)
    if (beat === undefined) throw new Error(`${form} has no ${step}`)
    const numbers = line.cues.filter((cue) => cue.step === step).slice(-10)
    expect(numbers.map(({ say }) => /^And (\w+)/.exec(say)?.[1])).toEqual('one two three four five six seven eight nine ten'.split(' '))
    const apart = numbers.slice(1).map(({ at }, n) => at - (numbers[n]?.at ?? 0))
    expect(Math.max(...apart) - Math.min(...apart)).toBeLessThan(0.01)
    expect(Math.min(...apart)).toBeGreaterThan(3)
    expect(beat.start + beat.seconds - (numbers.at(-1)?.at ?? 0)).toBeLessThan(Math.max(...apart) * 1.3)
  }
})

describe('every exercise, with any choice, in both voices', () => {
  const cuesOf = (step: Step, cues: readonly Cue[]) => cues.filter((cue) => cue.step === step.id)

  test.each(scripts.map((script) => [script.id, script] as const))(
    '%s: every recording fits its place, on a sample, and the voice leaves room',
    (_, script) => {
      fc.assert(
        fc.property(anyChoices(script), fc.constantFrom(...voices), (choices, voice) => {
          const line = timeline(script, choices, findClip(voice))
          const counts = new Set(countsIn(script, choices.form))
          let free = 0
          for (const cue of line.cues) {
            expect(Math.abs(cue.at * 48_000 - Math.round(cue.at * 48_000))).toBeLessThan(1e-6)
            expect(cue.at).toBeGreaterThanOrEqual(free) // the voice never talks over itself
            free = cue.at + cue.seconds
          }
          for (const step of line.steps) {
            const cues = cuesOf(step, line.cues)
            const words = cues.filter(({ say }) => say !== script.softPrompt.say)
            const voiced = cues.reduce((sum, { seconds }) => sum + seconds, 0)
            if (step.phase === 'guide' || step.phase === 'quiet' || step.phase === 'breathe')
              expect(voiced, `${step.id}: share of the voice`).toBeLessThanOrEqual(step.seconds * 0.45)
            const end = Math.max(0, ...words.map(({ at, seconds }) => at + seconds - step.start))
            if (step.phase === 'guide' && step.seconds >= 30 && !counts.has(step.id))
              expect(end, `${step.id}: last word`).toBeLessThanOrEqual((step.seconds * 2) / 3)
          }
          const paced = new Set(line.steps.filter(({ phase }) => phase === 'breathe').map(({ id }) => id))
          const silences = line.cues
            .filter(({ step }) => !paced.has(step)) // there the tones go on
            .map((cue) => ({ cue, next: line.cues[line.cues.indexOf(cue) + 1] }))
            .filter(({ next }) => next !== undefined || !choices.sleep)
            .map(({ cue, next }) => (next?.at ?? line.total) - cue.at - cue.seconds)
          expect(Math.max(0, ...silences)).toBeLessThanOrEqual(45)
        }),
        { numRuns: 120 },
      )
    },
    30_000,
  )

  test.each(['E01', 'E02', 'E03'] as const)('%s: the cues to tense and to let go are short', (id) => {
    for (const voice of voices) {
      const line = play(scriptOf(id), { passes: 2 }, voice)
      for (const step of line.steps) {
        const cues = cuesOf(step, line.cues)
        if (step.phase === 'tense') expect(line.cues.findLast(({ at }) => at < step.start)?.seconds).toBeLessThan(1.5)
        if (step.phase === 'tense') expect(cues.map(({ say }) => say)).toEqual(['Or just imagine it.'])
        if (step.phase === 'release') expect(cues[0]?.seconds).toBeLessThan(1.5)
      }
    }
  })

  test('in a paced part no line is lost with any named pattern', () => {
    for (const script of scripts)
      for (const form of script.forms)
        for (const pattern of script.patterns)
          for (const voice of voices) {
            const choices = { ...usualChoices(script), form: form.id, pattern: pattern.id }
            const to = speaking(script, choices)
            const line = timeline(script, choices, findClip(voice))
            for (const part of form.parts) {
              if (part.part !== 'breathing' || !line.chapters.some((chapter) => chapter.id === part.id && line.breaths.length > 0)) continue
              const lines: readonly Line[] = part.lines
              const asked = spoken(lines, to).filter(({ full }) => !full) // what only soothes may fall away
              const said = line.cues.filter(({ step }) => step === part.id).map(({ say }) => say)
              for (const { say, on } of asked)
                if (pattern[on === 'top-up' ? 'topUp' : on] > 0) expect(said, `${script.id} ${form.id} ${pattern.id}`).toContain(say)
            }
          }
  })

  test('only the breath anchor speaks of breath', () => {
    for (const id of ['E06', 'E12'] as const)
      for (const form of scriptOf(id).forms)
        for (const anchor of anchors) {
          const said = play(scriptOf(id), { anchor, form: form.id }).cues.map(({ say }) => say)
          expect(said.some((say) => /breath/i.test(say))).toBe(anchor === 'breath')
        }
  })

  test('a sense that is left out is not asked for', () => {
    for (const { id: form } of scriptOf('E08').forms)
      for (const { say } of play(scriptOf('E08'), { form, without: [...senses] }).cues) expect(say).not.toMatch(/\b(see|hear|look|eyes be open)\b/i)
    for (const { id: form } of scriptOf('E11').forms)
      for (const { say } of play(scriptOf('E11'), { form, without: ['hearing'] }).cues) expect(say).not.toMatch(/\b(hear|listen|sounds?)\b/i)
  })

  test('in the form for sleep nobody is asked to get up or to look round at the end, and no bell rings', () => {
    for (const script of scripts.filter(({ asks }) => asks.includes('sleep')))
      for (const form of script.forms) {
        const line = play(script, { form: form.id, sleep: true })
        const closing = line.cues.filter(({ step }) => step === line.steps.at(-1)?.id).map(({ say }) => say)
        for (const say of closing) expect(say, script.id).not.toMatch(/\b(get up|look (slowly )?round|go on slowly|note how)\b/i)
        expect(line.bells.map(({ bell }) => bell)).toEqual(['begin'])
      }
  })
})
