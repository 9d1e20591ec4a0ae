/** Whatever ends a command, what it began is ended, and nothing new begins. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { isNodeNewEnough } from './set-up.mjs'
import { cacheFolder } from './cache-folder.mjs'

test.skipIf(process.platform === 'win32')(
  'a signal ends a running program, then what was begun before it, and the next step never starts',
  async () => {
    const here = (/** @type {string} */ name) => JSON.stringify(new URL(name, import.meta.url).href)
    const script = `import { atEnd } from ${here('./ending.mjs')}
    import { run } from ${here('./run.mjs')}
    atEnd(async () => { await new Promise((resolve) => setTimeout(resolve, 100)); console.log('display closed') }) // an ending takes its time
    const ran = run('sleep', ['600'])
    console.log('running')
    await ran
    console.log('next step')`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    const said = text(child.stdout)
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([143, null])
    expect(await said).toBe('running\ndisplay closed\n')
  },
)

test('the Node versions are those of package.json', () => {
  expect(['20.19.0', '20.20.2', '22.12.0', '24.0.0'].every(isNodeNewEnough)).toBe(true)
  expect(['18.20.0', '20.18.9', '21.7.0', '22.11.0'].some(isNodeNewEnough)).toBe(false)
})

test("the cache is the person's own, and a relative XDG_CACHE_HOME is ignored", () => {
  expect(cacheFolder({}, '/home/ada')).toBe('/home/ada/.cache/groundwork')
  expect(cacheFolder({ XDG_CACHE_HOME: '/fast' }, '/home/ada')).toBe('/fast/groundwork')
  expect(cacheFolder({ XDG_CACHE_HOME: 'here' }, '/home/ada')).toBe('/home/ada/.cache/groundwork')
})
