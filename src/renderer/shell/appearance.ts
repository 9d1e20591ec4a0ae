/** Turns the person's choice of looks into attributes that the tokens answer to. */
import type { Appearance } from '../../shared/ipc.ts'

const faces: Readonly<Record<string, string>> = { clear: 'legible', 'clear-all': 'legible-all' }
const movements: Readonly<Record<string, string>> = { less: 'reduced', full: 'full' }

/** "system" and "book" are the absence of an attribute. Text size is window zoom and belongs to the main process. */
export function dress(looks: Pick<Appearance, 'theme' | 'face' | 'lineSpacing' | 'movement'>, root: HTMLElement = document.documentElement): void {
  put(root, 'theme', looks.theme === 'system' ? undefined : looks.theme)
  put(root, 'reading', faces[looks.face])
  put(root, 'motion', movements[looks.movement])
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
