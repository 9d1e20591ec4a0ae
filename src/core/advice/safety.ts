/** The one list of safety, and what it says of one exercise and of one person's body check. Suggestions only: nothing is refused, nothing is forced. */
import { bodyAreas } from '../script/exercise.ts'
import type { BodyArea, ExerciseId } from '../script/exercise.ts'
import type { Care } from '../script/choices.ts'
import type { SafetyNames, Script } from '../script/script.ts'

/** The two parts of the body check: the whole of it, and the short one of the breathing exercises. The whole one asks what the short one asks. */
export const checkParts = ['body', 'breath'] as const
export type CheckPart = (typeof checkParts)[number]

/** `ask`: a doctor first · `tell`: a doctor, with no need to wait · `instead`: something else is offered, and nobody need be asked. */
export const meanings = ['ask', 'tell', 'instead'] as const
type Meaning = (typeof meanings)[number]

/** In `means`, for the exercises whose file names the condition. */
export const named = 'named'

/** A sentence that leads to exercises. */
export type LeadsTo = readonly (string | { readonly exercise: ExerciseId })[]

/** What an exercise is, for safety. */
export interface SafetyKind {
  readonly id: string
  readonly check: CheckPart | null // the part of the body check it asks for, where it leaves no parts out
  readonly open: boolean // nobody is asked to see a doctor first
  readonly ask: string // to somebody who ticked what means "ask" for it; empty where it is open
  readonly instead: LeadsTo // empty where it is open
}
export interface Condition {
  readonly id: string
  readonly tick: string | null // as the body check has it; null: it is only told
  readonly line: string // who it is about, a whole sentence
  readonly asked: readonly CheckPart[]
  readonly means: Readonly<Record<string, Meaning>> // by kind, by use, or `named`
  readonly do: Readonly<Record<string, string>> // a sentence more, by kind or by use
  readonly leavesOut: readonly BodyArea[]
}
/** A sentence for the kinds of exercise that say it. */
interface SafetyLine {
  readonly id: string
  readonly line: string
  readonly for: readonly string[]
}
export interface Safety {
  readonly kinds: readonly SafetyKind[]
  readonly areas: Readonly<Record<BodyArea, { readonly reasons: string; readonly instead: string }>>
  readonly conditions: readonly Condition[]
  readonly notes: readonly SafetyLine[]
  readonly stopIf: readonly SafetyLine[]
  readonly odd: { readonly title: string; readonly line: string; readonly then: string }
  readonly stopPage: {
    readonly now: readonly string[]
    readonly urgent: string // stands beside the emergency number
    readonly signs: readonly { readonly id: string; readonly title: string; readonly line: string }[]
  }
}

/** What stands on the card of one exercise. */
export interface SaidBefore {
  readonly notes: readonly string[]
  readonly askFirst: readonly string[]
  readonly tell: readonly string[]
  readonly stopIf: readonly string[]
  readonly instead: LeadsTo
}

export const saidBefore = (safety: Safety, exercise: SafetyNames): SaidBefore => ({
  notes: linesFor(safety.notes, exercise),
  askFirst: askFirst(safety, exercise).map(({ says }) => says),
  tell: whoIs('tell', safety, exercise).map(({ says }) => says),
  stopIf: linesFor(safety.stopIf, exercise),
  instead: kindOf(safety, exercise)?.instead ?? [],
})

interface Who {
  readonly condition: string
  readonly says: string // who it is about, and what to do
}

/** Who asks a doctor first: the list of the cards, and of the lessons. */
export const askFirst = (safety: Safety, exercise: SafetyNames): Who[] => whoIs('ask', safety, exercise)

const whoIs = (meaning: Meaning, { conditions }: Safety, exercise: SafetyNames): Who[] =>
  conditions
    .filter((condition) => meansFor(condition, exercise).includes(meaning))
    .map((condition) => ({
      condition: condition.id,
      says: [condition.line, ...topicsOf(exercise).flatMap((topic) => condition.do[topic] ?? [])].join(' '),
    }))

const kindOf = ({ kinds }: Safety, { kind }: SafetyNames): SafetyKind | undefined => kinds.find(({ id }) => id === kind)
const topicsOf = ({ kind, uses }: SafetyNames): readonly string[] => [kind, ...uses]

function meansFor({ id, means }: Condition, { also, not, ...exercise }: SafetyNames): Meaning[] {
  if (not.includes(id)) return []
  const topics = [...topicsOf({ also, not, ...exercise }), ...(also.includes(id) ? [named] : [])]
  return topics.flatMap((topic) => means[topic] ?? [])
}

const linesFor = (lines: readonly SafetyLine[], { kind, uses, also, not }: SafetyNames): string[] =>
  lines
    .filter((one) => also.includes(one.id) || ([kind, ...uses].some((topic) => one.for.includes(topic)) && !not.includes(one.id)))
    .map(({ line }) => line)

/** What a person said in the body check. A condition that this book does not have says nothing. */
export interface BodyCheck {
  readonly areas: readonly BodyArea[]
  readonly conditions: readonly string[]
}

/** What one part of the body check asks. */
export const askedIn = ({ conditions }: Safety, part: CheckPart): (Condition & { readonly tick: string })[] =>
  conditions.flatMap((condition) => (condition.tick !== null && condition.asked.includes(part) ? [{ ...condition, tick: condition.tick }] : []))

const ticked = ({ conditions }: Safety, check: BodyCheck): Condition[] => conditions.filter(({ id }) => check.conditions.includes(id))

/** Areas that are only imagined: those ticked, and those a ticked condition leaves out. */
export function leftOutAreas(safety: Safety, check: BodyCheck): BodyArea[] {
  const also = ticked(safety, check).flatMap(({ leavesOut }) => leavesOut)
  return bodyAreas.filter((area) => check.areas.includes(area) || also.includes(area))
}

/** What is said to this person of this kind of exercise: whether to ask first, and what they are offered in its place; null where nothing is. */
export function adviceFor(
  safety: Safety,
  exercise: SafetyNames,
  check: BodyCheck,
): { readonly ask: string | null; readonly instead: LeadsTo } | null {
  const means = ticked(safety, check).flatMap((condition) => meansFor(condition, exercise))
  const kind = kindOf(safety, exercise)
  if (!kind || kind.open) return null
  if (means.includes('ask')) return { ask: kind.ask, instead: kind.instead }
  return means.includes('instead') ? { ask: null, instead: kind.instead } : null
}

/** The gentle times are suggested where parts are left out. Who ticked a condition is offered something without tensing: gentle tensing is tensing too. */
export const suggestGentle = ({ areas, conditions }: BodyCheck): boolean => areas.length > 0 && conditions.length === 0

/** Nobody begins with a held breath before they were asked about it, nor after anything was ticked. */
export function careOf(check: (BodyCheck & { readonly asked: readonly string[] }) | null): Care {
  if (check !== null && check.conditions.length > 0) return 'ticked'
  return check !== null && hasAnswered(check, 'breath') ? 'none' : 'without-holds'
}

/** The whole check asks what the short one asks; one from before there was a short one does not. */
export const hasAnswered = ({ asked }: { readonly asked: readonly string[] }, part: CheckPart): boolean => asked.includes(part)

/** Which part of the check belongs to an exercise, if any: the whole one where parts of the body are left out, the short one where it is of a breathing kind. */
export function partFor({ kinds }: Safety, { asks, safety }: Pick<Script, 'asks' | 'safety'>): CheckPart | null {
  if (asks.includes('leftOut')) return 'body'
  return kinds.find(({ id }) => id === safety.kind)?.check ?? null
}
