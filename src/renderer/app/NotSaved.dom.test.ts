// What the disk refused for good is only in the window: it is shown, and nothing but the person's own word lets it go.
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Draft } from '../../core/entries/entry.ts'
import { wholePractice } from '../../core/entries/practice.fixture.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { handOver } from '../entries/closing.ts'
import { entries } from '../entries/entries.svelte.ts'
import { router } from '../router/router.svelte.ts'
import { toast } from '../ui/toast.svelte.ts'
import App from './App.svelte'
import { pages } from './rooms.ts'

const mine = 'Mornings are hard.\nEvenings less so.'
const reflection = (text: string): Draft => ({ kind: 'reflection', data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text } })
const texts = () => file.entries.map(({ data }) => (data && 'text' in data ? data.text : data && 'words' in data ? data.words : null))

let file: ReturnType<typeof putApiInPlace>
const user = userEvent.setup()
beforeEach(() => {
  toast.close()
  file = putApiInPlace()
})
afterEach(async () => void (await entries.erase())) // what is only in the window would be there in the next test
async function opens(): Promise<void> {
  router.begin(pages, { name: 'settings' })
  const opening = entries.load()
  render(App, { opening })
  await opening
  await screen.findByRole('heading', { level: 1, name: 'Settings' })
}
const strip = () => screen.findByRole('region', { name: 'What is not saved' })
const noStrip = () => expect.poll(() => screen.queryByRole('region', { name: 'What is not saved' })).toBeNull()
const press = (name: string) => user.click(screen.getByRole('button', { name }))

/** Words whose entry went meanwhile, as when an older copy was opened under an open page. */
async function writesIntoNothing(): Promise<void> {
  expect(await entries.revise('entry-that-is-gone', reflection(mine))).toMatchObject({ is: 'refused' })
}

test('words whose entry is gone are told, can be read and copied, and are saved as an entry of their own', async () => {
  await opens()
  await writesIntoNothing()
  expect((await strip()).textContent).toMatch(/One thing you wrote, did or recorded could not be saved\. It is only in this window\./)
  await press('Show it')
  expect(within(await strip()).getByText(/Mornings are hard\.\s+Evenings less so\./)).toBeTruthy()
  let copied = ''
  window.api.clipboard.copy = (words) => {
    copied = words
    return Promise.resolve({ ok: true, value: undefined })
  }
  await press('Copy the words')
  expect([copied, await screen.findByText('Copied.')]).toEqual([mine, expect.anything()])
  await press('Save it as a new entry')
  await noStrip()
  expect(texts()).toEqual([mine])
  expect(await screen.findByText('Saved.')).toBeTruthy()
})

test('what cannot be copied either is said to be so', async () => {
  await opens()
  await writesIntoNothing()
  await strip()
  await press('Show it')
  window.api.clipboard.copy = () => Promise.resolve({ ok: false, refusal: { code: 'unexpected' } })
  await press('Copy the words')
  expect(await screen.findByText(/The words could not be copied/)).toBeTruthy()
})

test('only the person throws it away, and can take that back', async () => {
  await opens()
  await writesIntoNothing()
  await strip()
  await press('Show it')
  await press('Throw it away')
  await noStrip()
  expect(await handOver('closing')).toMatchObject({ entries: 0 })
  await press('Put it back')
  await strip()
  expect(await handOver('closing')).toMatchObject({ entries: 1 })
})

test('what is refused once more stays, and so does what it is', async () => {
  await opens()
  file.faults = { 'entries:record': [{ refuse: 'for good' }, { refuse: 'for good' }] }
  await entries.record({ kind: 'practice', data: { ...wholePractice, words: 'the window', note: 'and the door' } })
  await strip()
  await press('Show it')
  expect((await strip()).textContent).toMatch(/, 5 minutes.*the window\s+and the door/)
  await press('Try to save it again')
  expect(screen.queryByText('Saved.')).toBeNull()
  await press('Try to save it again')
  await noStrip()
  expect(texts()).toEqual(['the window'])
})

test('a take is shown by its line, and saved once more in the place of the earlier one, which can be put back', async () => {
  await opens()
  const { wavOf } = await import('../../core/sound/wav.ts')
  await entries.keepRecording('And rest.', wavOf(new Float32Array(480)))
  const [first] = file.entries
  file.faults = { 'recording:keep': [{ refuse: 'for good' }] }
  await entries.keepRecording('And rest.', wavOf(new Float32Array(960)))
  await strip()
  await press('Show it')
  expect((await strip()).textContent).toMatch(/Your recording of this line.*And rest\./)
  await press('Try to save it again')
  await noStrip()
  expect(file.entries).toMatchObject([{ data: { samples: 960 } }])
  expect(screen.getByText('Saved. It took the place of your earlier recording of this line.')).toBeTruthy()
  await press('Put it back')
  await expect.poll(() => file.entries).toMatchObject([{ data: first?.data }])
})

test('opening an older copy says that it stays, and it does: over no words of that copy, it is an entry of its own', async () => {
  await opens()
  file.faults = { 'entries:record': [{ refuse: 'for good' }] }
  const { id } = await entries.record(reflection(mine))
  await strip()
  const { restore } = window.api.file
  window.api.file.restore = async (name) => {
    file.entries = [{ id, at: '2026-11-20T20:00:00Z', edited: '2026-11-20T20:00:00Z', ...reflection('of the copy') }]
    return restore(name)
  }
  expect(await entries.openBackup('entries-2026-11-20.json')).toMatchObject({ ok: true })
  expect(await handOver('closing')).toMatchObject({ entries: 1 })
  expect(entries.of('reflection').map(({ data }) => data.text)).toEqual(['of the copy'])
  await strip()
  await press('Show it')
  await press('Save it as a new entry')
  await noStrip()
  expect(texts()).toEqual(['of the copy', mine])
})

test('what was done while an older copy was being opened is not in it, and is not gone', async () => {
  await opens()
  file.faults = {
    'file:restore': () => {
      void entries.record(reflection(mine))
      return null
    },
  }
  await entries.openBackup('entries-2026-11-20.json')
  expect(await strip()).toBeTruthy()
  expect(texts()).toEqual([])
})

test('begun with an empty file, what waited for a disk that was full stays in the window', async () => {
  await opens()
  file.full = true
  await entries.record(reflection(mine))
  file.faults = { 'entries:record': { refuse: 'full' } }
  file.full = false
  expect(await entries.beginAnew()).toMatchObject({ ok: true })
  expect(await strip()).toBeTruthy()
})

test('erased, it goes with everything', async () => {
  await opens()
  await writesIntoNothing()
  await strip()
  expect(await entries.erase()).toMatchObject({ ok: true })
  await noStrip()
  expect([entries.unsaved, entries.notSaved.all]).toEqual([[], []])
  await writesIntoNothing()
  await entries.openBackup('entries-2026-11-20.json') // of an earlier file now
  await strip()
  await entries.erase()
  await noStrip()
})
