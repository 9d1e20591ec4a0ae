/** What a person chose, made to fit one exercise: what it does not have is replaced by what is usual there. */
import { hasHolds, patternFaults, secondsOf } from './breathing.ts'
import type { Pattern } from './breathing.ts'
import { anchors, postures } from './exercise.ts'
import type { Anchor, BodyArea, Choices, Posture } from './exercise.ts'
import type { NamedPattern, Option, Script } from './script.ts'
import { shortened } from '../text/shortened.ts'

export const longestWord = 30

/** A person's own cue word as it is kept: without spaces round it, never longer than a caption bears. Empty: they typed none, and the exercise has its own. */
export const ownWord = (typed: string): string => shortened(typed, longestWord)

export const usualPattern: Pattern = { in: 4, topUp: 0, hold: 0, out: 6, rest: 0 }

/**
 * How careful the usual choices are: `without-holds` before a person was asked about their breath, `ticked` after they ticked a condition in the body check,
 * which also sets what is gentler in other ways.
 */
export type Care = 'none' | 'without-holds' | 'ticked'

/** The choices of an option for a person who leaves these parts out: none that needs one of them. */
export const choicesFor = ({ choices }: Option, leftOut: readonly BodyArea[]): Option['choices'][number][] =>
  choices.filter(({ areas }) => !areas.some((area) => leftOut.includes(area)))

/** The choice of an option that is set before a person has chosen. */
function usualOption(option: Option, care: Care, leftOut: readonly BodyArea[]): string {
  const possible = choicesFor(option, leftOut)
  const gentle = care === 'ticked' ? possible.find(({ ticked }) => ticked) : undefined
  return (gentle ?? possible[0] ?? option.choices[0]).id
}

/** The pattern that is set before a person has chosen: with care the first without holds, so that nobody is asked to hold a breath. */
function usualPatternOf(script: Script, care: Care): string {
  const first = care !== 'none' ? script.patterns.find((pattern) => !hasHolds(pattern)) : undefined
  return (first ?? script.patterns[0])?.id ?? ''
}

/** The part of the body that an anchor is. */
export const partOfAnchor: Readonly<Partial<Record<Anchor, BodyArea>>> = { hands: 'hands-arms', feet: 'feet' }

/** What attention may rest on for a person who leaves these parts out: never on one of them. */
export const anchorsFor = (leftOut: readonly BodyArea[]): Anchor[] =>
  anchors.filter((anchor) => {
    const part = partOfAnchor[anchor]
    return part === undefined || !leftOut.includes(part)
  })

const posturesOf = (script: Script): Posture[] => postures.filter((posture) => script.postures.includes(posture))

/** What is set before a person has chosen anything. */
export const usualChoices = (script: Script, care: Care = 'none'): Choices => ({
  form: script.forms[0].id,
  preset: 'standard',
  passes: 1,
  leftOut: [],
  hand: 'none',
  posture: posturesOf(script)[0] ?? 'sitting',
  anchor: 'breath',
  without: [],
  sleep: false,
  talk: 'full',
  pattern: usualPatternOf(script, care),
  ownPattern: usualPattern,
  word: '',
  options: Object.fromEntries(script.options.map((option) => [option.id, usualOption(option, care, [])])),
})

/**
 * The same choices without those this exercise does not have, and with the usual ones for what is missing or out of its limits.
 * Never throws: choices come from a file that may be older than the script.
 */
export function fitted(script: Script, choices: Choices, care: Care = 'none'): Choices {
  const usual = usualChoices(script, care)
  const has = (ask: Script['asks'][number]) => script.asks.includes(ask)
  const own = choices.pattern === 'own' && script.ownPattern && patternFaults(choices.ownPattern).length === 0
  const named = script.patterns.some(({ id }) => id === choices.pattern)
  const chosen = (option: Option) => {
    const choice = choices.options[option.id]
    const possible = choicesFor(option, choices.leftOut).some(({ id }) => id === choice)
    return choice !== undefined && possible ? choice : usualOption(option, care, choices.leftOut)
  }
  return {
    ...choices,
    form: script.forms.some(({ id }) => id === choices.form) ? choices.form : usual.form,
    posture: posturesOf(script).includes(choices.posture) ? choices.posture : usual.posture,
    passes: has('passes') ? choices.passes : 1,
    anchor: anchorsFor(choices.leftOut).includes(choices.anchor) ? choices.anchor : 'sounds',
    without: has('without') ? choices.without.filter((sense) => script.senses.includes(sense)) : [],
    sleep: has('sleep') && choices.sleep,
    pattern: own || named ? choices.pattern : usual.pattern,
    word: ownWord(choices.word),
    options: Object.fromEntries(script.options.map((option) => [option.id, chosen(option)])),
  }
}

/** The pattern a practice is paced by; null where nothing is paced. */
export function patternOf(script: Script, choices: Choices): Pattern | null {
  if (choices.pattern === 'own' && script.ownPattern) return choices.ownPattern
  return namedPattern(script, choices) ?? script.patterns[0] ?? null
}

const namedPattern = (script: Script, { pattern }: Choices): NamedPattern | undefined => script.patterns.find(({ id }) => id === pattern)

/** The words lines may depend on that hold for these choices: see `commonWhens`. Somebody at a desk is sitting too. */
export function holding(script: Script, choices: Choices): ReadonlySet<string> {
  const pattern = patternOf(script, choices)
  const own = choices.pattern === 'own' && script.ownPattern
  return new Set([
    choices.posture,
    ...(choices.posture === 'desk' ? ['sitting'] : []),
    choices.anchor,
    ...choices.without.map((sense) => `no-${sense}`),
    ...(choices.passes === 2 ? ['twice'] : []),
    choices.sleep ? 'sleep' : 'awake',
    ...(pattern === null ? [] : [hasHolds(pattern) ? 'holds' : 'no-holds']),
    ...(own ? ['own-pattern'] : [namedPattern(script, choices)?.id ?? script.patterns[0]?.id ?? ''].filter((id) => id !== '')),
    ...script.options.map(({ id, choices: possible }) => choices.options[id] ?? possible[0].id),
  ])
}

/** Breaths a minute, to one decimal. */
export const breathsAMinute = (pattern: Pattern): number => Math.round(600 / secondsOf(pattern)) / 10
