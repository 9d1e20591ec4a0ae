/** Which parts of the body map are lit, from the timeline alone. */
import type { Region, Step, Timeline } from '../../core/exercise/exercise.ts'
import type { RegionState } from '../ui/body-map-shapes.ts'

export type Lights = Partial<Record<Region, RegionState>>

/** Groups before now are done, left-out groups hatched, the group that is on shows what it does. Later passes light over earlier ones. */
export function lightsOf(timeline: Timeline, now: Step | null): Lights {
  const lights: Lights = {}
  for (const step of timeline.steps) {
    const chapter = timeline.chapters[step.chapter]
    if (!chapter || chapter.kind !== 'group') continue
    const state: RegionState | null = chapter.leftOut ? 'skip' : now && step.chapter < now.chapter ? 'done' : null
    if (state) for (const region of step.regions) lights[region] = state
  }
  if (!now) return lights
  const leftOut = timeline.chapters[now.chapter]?.leftOut ?? false
  const state: RegionState | null =
    now.phase === 'tense' ? 'tense' : now.phase === 'release' ? 'release' : now.phase === 'notice' || now.phase === 'name' ? 'notice' : null
  if (state && !leftOut) for (const region of now.regions) lights[region] = state
  return lights
}

const words: Readonly<Record<RegionState, string>> = { tense: 'tense', release: 'letting go', notice: 'noticed', done: 'done', skip: 'left out' }

/** "Body map, seen as in a mirror. Tense: left hand, left forearm. Left out: neck." */
export function lightsInWords(lights: Lights): string {
  const by = new Map<RegionState, string[]>()
  for (const [region, state] of Object.entries(lights))
    by.set(state, [...(by.get(state) ?? []), region.replace(/^(.*)-(right|left)$/, '$2 $1').replaceAll('-', ' ')])
  const parts = [...by].map(([state, regions]) => `${words[state]}: ${regions.join(', ')}`)
  return ['Body map, seen as in a mirror', ...parts].join('. ') + '.'
}
