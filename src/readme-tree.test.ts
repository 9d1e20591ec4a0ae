/** Who opens the project reads the tree in README first: every folder of the core and of the window is in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const tree = readFileSync(join(root, 'README.md'), 'utf8').split('\n## The tree\n')[1]?.split('\n## ')[0] ?? ''

/** The folders named in the lines under a folder of src, as "text/" stands there at the beginning or after another. */
const named = (folder: string): string[] => {
  const [, below = ''] = tree.split(`\n  ${folder}/`)
  const own = below.split(/\n {0,2}\S/)[0] ?? ''
  return own.split('\n').flatMap((line) => [...(/^ {4}((?:[\w-]+\/ ?)+)/.exec(line)?.[1] ?? '').matchAll(/[\w-]+(?=\/)/g)].map(([name]) => name))
}

test.each(['core', 'renderer'])('%s', (folder) => {
  const there = readdirSync(join(root, 'src', folder), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
  expect(named(folder).sort()).toEqual(there.sort())
})
