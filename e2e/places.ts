/** The places of the app, as stories that go through all of them know them (a name for the report, and the address), and what a person has done there before. */
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
export const sidePlaces = { questions: '#/questions', glossary: '#/glossary', timer: '#/timer', plans: '#/plans', now: '#/now' } as const

/** Starts muscle release from its card. */
export async function play(app: App): Promise<void> {
  await app.goesTo('#/exercise/E02')
  await app.page.getByRole('button', { name: /^Start, / }).click()
  await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible()
}

/** What a person has done before, so that no room is empty: a body check, three practices, a lesson left in the middle. The page is loaded anew. */
export async function hasAPast(app: App): Promise<void> {
  await hasPractised(app)
  const line = 'You cannot fail a first session.'
  await app.keeps('reading', { lesson: 'A4', title: 'A lesson', place: 'x', line, section: 1, sections: 8, readAt: null })
  await app.reloads()
}

/** A body check and three practices, which the page sees when it is loaded anew. */
export async function hasPractised(app: App): Promise<void> {
  await app.keeps('body-check', { areas: ['neck'], conditions: ['uneasy'], asked: ['body', 'breath'], hand: 'none' })
  const practice = { form: 'full', preset: 'gentle', planned: 495, practised: 495, leftOut: ['neck'], helped: ['voice'], tightBefore: ['hand-right'] }
  for (const [before, after] of [
    [7, 4],
    [5, 5],
    [4, 6],
  ])
    await app.practised('E02', { ...practice, before, after })
}
