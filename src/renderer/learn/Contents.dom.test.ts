// The rows of a path, as someone who has read some of it sees them.
import { render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import type { Entry } from '../../core/entries/entry.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import Contents from './Contents.svelte'

const at = '2026-05-12T20:14:00.000+01:00'
const reading = (lesson: string, readAt: string | null): Entry => ({
  id: `reading-${lesson}`,
  kind: 'reading',
  at,
  edited: at,
  data: { lesson, title: lesson, place: 'k', line: 'A line.', section: 2, sections: 5, readAt },
})
const lessons = ['A1', 'A2', 'A3'].map((id) => ({ id, title: `Lesson ${id}`, path: 'A', objective: `Know ${id}.`, minutes: 5, sections: 5 }))

test('a new lesson says nothing, one being read says where, one that was read says so', async () => {
  putApiInPlace({ entries: [reading('A2', null), reading('A3', at)] })
  await entries.load()
  render(Contents, { lessons })
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent.replace(/\s+/g, ' ').trim())
  expect(rows).toEqual(['A1 Lesson A1 5 min Know A1.', 'A2 Lesson A2 reading, section 3 5 min Know A2.', 'A3 Lesson A3 read 5 min Know A3.'])
})
