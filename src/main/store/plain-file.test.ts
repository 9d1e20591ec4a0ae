/** What stands in the place of a file and is none is never waited for. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realDisk } from './disk.ts'
import { readText } from './plain-file.ts'
import { reflection, temporaryFolder, trial } from './trial.fixture.ts'

const pipes = test.skipIf(process.platform === 'win32')

pipes('a pipe in the place of the file is not waited for: an older copy is shown, the pipe stays, and nothing is written over it', async () => {
  const { folder, file, store } = trial()
  await store.record(reflection('one'))
  await store.record(reflection('two'))
  execFileSync('rm', [file])
  execFileSync('mkfifo', [file])
  const { store: again } = trial(folder)
  expect(await again.load()).toMatchObject({ readOnly: { why: 'unreadable', code: 'NOT_A_FILE', older: true }, snapshot: { entries: [{}] } })
  await expect(again.record(reflection('three'))).rejects.toMatchObject({ refusal: { code: 'read-only' } })
  expect(statSync(file).isFIFO()).toBe(true)
})

pipes('a pipe among the copies is no copy, and the others are offered', async () => {
  const { folder, store } = trial()
  await store.record(reflection('one'))
  execFileSync('mkfifo', [join(folder, 'backups', 'entries-2026-11-20.json')])
  expect((await store.whereabouts()).backups.map(({ name }) => name)).toEqual(['entries-2026-11-21.json'])
})

test('a file larger than any text is refused before it is read', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'entries.json')
  writeFileSync(file, '')
  truncateSync(file, 600_000_000)
  expect(await trial(folder).store.load()).toMatchObject({ readOnly: { why: 'unreadable', code: 'EFBIG', older: false } })
  expect(statSync(file).size).toBe(600_000_000)
})

test('a folder is refused by the disk itself', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'a.json'))
  await expect(readText(realDisk, join(folder, 'a.json'))).rejects.toMatchObject({ code: 'EISDIR' })
})

test('no part of the store reads a file in any other way', () => {
  const parts = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name) && name !== 'plain-file.ts',
  )
  const reads = parts.filter((name) => /\bdisk\.readFile\(/i.test(readFileSync(join(import.meta.dirname, name), 'utf8')))
  expect(reads).toEqual([])
})
