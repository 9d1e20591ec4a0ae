// Settings: what is chosen is kept at once; erasing names what goes and is asked twice.
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { tick } from 'svelte'
import { expect, test } from 'vitest'
import { words } from '$words/settings.ts'
import { kindNames } from '../../core/entries/kinds.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { toast } from '../ui/toast.svelte.ts'
import Settings from './Settings.svelte'

const copies = [
  { name: 'entries-2026-11-21.json', saved: '2026-11-21T20:14:00.000+01:00', entries: 34 },
  { name: 'entries-2026-11-20.json', saved: '2026-11-20T20:14:00.000+01:00', entries: 1 },
]
const reading = {
  id: 'reading-0001',
  at: '2026-11-21T20:00:00.000+01:00',
  edited: '2026-11-21T20:00:00.000+01:00',
  kind: 'reflection',
  data: { lesson: 'A1', title: 'A lesson', prompt: 'what-brings-you', text: 'Mornings are hard.' },
} as const

async function open() {
  const file = putApiInPlace({ entries: [reading], backups: copies })
  await entries.load()
  render(Settings, { route: { name: 'settings' } })
  await screen.findByText(/entries\.json$/)
  return file
}

test('a choice is kept at once and dresses the window', async () => {
  const user = userEvent.setup()
  const file = await open()
  await user.click(screen.getByRole('radio', { name: 'Dusk' }))
  await user.click(within(screen.getByRole('radiogroup', { name: 'Text size' })).getByRole('radio', { name: '130 per cent' }))
  await user.click(screen.getByRole('switch', { name: 'Plain window title' }))
  await user.click(within(screen.getByRole('radiogroup', { name: 'Led by' })).getByRole('radio', { name: 'Words only' }))
  expect(file.settings).toMatchObject({ theme: 'dusk', textSize: 130, plainTitle: true, voice: null })
  expect(document.documentElement.dataset['theme']).toBe('dusk')
})

test('what brings somebody here can be changed, and taken back', async () => {
  const user = userEvent.setup()
  const file = await open()
  const brings = screen.getByRole<HTMLSelectElement>('combobox', { name: 'What brings you here?' })
  await user.selectOptions(brings, 'I teach or give therapy')
  expect(file.settings).toMatchObject({ brings: 'teaching' })
  await user.selectOptions(brings, 'I would rather not say')
  expect(file.settings).toMatchObject({ brings: null })
})

test('the line about a setting is read out with it', async () => {
  await open()
  const about = (control: Element) => document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent
  expect(about(screen.getByRole('switch', { name: 'Plain window title' }))).toBe('The taskbar says “Notes”')
  expect(about(screen.getByRole('radiogroup', { name: 'Line spacing' }))).toBe('In lessons')
  expect(about(screen.getByRole('button', { name: 'Choose' }))).toMatch(/kept\.$/)
})

