/** Which parts of the body map are lit, from the timeline alone. */
import type { Region, Step, Timeline } from '../../core/script/exercise.ts'
import type { RegionState } from '../body/body-map-shapes.ts'

export type Lights = Partial<Record<Region, RegionState>>

/**
 * Groups before now are done, left-out groups hatched, the group that is on shows what it does. Later passes light over earlier ones.
 * Where the attention wanders over the body without muscle groups, the part it is with is noticed, and those before it are done.
 */
export function lightsOf(timeline: Timeline, now: Step | null): Lights {
  const lights: Lights = {}
  for (const step of timeline.steps) {
    const state: RegionState | null = timeline.chapters[step.chapter]?.leftOut ? 'skip' : now && step.chapter < now.chapter ? 'done' : null
    if (state) for (const region of step.regions) lights[region] = state
  }
  const chapter = now && timeline.chapters[now.chapter]
  if (!now || !chapter || chapter.leftOut) return lights
  const state = chapter.kind === 'beat' ? 'notice' : doing(now.phase)
  if (state) for (const region of now.regions) lights[region] = state
  return lights
}

const doing = (phase: Step['phase']): RegionState | null =>
  phase === 'tense' || phase === 'release' ? phase : phase === 'notice' || phase === 'name' ? 'notice' : null

/** The lit places by what they show, in the order in which they are come to. */
export function byState(lights: Lights): [RegionState, Region[]][] {
  const by = new Map<RegionState, Region[]>()
  for (const [region, state] of Object.entries(lights) as [Region, RegionState][]) by.set(state, [...(by.get(state) ?? []), region])
  return [...by]
}
