// The rows of the help sheet: every number can be copied, and an unchecked one says so.
import { cleanup, render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { HelpLine } from '../../core/content/book.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import Emergency from './Emergency.svelte'
import HelpLines from './HelpLines.svelte'

const line: HelpLine = {
  service: 'Samaritans',
  phone: ['116 123'],
  text: null,
  web: null,
  hours: '24 hours, every day',
  languages: 'English',
  open: 'samaritans.org',
  checkedOn: null,
}

test('a row that nobody checked says so, with the service’s own address', () => {
  render(HelpLines, { lines: [line, { ...line, service: 'Shout', phone: [], text: 'SHOUT to 85258', checkedOn: '2026-06-01' }] })
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent)
  expect(rows[0]).toContain('Not yet checked. The service’s own address: samaritans.org')
  expect(rows[1]).toContain('Text SHOUT to 85258')
  expect(rows[1]).toContain('Checked on 1 June 2026')
  expect(rows[1]).not.toContain('Not yet checked')
})

test('a number is copied, and the sheet says so politely', async () => {
  const user = userEvent.setup()
  putApiInPlace()
  const copied: string[] = []
  window.api.clipboard.copy = (text) => {
    copied.push(text)
    return Promise.resolve({ ok: true, value: undefined })
  }
  render(HelpLines, { lines: [line] })
  await user.click(screen.getByRole('button', { name: 'Copy 116 123' }))
  expect(copied).toEqual(['116 123'])
  expect(screen.getByRole('status').textContent).toBe('Copied: 116 123')
})

test('a number that could not be copied is said not to be, on the button and aloud', async () => {
  const user = userEvent.setup()
  const file = putApiInPlace()
  file.faults = { 'clipboard:copy': { refuse: 'for good' } }
  render(HelpLines, { lines: [line] })
  const button = screen.getByRole('button', { name: 'Copy 116 123' })
  await user.click(button)
  expect([button.textContent.trim(), screen.getByRole('status').textContent]).toEqual(['Could not copy', 'Could not copy: 116 123'])
})

test('in the box for danger, numbers that nobody checked say so, beside them; checked ones do not', () => {
  const police = { number: '112', note: 'police' }
  const country = { cc: 'XX', name: 'Somewhere', emergency: [{ number: '999', note: '' }], checkedOn: null, lines: [] }
  const box = () => screen.getByRole('region', { name: 'If someone is in danger now' }).textContent
  render(Emergency, { country })
  expect(box()).toMatch(/This number is not yet checked\./)
  cleanup()
  render(Emergency, { country: { ...country, emergency: [...country.emergency, police] } })
  expect(box()).toMatch(/These numbers are not yet checked\./)
  cleanup()
  render(Emergency, { country: { ...country, checkedOn: '2026-06-01' } })
  expect(box()).not.toMatch(/checked/)
})

test('without a country no number is guessed', () => {
  render(Emergency, { country: null })
  expect(screen.getByText('Call your local emergency number.')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})
