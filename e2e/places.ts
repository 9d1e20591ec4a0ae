/** The places of the app, as stories that go through all of them know them: a name for the report, and the address. */
import { expect, type App } from './app.ts'

export const places = {
  today: '#/today',
  welcome: '#/welcome',
  learn: '#/learn',
  lesson: '#/lesson/A4',
  practise: '#/practise',
  'start card': '#/exercise/E02',
  'own voice': '#/record/E02',
  progress: '#/progress',
  settings: '#/settings',
} as const

/** Those that have nothing which the others do not show too. */
export const sidePlaces = { timer: '#/timer', plans: '#/plans', now: '#/now' } as const

/** Starts muscle release from its card. */
export async function play(app: App): Promise<void> {
  await app.goesTo('#/exercise/E02')
  await app.page.getByRole('button', { name: /^Start, / }).click()
  await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible()
}
