/** safety.yaml: who asks first, what is left out, when to stop and what to do instead, held against the exercises of the book. */
import { z } from 'zod'
import { checkParts, meanings, named } from '../advice/safety.ts'
import type { LeadsTo, Safety } from '../advice/safety.ts'
import { bodyAreas } from '../script/exercise.ts'
import type { BodyArea, ExerciseId } from '../script/exercise.ts'
import type { SafetyNames } from '../script/script.ts'
import { list, noneTwice, oneOf, plain, slug, whole } from '../text/fields.ts'
import type { Place } from '../text/issue-words.ts'
import { noSuch } from '../text/nearest.ts'
import type { Problem } from '../text/problem.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'
import type { FiledScript } from './exercises.ts'
import type { SourceUse } from './sources.ts'

const sentence = plain('one sentence or a few')
const Id = slug('chest-pain')
const Names = list(slug('tensing'), 'a list of kinds or uses, such as [tensing], or []')
const Keys = list(z.string('a key of sources.yaml, or GK'), 'a list of keys of sources.yaml, such as [VA-H], or [GK]').min(1, 'one key or more')

const KindInFile = z
  .strictObject({
    id: Id,
    check: oneOf(checkParts, 'part of the body check').optional(),
    open: z.boolean('true (nobody is asked to see a doctor first) or false').default(false),
    ask: sentence.optional(),
    instead: plain('what to do instead, with an exercise in it such as {E08}').optional(),
  })
  .superRefine(({ open, ask, instead }, ctx) => {
    if (open && ask !== undefined) ctx.addIssue(whole('the door of this kind stays open; take "ask" away', ['ask']))
    if (!open && ask === undefined) ctx.addIssue(whole('"ask" is missing: what is said to somebody who ticked what matters here', ['id']))
    if (!open && instead === undefined) ctx.addIssue(whole('"instead" is missing: nobody is sent away without another way', ['id']))
  })

const ConditionInFile = z
  .strictObject({
    id: Id,
    tick: plain('how the body check asks').optional(),
    line: plain('who it is about, in a whole sentence'),
    asked: list(oneOf(checkParts, 'part of the body check'), 'a list of body and breath').default([]),
    means: z.record(slug('tensing'), oneOf(meanings, 'meaning'), 'a group such as { tensing: ask }'),
    do: z.record(slug('tensing'), sentence, 'a group such as { tensing: Leave that part out. }').default({}),
    leaves_out: list(oneOf(bodyAreas, 'area'), 'a list of parts of the body, such as [belly]').default([]),
    sources: Keys,
  })
  .superRefine(({ tick, asked }, ctx) => {
    if ((tick === undefined) !== (asked.length === 0))
      ctx.addIssue(whole('"tick" and "asked" belong together: what the body check asks, and in which of its parts', ['id']))
    if (asked.includes('breath') && !asked.includes('body'))
      ctx.addIssue(whole('what the breathing part asks, the whole body check asks too; add body', ['asked']))
  })

const LineInFile = z.strictObject({ id: Id, line: sentence, for: Names })
const Lines = list(LineInFile, 'a list of { id, line, for }')
const AreaInFile = z.strictObject({ reasons: plain('why somebody may leave it out'), instead: sentence })

const SafetyInFile = z
  .strictObject({
    kinds: list(KindInFile, 'a list of kinds of exercise').superRefine(noneTwice('id', 'kind')),
    uses: Names,
    areas: z.strictObject(
      Object.fromEntries(bodyAreas.map((area) => [area, AreaInFile])) as Record<BodyArea, typeof AreaInFile>,
      'a group of the parts of the body',
    ),
    conditions: list(ConditionInFile, 'a list of conditions'),
    notes: Lines,
    stop_if: Lines,
    odd: z.strictObject({ title: sentence, line: sentence, then: sentence, sources: Keys }),
    stop_page: z.strictObject({
      now: list(sentence, 'a list of sentences').min(1, 'one sentence or more'),
      urgent: sentence,
      signs: list(z.strictObject({ id: Id, title: plain('a few words'), line: sentence }), 'a list of { id, title, line }').superRefine(
        noneTwice('id', 'sign'),
      ),
    }),
  })
  .superRefine((file, ctx) => {
    const { kinds, uses, conditions, notes, stop_if: stopIf } = file
    const ids = [...kinds.map(({ id }) => id), ...uses]
    const unknown = (id: string, place: (string | number)[], more: readonly string[] = []) => {
      if (![...ids, ...more].includes(id)) ctx.addIssue(whole(noSuch('kind or use', id, [...ids, ...more], 'add it to "kinds" or "uses"'), place))
    }
    conditions.forEach(({ means, do: more }, n) => {
      for (const [topic, meaning] of Object.entries(means)) {
        const place = ['conditions', n, 'means', topic]
        unknown(topic, place, [named])
        const open = kinds.some((kind) => kind.id === topic && kind.open)
        if (open && meaning !== 'tell') ctx.addIssue(whole(`"${topic}" is open to everybody; write tell, or leave it out`, place))
      }
      for (const topic of Object.keys(more)) {
        unknown(topic, ['conditions', n, 'do', topic])
        if (!(topic in means)) ctx.addIssue(whole(`"do" speaks of ${topic}, and "means" does not`, ['conditions', n, 'do', topic]))
      }
    })
    const seen = new Set<string>()
    for (const [key, rows] of [
      ['conditions', conditions],
      ['notes', notes],
      ['stop_if', stopIf],
    ] as const)
      // prettier-ignore
      rows.forEach((row, n) => {
        if (seen.has(row.id)) ctx.addIssue(whole(`"${row.id}" is here twice; give this one another id`, [key, n, 'id']))
        seen.add(row.id)
        if ('for' in row) row.for.forEach((topic, f) => unknown(topic, [key, n, 'for', f]))
      })
  })

