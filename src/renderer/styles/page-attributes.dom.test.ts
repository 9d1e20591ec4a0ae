import { expect, test } from 'vitest'
import { Settings } from '../../core/entries/entry.ts'
import { applyLooks, night } from './page-attributes.ts'

const looks = (patch: Partial<Settings>): Settings => ({ ...Settings.parse({}), ...patch })

/** A page on a computer whose wishes can change. */
function pageOn(system: { dark: boolean; contrast: boolean }) {
  const root = document.implementation.createHTMLDocument().documentElement
  const watchers = new Map<string, Set<() => void>>([
    ['(prefers-color-scheme: dark)', new Set()],
    ['(prefers-contrast: more)', new Set()],
  ])
  const matchMedia = (query: string) => ({
    matches: query.includes('contrast') ? system.contrast : system.dark,
    addEventListener: (_: string, changed: () => void) => watchers.get(query)?.add(changed),
    removeEventListener: (_: string, changed: () => void) => watchers.get(query)?.delete(changed),
  })
  return {
    window: { document: root.ownerDocument, matchMedia: matchMedia as unknown as Window['matchMedia'] },
    root,
    changesTo(wish: Partial<typeof system>) {
      Object.assign(system, wish)
      for (const changed of [...watchers.values()].flatMap((some) => [...some])) changed()
    },
    watched: () => [...watchers.values()].reduce((sum, some) => sum + some.size, 0),
  }
}

test('a theme left to the computer is named, and changes with the computer', () => {
  const page = pageOn({ dark: false, contrast: false })
  applyLooks(looks({}), page.window)
  expect(page.root.dataset['theme']).toBe('paper')
  page.changesTo({ dark: true })
  expect(page.root.dataset['theme']).toBe('dusk')
  page.changesTo({ contrast: true })
  expect(page.root.dataset['theme']).toBe('contrast-dusk')
  page.changesTo({ dark: false })
  expect(page.root.dataset['theme']).toBe('contrast')
})

test('a chosen theme stays, whatever the computer asks for, and nothing listens to it', () => {
  const page = pageOn({ dark: false, contrast: false })
  applyLooks(looks({}), page.window)
  applyLooks(looks({}), page.window)
  expect(page.watched()).toBe(2) // not two more each time
  applyLooks(looks({ theme: 'dusk' }), page.window)
  expect(page.watched()).toBe(0)
  page.changesTo({ contrast: true })
  expect(page.root.dataset['theme']).toBe('dusk')
})

test('the other looks are attributes too, and go again', () => {
  const page = pageOn({ dark: false, contrast: false })
  applyLooks(looks({ face: 'clear', movement: 'less', lineSpacing: 1.8 }), page.window)
  expect({ ...page.root.dataset }).toEqual({ theme: 'paper', reading: 'legible', motion: 'reduced' })
  expect(page.root.style.getPropertyValue('--reading-leading')).toBe('1.8')
  applyLooks(looks({}), page.window)
  expect({ ...page.root.dataset }).toEqual({ theme: 'paper' })
})

test('at night each theme is its dark one, whatever is chosen meanwhile, and afterwards it is itself again', () => {
  const page = pageOn({ dark: false, contrast: false })
  applyLooks(looks({}), page.window)
  const day = night()
  expect(page.root.dataset['theme']).toBe('dusk')
  page.changesTo({ contrast: true })
  expect(page.root.dataset['theme']).toBe('contrast-dusk')
  applyLooks(looks({ theme: 'paper' }), page.window)
  expect(page.root.dataset['theme']).toBe('dusk')
  day()
  expect(page.root.dataset['theme']).toBe('paper')
})
