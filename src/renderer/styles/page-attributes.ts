/** Turns the person's choice of looks into attributes that the style sheets answer to. Text size is window zoom and belongs to the main process. */
import type { Settings } from '../../core/entries/entry.ts'
import { pageLooks } from '../../core/entries/looks.ts'

type Looks = Pick<Settings, 'theme' | 'face' | 'lineSpacing' | 'movement'>

/** The parts of the window that have to do with looks. */
type Page = Pick<Window, 'document' | 'matchMedia'>

const darkOf = { paper: 'dusk', dusk: 'dusk', contrast: 'contrast-dusk', 'contrast-dusk': 'contrast-dusk' } as const

const dark = '(prefers-color-scheme: dark)'
const contrast = '(prefers-contrast: more)'
let dims = false
let again = (): void => undefined
let leaveSystem = (): void => undefined

/** From now on the page looks like this. Where the theme is left to the computer, it changes when the computer does. */
export function applyLooks(looks: Looks, page: Page = window): void {
  leaveSystem()
  leaveSystem = looks.theme === 'system' ? followSystem(page, () => put(looks, page)) : () => undefined
  again = () => put(looks, page)
  again()
}

/** Whatever the theme, its dark one, until what comes back is called. */
export function night(): () => void {
  dims = true
  again()
  return () => {
    dims = false
    again()
  }
}

function put(looks: Looks, page: Page): void {
  const root = page.document.documentElement
  const { theme, reading, motion } = pageLooks(looks, { dark: page.matchMedia(dark).matches, contrast: page.matchMedia(contrast).matches })
  for (const [name, value] of Object.entries({ theme: dims ? darkOf[theme] : theme, reading, motion }))
    if (value === undefined) delete root.dataset[name]
    else root.dataset[name] = value
  root.style.setProperty('--reading-leading', String(looks.lineSpacing))
}

function followSystem(page: Page, changed: () => void): () => void {
  const queries = [dark, contrast].map((query) => page.matchMedia(query))
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
  }
}

/** Whether to hold things still: the person's setting first, else the system's. */
export function stillness(root: HTMLElement = document.documentElement): boolean {
  if (root.dataset['motion'] === 'full') return false
  return root.dataset['motion'] === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches
}
