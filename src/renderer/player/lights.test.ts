/** The figure beside a muscle release: what is done, what is on, and that a part somebody left out is never lit. */
import { expect, test } from 'vitest'
import { bodyAreas, type BodyArea, type Region } from '../../core/script/exercise.ts'
import { small, slowVoice, usual } from '../../core/script/script.fixture.ts'
import { timeline } from '../../core/timeline/timeline.ts'
import { byState, lightsOf } from './lights.ts'
import { words } from '$words/player.ts'

/** What the two groups of the small exercise light, by the areas a person leaves out. */
const regionsOf: Readonly<Partial<Record<BodyArea, readonly Region[]>>> = {
  'hands-arms': ['hand-right', 'forearm-right'],
  neck: ['neck'],
}
const make = (leftOut: readonly BodyArea[] = []) => timeline(small(), { ...usual, passes: 2, leftOut }, slowVoice)

test('before it is over a group is noticed, tensed and let go, and done afterwards', () => {
  const line = make()
  const at = (id: string) => lightsOf(line, line.steps.find((step) => step.id === id) ?? null)
  expect([at('1.arm.name'), at('1.arm.tense'), at('1.arm.release'), at('1.arm.notice')].map((lights) => lights['hand-right'])).toEqual([
    ...['notice', 'tense', 'release', 'notice'],
  ])
  expect(at('1.neck.tense')).toEqual({ 'hand-right': 'done', 'forearm-right': 'done', neck: 'tense' })
  expect(at('2.arm.tense')).toMatchObject({ 'hand-right': 'tense', neck: 'done' })
})

test('a part that is left out is never lit, neither while it is imagined nor before or after', () => {
  const none: readonly BodyArea[] = []
  for (const leftOut of [['neck'], ['hands-arms'], ['neck', 'hands-arms'], [...bodyAreas], none] as const) {
    const line = make(leftOut)
    const out = leftOut.flatMap((area) => regionsOf[area] ?? [])
    for (const step of [null, ...line.steps]) {
      const lights = lightsOf(line, step)
      expect(out.map((region) => [step?.id, region, lights[region]])).toEqual(out.map((region) => [step?.id, region, 'skip']))
    }
  }
})

test('it is said in words too', () => {
  const line = make(['neck'])
  const map = words.phase.map(byState(lightsOf(line, line.steps.find(({ id }) => id === '1.arm.tense') ?? null)))
  expect(map).toMatch(/tense: right hand, right forearm\b/i)
  expect(map).toMatch(/left out: neck\b/i)
})
