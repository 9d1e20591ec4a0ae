/** One exercise as the practise page lists it. */
import type { ExerciseSummary } from '../content/book.ts'
import { presets } from './exercise.ts'
import type { Choices, Preset } from './exercise.ts'
import { totalSeconds } from './layout.ts'
import type { Script } from './script.ts'

/** What is set before a person has chosen anything. */
export const usualChoices = (script: Script): Choices => ({
  form: script.forms[0].id,
  preset: 'standard',
  passes: 1,
  leftOut: [],
  hand: 'none',
  posture: 'sitting',
  anchor: 'breath',
  without: [],
})

/** Shortest, longest and usual length in seconds over all forms, presets and passes. */
export function summarise(script: Script): ExerciseSummary {
  const usual = usualChoices(script)
  const every = script.forms.flatMap(({ id }) =>
    (Object.keys(presets) as Preset[]).flatMap((preset) =>
      ([1, 2] as const).map((passes) => totalSeconds(script, { ...usual, form: id, preset, passes })),
    ),
  )
  const { id, title, summary, room, postures } = script
  return { id, title, summary, room, postures, shortest: Math.min(...every), longest: Math.max(...every), usual: totalSeconds(script, usual) }
}
