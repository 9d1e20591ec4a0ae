/** What a person's body check and their ratings mean for a practice. Suggestions only: nothing is refused, nothing is forced. */
import type { BodyArea, BodyCondition } from './exercise.ts'
import { bodyAreas } from './exercise.ts'

export interface BodyCheck {
  readonly areas: readonly BodyArea[]
  readonly conditions: readonly BodyCondition[]
}

/**
 * Areas that are only imagined: those ticked, the belly in pregnancy (no belly tensing), and the eyes with an eye condition
 * (squeezing them after surgery or with glaucoma). General clinical custom: a clinician confirms it before release.
 */
export function leftOutAreas({ areas, conditions }: BodyCheck): BodyArea[] {
  const also: BodyArea[] = [
    ...(conditions.includes('pregnant') ? (['belly'] as const) : []),
    ...(conditions.includes('eyes') ? (['eyes'] as const) : []),
  ]
  return bodyAreas.filter((area) => areas.includes(area) || also.includes(area))
}

/** The gentle preset is suggested as soon as anything is ticked. */
export const suggestGentle = ({ areas, conditions }: BodyCheck): boolean => areas.length > 0 || conditions.length > 0

/** "Ask a doctor first" is shown, once, for any ticked condition. */
export const doctorFirst = ({ conditions }: BodyCheck): boolean => conditions.length > 0

/** How much worse counts as worse, on the scale of 0 to 10. */
const worseBy = 2

/** Whether the two latest rated practices both ended 2 or more points worse than they began. `practices` are in the order of time. */
export function worseTwice(practices: readonly { readonly before: number | null; readonly after: number | null }[]): boolean {
  const changes = practices.flatMap(({ before, after }) => (before === null || after === null ? [] : [after - before]))
  const latest = changes.slice(-2)
  return latest.length === 2 && latest.every((change) => change >= worseBy)
}
