/** What goes along with the app wherever it goes: the licence of everything in it. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { thirdParty } from '../../scripts/package/third-party.mjs'
import { licencesOf, licencesPlugin } from './licences.ts'

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

test('a build leaves the licences of what came into its bundle beside it, a font that only a style sheet names among them', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'groundwork-licences-')))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const name of ['used', 'font', 'unused']) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js', type: 'module' }))
    put(`node_modules/${name}/LICENSE`, `The terms of ${name}`)
    put(`node_modules/${name}/index.js`, `export const name = '${name}'`)
  }
  put('node_modules/font/font.woff2', 'letters')
  put('index.css', "@font-face { font-family: F; src: url('font/font.woff2') }")
  put('index.js', "import './index.css'\nimport { name } from 'used'\nconsole.log(name)")
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [licencesPlugin()],
    build: { outDir: 'out', assetsInlineLimit: 0, rollupOptions: { input: join(folder, 'index.js') } },
  })
  expect(JSON.parse(readFileSync(join(folder, 'out/licences.json'), 'utf8'))).toEqual({
    'font 1.0.0': 'The terms of font',
    'used 1.0.0': 'The terms of used',
  })
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
