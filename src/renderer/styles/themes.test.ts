import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCss } from 'svelte/compiler'
import { expect, test } from 'vitest'
import { Settings } from '../../core/entries/entry.ts'
import type { Theme } from '../../core/entries/looks.ts'
import { groundOf } from '../../main/windows/window-cache.ts'

const folder = join(import.meta.dirname, 'themes')
const themes = Settings.shape.theme.unwrap().options.filter((name) => name !== 'system')

/** What a theme's file declares, in its order; the file is one rule. */
function declared(theme: Theme): [name: string, value: string][] {
  const { children } = parseCss(readFileSync(join(folder, `${theme}.css`), 'utf8'))
  const rules = children.filter((node) => node.type === 'Rule')
  expect([theme, rules.length, children.length]).toEqual([theme, 1, 1])
  return rules.flatMap(({ block }) =>
    block.children.flatMap((node): [string, string][] => (node.type === 'Declaration' ? [[node.property, node.value]] : [])),
  )
}
const namesIn = (theme: Theme): string[] => declared(theme).map(([name]) => name)

test('every theme stands once, and names every token of a theme exactly once', () => {
  expect(readdirSync(folder).sort()).toEqual([...themes, 'forced-colors'].map((name) => `${name}.css`).sort())
  const paper = namesIn('paper')
  for (const theme of themes) {
    expect(new Set(namesIn(theme)).size, theme).toBe(namesIn(theme).length)
    const more = theme.startsWith('contrast') ? ['--edge'] : [] // edges are twice as wide there
    expect(namesIn(theme).sort(), theme).toEqual([...paper, ...more].sort())
  }
})

test('before its first paint the window has the ground that the theme then paints', () => {
  const system = { dark: false, contrast: false }
  for (const theme of themes) {
    const [, canvas] = declared(theme).find(([name]) => name === '--color-canvas') ?? []
    expect(groundOf({ theme }, system).toLowerCase(), theme).toBe(canvas)
  }
})
