import { execFile, spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { reflection, temporaryFolder, textsIn, trial } from './trial.fixture.ts'

const run = promisify(execFile)
const kills = 20

/** The saving process as one file plain Node can run. */
async function built(folder: string): Promise<string> {
  const entry = join(import.meta.dirname, 'save-loop.fixture.ts')
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir: folder, target: 'node18.15', rolldownOptions: { output: { format: 'es', entryFileNames: 'child.mjs' } } },
    ssr: { noExternal: true },
  })
  return join(folder, 'child.mjs')
}

/** Saves until so many ids are confirmed, then is killed without warning. The ids it said were saved. */
async function savesUntilKilled(script: string, folder: string, after: number): Promise<string[]> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((done) => child.once('exit', done))
  const said: string[] = []
  for await (const line of createInterface(child.stdout)) {
    said.push(line)
    if (said.length === after) child.kill('SIGKILL')
  }
  await ended
  return said.filter((id) => id.length === 36) // the last line may be cut
}

test(`killed ${kills} times while saving: every confirmed entry is there, and each start opens without question`, { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  const script = await built(temporaryFolder())
  const confirmed: string[] = []
  for (let n = 0; n < kills; n++) confirmed.push(...(await savesUntilKilled(script, folder, 3 + n)))
  const opened = await trial(folder).store.load()
  if (opened.state !== 'ready') throw new Error(opened.state)
  expect(opened.note).toBeNull()
  const there = new Set(opened.snapshot.entries.map((entry) => entry.id))
  expect(confirmed.length).toBeGreaterThan(kills * 3)
  expect(confirmed.filter((id) => !there.has(id))).toEqual([])
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp') || name.includes('damaged'))).toEqual([])
})

/** A disk of 256 KB in memory; null where this user may not mount one. */
async function tinyDisk(use: (folder: string) => Promise<void>): Promise<boolean> {
  const folder = join(temporaryFolder(), 'tiny')
  mkdirSync(folder)
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).then(
    () => true,
    () => false,
  )
  if (!mounted) return false
  try {
    await use(folder)
  } finally {
    await run('umount', [folder])
  }
  return true
}

test('on a disk that is really full the old entries stay, nothing is left over, and saving works when there is room again', async (context) => {
  const tried = await tinyDisk(async (folder) => {
    const { store } = trial(folder)
    const saved: string[] = []
    let full: unknown = null
    for (let n = 0; n < 100 && full === null; n++) {
      await store.record(reflection(`${n} ${'x'.repeat(4000)}`)).then(
        () => saved.push(String(n)),
        (error: unknown) => (full = error),
      )
    }
    expect(full).toMatchObject({ refusal: { code: 'disk-full' } })
    expect(saved.length).toBeGreaterThan(3)
    expect((await textsIn(folder)).map((text) => text.split(' ')[0])).toEqual(saved)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp') || name.endsWith('.0'))).toEqual([])
    const [entry] = await store.load().then((opened) => (opened.state === 'ready' ? opened.snapshot.entries : []))
    if (!entry) throw new Error('nothing was saved')
    await run('mount', ['-o', 'remount,size=4m', folder])
    await store.remove(entry.id)
    expect((await textsIn(folder))[0]).toBe('removed')
  })
  if (!tried) context.skip('only root may mount a small disk')
})

test('a disk mounted for reading only is read, and says why it cannot be written', async (context) => {
  const tried = await tinyDisk(async (folder) => {
    await trial(folder).store.record(reflection('one'))
    await run('mount', ['-o', 'remount,ro', folder])
    const { store } = trial(folder)
    expect(await store.load()).toMatchObject({ state: 'ready', readOnly: { why: 'locked', code: 'EROFS' }, snapshot: { entries: [{}] } })
    await expect(store.record(reflection('two'))).rejects.toMatchObject({ refusal: { code: 'read-only', why: { why: 'locked' } } })
    await run('mount', ['-o', 'remount,rw', folder])
    expect(await store.load()).toMatchObject({ readOnly: null })
    await store.record(reflection('two'))
    expect(await textsIn(folder)).toEqual(['one', 'two'])
  })
  if (!tried) context.skip('only root may mount a small disk')
})