test('erasing names everything that goes, and keeping comes first', async () => {
  const user = userEvent.setup()
  const file = await open()
  await user.click(screen.getByRole('button', { name: 'Erase' }))
  const dialog = screen.getByRole('dialog', { name: 'Erase everything?' })
  const named = within(dialog)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
  for (const kind of kindNames) expect(named, kind).toContain(words.erase.kinds[kind])
  expect(named).toContainEqual(expect.stringContaining('all settings'))
  expect(named).toContainEqual(expect.stringMatching(/^all 2 older copies, and damaged files/))
  expect(within(dialog).getByText(/traces/)).toBeTruthy()
  expect(within(dialog).getAllByRole('button')[0]?.textContent).toBe('Keep everything')
  await user.click(within(dialog).getByRole('button', { name: 'Keep everything' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(file.asked).toEqual([])
})

test('erasing waits for a tick, then leaves nothing', async () => {
  const user = userEvent.setup()
  const file = await open()
  await user.click(screen.getByRole('button', { name: 'Erase' }))
  await user.click(screen.getByRole('button', { name: 'Erase everything' }))
  expect(file.asked).toEqual([])
  await user.click(screen.getByRole('checkbox', { name: /Yes, all of it/ }))
  await user.click(screen.getByRole('button', { name: 'Erase everything' }))
  expect(file.asked).toEqual(['erase'])
  expect(entries.of('reflection')).toEqual([])
})

test('that no copies are made is told where they are listed', async () => {
  putApiInPlace({ noCopies: { code: 'not-a-folder', where: '/home/someone/Groundwork/backups' } })
  await entries.load()
  render(Settings, { route: { name: 'settings' } })
  const told = await screen.findByText(/^No new copy can be made just now\. A file is in the place of the folder/)
  expect(told.textContent).toMatch(/Your file itself is saved as always\.$/)
  expect(screen.queryByText(/None yet/)).toBeNull()
})

test('while it is being erased nothing can be kept any more: no button says so, and Escape does not close the question', async () => {
  const user = userEvent.setup()
  const file = await open()
  let done = (): void => undefined
  file.faults = { 'file:erase': { slow: new Promise<void>((free) => (done = free)) } }
  await user.click(screen.getByRole('button', { name: 'Erase' }))
  const question = () => screen.queryByRole<HTMLDialogElement>('dialog', { name: 'Erase everything?' })
  const escape = async () => {
    question()?.dispatchEvent(new Event('cancel', { cancelable: true }))
    await tick()
  }
  await escape()
  expect(question()).toBeNull() // nothing is under way yet
  await user.click(screen.getByRole('button', { name: 'Erase' }))
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Erase everything?' })
  await user.click(screen.getByRole('checkbox', { name: /Yes, all of it/ }))
  await user.click(screen.getByRole('button', { name: 'Erase everything' }))
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Erasing' }).disabled).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Keep everything' }))
  await escape()
  expect([question(), file.asked]).toEqual([dialog, []])
  dialog.close() // as the browser does at a second Escape
  expect([dialog.isConnected, dialog.open]).toEqual([true, true])
  done()
  await expect.poll(() => file.asked).toEqual(['erase'])
})

test('an older copy is opened only after saying what happens to the present one', async () => {
  const user = userEvent.setup()
  const file = await open()
  await user.click(screen.getByRole('button', { name: 'Choose' }))
  await user.click(screen.getByRole('button', { name: 'Open the copy from 20 November 2026, 20:14' }))
  expect(file.asked).toEqual([])
  expect(screen.getByRole('dialog').textContent).toMatch(/1 entry.*What is open now is kept as a copy of its own/s)
  await user.click(screen.getByRole('button', { name: 'Open this copy' }))
  expect(file.asked).toEqual(['restore entries-2026-11-20.json'])
})

test('what is not saved is named before it would be erased, and stays when an older copy is opened', async () => {
  const user = userEvent.setup()
  const file = await open()
  file.faults = { 'entries:record': [{ refuse: 'for good' }, { refuse: 'full' }] }
  const { id: _id, at: _at, edited: _edited, ...draft } = reading
  await entries.record(draft)
  await user.click(screen.getByRole('button', { name: 'Choose' }))
  await user.click(screen.getByRole('button', { name: 'Open the copy from 20 November 2026, 20:14' }))
  expect(screen.getByRole('dialog').textContent).toContain(
    'One thing you wrote, did or recorded is not saved. It stays in this window until you close it.',
  )
  await user.click(screen.getByRole('button', { name: 'Keep what is open now' }))
  await entries.record({ ...draft, data: { ...draft.data, prompt: 'another' } }) // waits, and goes as well
  await user.click(screen.getByRole('button', { name: 'Erase' }))
  expect(within(screen.getByRole('dialog')).getByText('2 things that are not saved and only in this window')).toBeTruthy()
  await entries.erase()
  expect(within(screen.getByRole('dialog')).queryByText(/only in this window/)).toBeNull()
})

test('an export says when something that is not saved yet is not in it', async () => {
  const user = userEvent.setup()
  const file = await open()
  file.full = true
  await entries.record({ kind: 'reflection', data: { ...reading.data, prompt: 'another', text: 'Evenings, too.' } })
  await user.click(screen.getByRole('button', { name: 'Export' }))
  expect(toast.message?.text).toContain('What is not saved yet is not in it')
  file.full = false
  await user.click(screen.getByRole('button', { name: 'Export' }))
  expect(toast.message?.text).not.toContain('not saved')
  expect(file.entries).toHaveLength(2)
})
