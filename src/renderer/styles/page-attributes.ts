/** Turns the person's choice of looks into attributes that the tokens answer to. Text size is window zoom and belongs to the main process. */
import type { Settings } from '../../core/entries/entry.ts'
import { pageLooks } from '../../core/entries/looks.ts'

type Looks = Pick<Settings, 'theme' | 'face' | 'lineSpacing' | 'movement'>

export function dress(looks: Looks, root: HTMLElement = document.documentElement): void {
  for (const [name, value] of Object.entries(pageLooks(looks))) put(root, name, value as string | undefined)
  root.style.setProperty('--reading-leading', String(looks.lineSpacing))
}

function put(root: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete root.dataset[name]
  else root.dataset[name] = value
}

/** Whether to hold things still: the person's setting first, else the system's. */
export function stillness(root: HTMLElement = document.documentElement): boolean {
  if (root.dataset['motion'] === 'full') return false
  return root.dataset['motion'] === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches
}
