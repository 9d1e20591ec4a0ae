/** What lies in this folder is worn: a rule for a class that no component has, or that only one room has, does not lie here. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

const markup = filesUnder('', /\.(svelte|html)$/).map((file) => {
  const text = readFileSync(join(root, file), 'utf8').replace(/<style>[\s\S]*<\/style>/, '')
  const names = [...text.matchAll(/\sclass="([^"]*)"|\sclass:([\w-]+)/g)].flatMap(([, some = '', one = '']) => [...some.split(/\s+/), one])
  return { folder: file.split('/')[0], names: new Set(names) }
})

/** Parts of the frame, of which there is one. */
const single = ['app', 'rail', 'frame']
/** Ways in which one room uses a shared thing. */
const variants = ['edge', 'on']

test('every class of the shared styles is worn, and by more than one folder', () => {
  const shared = filesUnder('styles', /\.css$/).flatMap((file) => {
    const rules = readFileSync(join(root, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\{[^{}]*\}/g, '{}')
    return [...rules.matchAll(/\.([a-z][\w-]*)/gi)].filter(([, name]) => name !== 'css').map(([, name = '']) => name)
  })
  const worn = (name: string): number => new Set(markup.filter(({ names }) => names.has(name)).map(({ folder }) => folder)).size
  const all = [...new Set(shared)]
  expect(all.filter((name) => worn(name) < (single.includes(name) || variants.includes(name) ? 1 : 2))).toEqual([])
  expect(all.length).toBeGreaterThan(40)
})
