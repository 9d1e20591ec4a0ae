/** One exercise as the practise page lists it. */
import type { ExerciseSummary } from './book.ts'
import { presets } from '../script/exercise.ts'
import { usualChoices } from '../script/choices.ts'
import type { Preset } from '../script/exercise.ts'
import { totalSeconds } from '../script/plan-steps.ts'
import type { Script } from '../script/script.ts'

/** Shortest, longest and usual length in seconds over all forms, presets and passes. */
export function summarise(script: Script): ExerciseSummary {
  const usual = usualChoices(script)
  const every = script.forms.flatMap(({ id }) =>
    (Object.keys(presets) as Preset[]).flatMap((preset) =>
      ([1, 2] as const).map((passes) => totalSeconds(script, { ...usual, form: id, preset, passes })),
    ),
  )
  const { id, title, summary, shelf, needs, postures, roles } = script
  return {
    id,
    title,
    summary,
    shelf,
    needs,
    postures,
    roles,
    shortest: Math.min(...every),
    longest: Math.max(...every),
    usual: totalSeconds(script, usual),
    lengths: script.forms.map((form) => ({ form: form.id, title: form.title, seconds: totalSeconds(script, { ...usual, form: form.id }) })),
  }
}
