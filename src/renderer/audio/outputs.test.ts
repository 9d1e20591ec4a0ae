/** What is told of the computer's devices: only what may change where a practice is heard. */
import { afterEach, expect, test, vi } from 'vitest'
import { Outputs, type OutputChange } from './outputs.ts'

type Kind = MediaDeviceInfo['kind']
const camera: readonly Kind[] = ['videoinput']
const speakers: readonly Kind[] = ['videoinput', 'audiooutput']

afterEach(() => vi.unstubAllGlobals())

/** A computer with these devices, which tells when they change. */
function computer(has: readonly Kind[]) {
  let held: Promise<void> = Promise.resolve()
  const mediaDevices = Object.assign(new EventTarget(), {
    enumerateDevices: async () => {
      const then = has
      await held
      return then.map((kind) => ({ kind }))
    },
  })
  vi.stubGlobal('navigator', { mediaDevices })
  const told: OutputChange[] = []
  const outputs = new Outputs((what) => void told.push(what))
  const changes = (to: readonly Kind[]): void => {
    has = to
    mediaDevices.dispatchEvent(new Event('devicechange'))
  }
  const settles = () => new Promise((done) => setTimeout(done))
  /** What is listed now is answered only after the function it returns was called. */
  const isSlow = (): (() => void) => {
    let answers = (): void => undefined
    held = new Promise((done) => (answers = done))
    return answers
  }
  return { outputs, told, changes, settles, isSlow }
}

for (const [before, looked] of [
  ['not looked yet', false],
  ['looked', true],
] as const)
  test.each<[string, readonly Kind[], readonly Kind[], readonly OutputChange[]]>([
    ['a camera on a computer without sound', [], camera, []],
    ['the first output', camera, speakers, ['other']],
    ['another device where there is an output', speakers, [...speakers, 'audiooutput'], ['other']],
    ['the last output', speakers, camera, looked ? ['gone'] : []],
  ])(`${before}: %s comes or goes`, async (_what, had, has, tells) => {
    const { outputs, told, changes, settles } = computer(had)
    if (looked) await outputs.look()
    changes(has)
    await settles()
    expect(told).toEqual(tells)
    outputs.close()
  })

test('a look that was under way when a device went is not believed', async () => {
  const { outputs, told, changes, settles, isSlow } = computer(speakers)
  await outputs.look()
  const answers = isSlow()
  void outputs.look()
  changes(camera)
  answers()
  await settles()
  expect([told, await outputs.look()]).toEqual([['gone'], false])
  outputs.close()
})
