/** What goes along with the app wherever it goes: the licence of everything in it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { thirdParty } from '../../scripts/package/third-party.mjs'
import { licencesOf } from './licences.ts'

const root = resolve(import.meta.dirname, '../..')
const inPackage = (path: string) => join(root, 'node_modules', path)

test('each package in the bundle once, by name and version, with its own text; our own files are none', () => {
  const found = licencesOf([
    join(root, 'src/main/index.ts'),
    inPackage('svelte/src/index-client.js'),
    inPackage('svelte/src/internal/client/index.js?v=1'),
    `\0${inPackage('lowdb/lib/index.js')}`,
    inPackage('@fontsource/literata/files/literata-latin-400-normal.woff2'),
  ])
  expect(Object.keys(found).map((name) => name.replace(/ [\d.]+$/, ''))).toEqual(['@fontsource/literata', 'lowdb', 'svelte'])
  expect(Object.values(found)).toEqual([
    expect.stringContaining('SIL OPEN FONT LICENSE'),
    expect.stringContaining('MIT'),
    expect.stringContaining('Svelte'),
  ])
})

test('a package without a text of its licence stops the build, by its name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-licences-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const bare = join(folder, 'node_modules', 'bare')
  mkdirSync(bare, { recursive: true })
  writeFileSync(join(bare, 'package.json'), '{ "name": "bare", "version": "1.0.0" }')
  expect(() => licencesOf([join(bare, 'index.js')])).toThrow('bare 1.0.0 has no text of its licence')
})

test('the parts of the build make one text, and the package takes it along with our own licence and the notices', async () => {
  const out = mkdtempSync(join(tmpdir(), 'groundwork-licences-'))
  onTestFinished(() => rmSync(out, { recursive: true }))
  for (const [part, licences] of Object.entries({ main: { 'zod 4': 'Z', 'lowdb 7': 'L' }, renderer: { 'zod 4': 'Z', 'svelte 5': 'S' } })) {
    mkdirSync(join(out, part))
    writeFileSync(join(out, part, 'licences.json'), JSON.stringify(licences))
  }
  const text = await thirdParty(out)
  expect(text.match(/^(lowdb|svelte|zod) \d$/gm)).toEqual(['lowdb 7', 'svelte 5', 'zod 4'])
  const builder = JSON.parse(readFileSync(join(root, 'electron-builder.json'), 'utf8')) as { extraFiles: { from: string }[] }
  expect(builder.extraFiles.map(({ from }) => from)).toEqual(['LICENSE', 'NOTICES.md', 'out/THIRD-PARTY.txt'])
})