export interface SafetyRead {
  readonly safety: Safety
  readonly uses: readonly string[]
  readonly ids: readonly string[] // of conditions, notes and stop signs
  readonly sources: readonly Omit<SourceUse, 'file'>[]
  readonly sourcesOf: ReadonlyMap<string, readonly string[]> // by condition; without GK, which is no source
  readonly line: (place: Place) => number
}

export function readSafety(file: string, text: string): Pick<YamlRead<SafetyRead>, 'value' | 'problems'> {
  const { value, problems, line } = readYaml(file, text, SafetyInFile)
  if (!value) return { value, problems }
  const { kinds, uses, areas, conditions, notes, odd, stop_if: stopIf, stop_page: stopPage } = value
  const listed = [
    ...conditions.map(({ sources }, n) => ({ sources, place: ['conditions', n, 'sources'] })),
    { sources: odd.sources, place: ['odd', 'sources'] },
  ]
  const safety: Safety = {
    kinds: kinds.map(({ id, check, open, ask, instead }) => ({ id, check: check ?? null, open, ask: ask ?? '', instead: leadsTo(instead ?? '') })),
    areas,
    conditions: conditions.map(({ id, tick, line: who, asked, means, do: more, leaves_out: leavesOut }) => ({
      id,
      tick: tick ?? null,
      line: who,
      asked,
      means,
      do: more,
      leavesOut,
    })),
    notes,
    stopIf,
    odd: { title: odd.title, line: odd.line, then: odd.then },
    stopPage,
  }
  const read: SafetyRead = {
    safety,
    uses,
    ids: [...conditions, ...notes, ...stopIf].map(({ id }) => id),
    sources: listed.flatMap(({ sources, place }) =>
      sources.flatMap((key, n) => (key === generalKnowledge ? [] : [{ key, line: line([...place, n]) }])),
    ),
    sourcesOf: new Map(conditions.map(({ id, sources }) => [id, sources.filter((key) => key !== generalKnowledge)])),
    line,
  }
  return { value: read, problems }
}

const generalKnowledge = 'GK'

/** "{E08}" in a sentence. */
const leadsTo = (text: string): LeadsTo =>
  text
    .split(/(\{[^}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') ? { exercise: piece.slice(1, -1) } : piece))

/** What the rest of the book is held against. */
interface KnownExercises {
  readonly scripts: ReadonlyMap<ExerciseId, FiledScript>
  readonly present: ReadonlySet<ExerciseId> // have a file, readable or not
}

/** Exercises that the list leads to and the book has not, and names in exercises that the list has not. */
export function safetyProblems(file: string, read: SafetyRead, { scripts, present }: KnownExercises): Problem[] {
  const gone = read.safety.kinds.flatMap(({ instead }, n) =>
    instead.flatMap((piece) =>
      typeof piece === 'string' || present.has(piece.exercise)
        ? []
        : [{ file, line: read.line(['kinds', n, 'instead']), message: noSuch('exercise', piece.exercise, present, 'add its file to exercises/') }],
    ),
  )
  const known: Readonly<Record<keyof SafetyNames, readonly string[]>> = {
    kind: read.safety.kinds.map(({ id }) => id),
    uses: read.uses,
    also: read.ids,
    not: read.ids,
  }
  const misnamed = [...scripts.values()].flatMap(({ file: exercise, script: { safety }, line }) =>
    (['kind', 'uses', 'also', 'not'] as const).flatMap((key) =>
      [safety[key]].flat().flatMap((name, n) =>
        known[key].includes(name)
          ? []
          : [
              {
                file: exercise,
                line: line(['safety', key, ...(key === 'kind' ? [] : [n])]),
                message: noSuch(key === 'kind' ? 'kind' : key === 'uses' ? 'use' : 'line', name, known[key], 'add it to safety.yaml'),
              },
            ],
      ),
    ),
  )
  return [...gone, ...misnamed]
}
