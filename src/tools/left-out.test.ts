/** Nobody hears of a part of the body they left out: the words of every practice, for each of the 512 sets of parts, with every choice that changes words. */
import { describe, expect, test } from 'vitest'
import { fitted, usualChoices } from '../core/script/choices.ts'
import { anchors, bodyAreas, senses } from '../core/script/exercise.ts'
import type { BodyArea, Choices } from '../core/script/exercise.ts'
import { planSteps } from '../core/script/plan-steps.ts'
import type { Script } from '../core/script/script.ts'
import { places } from './content-files.ts'
import { readScripts } from './narration.ts'

const { scripts } = readScripts(places.content)

/** By which words a part is named: a list of our own, so that one that is taken out of the language is seen. */
const words: Readonly<Record<BodyArea, RegExp>> = {
  'hands-arms': /\b(hands?|fingers?|thumbs?|fists?|palms?|wrists?|elbows?|arms?|forearms?|sleeves?)\b/i,
  face: /\b(face|forehead|(eye)?brows?|nose|cheeks?|mouth|lips?)\b/i,
  jaw: /\b(jaw|teeth|tongue|chin)\b/i,
  eyes: /\b(eyes?|eyelids?|squint)\b/i,
  neck: /\b(neck|throat)\b/i,
  'shoulders-back': /\b(shoulders?|chest|ribs?|spine|(your|upper|lower) back)\b/i,
  belly: /\b(belly|stomach|abdomen|tummy|middle of you)\b/i,
  legs: /\b(legs?|thighs?|shins?|calves|knees?|hips?|lap)\b/i,
  feet: /\b(foot|feet|ankles?|toes?|heels?|soles?)\b/i,
}
const named = new Map<string, readonly BodyArea[]>()
function partsIn(text: string): readonly BodyArea[] {
  const known = named.get(text) ?? bodyAreas.filter((area) => words[area].test(text))
  named.set(text, known)
  return known
}

const everyLeftOut = Array.from({ length: 2 ** bodyAreas.length }, (_, bits) => bodyAreas.filter((_area, n) => (bits >> n) % 2 === 1))

/** Every way of a script that changes its words, with nothing left out. */
function waysOf(script: Script): Choices[] {
  const asks = (ask: Script['asks'][number]) => script.asks.includes(ask)
  const sets = <Key extends keyof Choices>(key: Key, values: readonly Choices[Key][]) => values.map((value) => ({ [key]: value }))
  const dimensions: readonly (readonly Partial<Choices>[])[] = [
    sets('form', script.forms.map(({ id }) => id)), // prettier-ignore
    sets('posture', script.postures),
    sets('passes', asks('passes') ? [1, 2] : [1]),
    sets('anchor', asks('anchor') ? anchors : ['breath']),
    sets('without', [[], ...(asks('without') ? [[...senses]] : [])]),
    sets('sleep', asks('sleep') ? [false, true] : [false]),
    sets('hand', asks('hand') ? ['right', 'left'] : ['none']),
    sets('pattern', [...script.patterns.map(({ id }) => id), ...(script.ownPattern ? ['own'] : []), ...(script.patterns.length === 0 ? [''] : [])]),
    script.options.reduce<readonly Choices['options'][]>(
      (before, { id, choices }) => before.flatMap((set) => choices.map((choice) => ({ ...set, [id]: choice.id }))),
      [{}],
    ).map((options) => ({ options })), // prettier-ignore
  ]
  const usual = usualChoices(script)
  return dimensions.reduce<Choices[]>((before, values) => before.flatMap((set) => values.map((value) => ({ ...set, ...value }))), [usual])
}

describe.each(scripts.map((script) => [script.id, script] as const))('%s', (_, script) => {
  test('names no part that is left out, but a muscle group in its own turn, which then only rests and is imagined', () => {
    const slips = new Set<string>(partsIn(script.softPrompt.say).map((part) => `${part}: ${script.softPrompt.say}`))
    const turns = new Set<string>()
    let lines = 0
    for (const way of waysOf(script))
      for (const leftOut of everyLeftOut) {
        const choices = fitted(script, { ...way, leftOut })
        for (const chapter of planSteps(script, choices, new Set())) {
          const ownTurn = chapter.kind === 'group' && chapter.leftOut
          if (!chapter.leftOut) for (const part of partsIn(chapter.title)) if (leftOut.includes(part)) slips.add(`${part}: ${chapter.title} (title)`)
          for (const step of chapter.steps) {
            if (ownTurn) turns.add(step.phase)
            for (const { say, caption } of step.lines) {
              lines++
              if (!ownTurn)
                for (const part of partsIn(`${say} ${choices.word === '' ? caption : ''}`)) if (leftOut.includes(part)) slips.add(`${part}: ${say}`)
            }
          }
        }
      }
    expect([...slips]).toEqual([])
    expect([...turns].filter((phase) => phase !== 'name' && phase !== 'imagine')).toEqual([])
    expect(lines).toBeGreaterThan(1000)
  }, 120_000)
})

test('whatever is left out, something is said in each part that speaks otherwise', () => {
  for (const script of scripts)
    for (const { id: form } of script.forms)
      for (const leftOut of everyLeftOut) {
        const said = (choices: Choices) =>
          planSteps(script, fitted(script, choices), new Set()).map(({ steps }) => steps.some(({ lines }) => lines.length > 0))
        const usual = usualChoices(script)
        expect(said({ ...usual, form, leftOut }), `${script.id}, ${form}, ${leftOut.join()}`).toEqual(said({ ...usual, form }))
      }
}, 60_000)

test('an option never stays on a choice that needs a part that is left out', () => {
  const needy = scripts.flatMap((script) =>
    script.options.flatMap((option) => option.choices.flatMap((choice) => choice.areas.map((area) => ({ script, option, choice, area })))),
  )
  expect(needy.map(({ script, choice }) => `${script.id} ${choice.id}`)).toEqual(['E05 with-hands', 'E13 with-feet', 'E14 with-feet'])
  for (const { script, option, choice, area } of needy) {
    const chosen = { ...usualChoices(script), options: { [option.id]: choice.id } }
    expect(fitted(script, chosen).options[option.id]).toBe(choice.id)
    for (const care of ['none', 'ticked'] as const)
      expect(fitted(script, { ...chosen, leftOut: [area] }, care).options[option.id]).not.toBe(choice.id)
  }
})
