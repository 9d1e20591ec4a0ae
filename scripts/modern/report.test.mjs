/** The page of what was told in the newer browser. */
import { expect, test } from 'vitest'
import { closing, report } from './report.mjs'

/** @typedef {import('./report.mjs').Story} Story */

/** @param {Partial<Story>} facts @returns {Story} */
const story = (facts) => ({ file: 'learn.spec.ts', title: 'a lesson', outcome: 'passed', reason: '', figures: [], ...facts })

test('every outcome is counted, by file and in the closing line', () => {
  const stories = [
    story({}),
    story({ outcome: 'skipped', title: 'a window', reason: 'asks Electron' }),
    story({ file: 'timer.spec.ts', outcome: 'failed', title: 'bells' }),
  ]
  expect(closing(stories)).toBe('modern: 1 passed, 1 failed, 1 skipped')
  const page = report(['Of commit 1a2b3c4.'], stories)
  for (const line of [
    '- Of commit 1a2b3c4.',
    '**modern: 1 passed, 1 failed, 1 skipped**',
    '| learn.spec.ts | 1 | 0 | 1 |',
    '| timer.spec.ts | 0 | 1 | 0 |',
    '- timer.spec.ts: bells',
    '- learn.spec.ts: a window (asks Electron)',
  ])
    expect(page.split('\n')).toContain(line)
})

test('figures that stories noted stand in the page; what there is none of has no heading', () => {
  const page = report([], [story({ figures: ['60 frames a second'] })])
  expect(page).toContain('## Figures\n\n- 60 frames a second')
  expect(page).not.toMatch(/## (Failed|Skipped)/)
})
