import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

test('jobs run one after another, in order, also after one that failed; done waits for those that came meanwhile', async () => {
  const turns = new Turns()
  const heard: string[] = []
  const job = (name: string) => async () => {
    heard.push(`${name} begins`)
    await Promise.resolve()
    heard.push(`${name} ends`)
  }
  void turns.take(job('a')).then(() => turns.take(job('c')))
  const failed = turns.take(() => Promise.reject(new Error('no')))
  void turns.take(job('b'))
  await expect(failed).rejects.toThrow('no')
  await turns.done()
  expect(heard).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})
