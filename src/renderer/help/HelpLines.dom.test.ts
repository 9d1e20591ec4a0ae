// The rows of the help sheet: what can be dialled, written to or opened can be copied, and a row that nobody tried says so.
import { cleanup, render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { HelpLine } from '../../core/content/book.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import Emergency from './Emergency.svelte'
import HelpLines from './HelpLines.svelte'

const line: HelpLine = {
  service: 'Samaritans',
  ways: [{ by: 'phone', to: '116 123', about: '', words: [] }],
  otherWays: null,
  hours: '24 hours, every day',
  cost: null,
  languages: 'English',
  seen: null,
  open: 'samaritans.org',
  checkedOn: null,
}

const shout: HelpLine = { ...line, service: 'Shout', ways: [{ by: 'text', to: '85258', about: '', words: ['SHOUT'] }], checkedOn: '2026-06-01' }
const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent.replace(/\s+/g, ' '))

test('a row that nobody tried says so, with the service’s own address', () => {
  render(HelpLines, { lines: [line, shout] })
  expect(rows()[0]).toContain('We have not tried this ourselves. The service’s own address: samaritans.org')
  expect(rows()[1]).toContain('Checked on 1 June 2026')
  expect(rows()[1]).not.toContain('not tried')
})

test('a row says its hours, its languages and what it costs, or that this is not known, and how old it is', () => {
  render(HelpLines, { lines: [line, { ...line, service: 'Other', hours: null, cost: 'free', seen: 2022 }] })
  expect(rows()[0]).toContain('Samaritans · 24 hours, every day · English · Cost not known')
  expect(rows()[1]).toContain('Other · Hours not known · English · Cost: free')
  expect(rows()[1]).toContain('Read in 2022. It may have changed.')
  expect(rows()[0]).not.toContain('Read in')
})

test('of a message only the number is copied, and what has neither number nor address has no button', () => {
  const chat = {
    ...line,
    service: 'Chat',
    ways: [{ by: 'phone', to: '14416', about: 'from a mobile', words: [] }],
    otherWays: 'an app, video calls',
  } as const
  render(HelpLines, {
    lines: [shout, { ...shout, service: 'Two words', ways: [{ by: 'text', to: '50808', about: '', words: ['HELLO', 'TALK'] }] }, chat],
  })
  expect(rows()[0]).toContain('Text SHOUT to 85258')
  expect(rows()[1]).toContain('Text HELLO or TALK to 50808')
  expect(rows()[2]).toContain('from a mobile')
  expect(rows()[2]).toContain('Also: an app, video calls.')
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Copy 85258', 'Copy 50808', 'Copy 14416'])
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

const box = () => screen.getByRole('region', { name: 'Are you, or is someone with you, in danger now?' }).textContent
const britain = { cc: 'XX', name: 'Somewhere', emergency: [{ number: '999', note: '' }], checkedOn: null, lines: [] }

test('in the box for danger the person is spoken to, an injury and something taken are named', () => {
  render(Emergency, { country: britain })
  expect(box()).toContain('Ring this number.')
  expect(box()).toContain('If you have hurt yourself or taken something, ring now, even if you feel all right.')
})

test('numbers that nobody rang say so, and that a better one may be used; checked ones do not', () => {
  render(Emergency, { country: britain })
  expect(box()).toContain('We have not rung this number ourselves. If you know a better one, use that.')
  cleanup()
  render(Emergency, { country: { ...britain, emergency: [...britain.emergency, { number: '112', note: 'police' }] } })
  expect(box()).toContain('Ring one of these numbers.')
  expect(box()).toContain('We have not rung these numbers ourselves.')
  cleanup()
  render(Emergency, { country: { ...britain, checkedOn: '2026-06-01' } })
  expect(box()).not.toContain('rung')
})

test('without a country no number is guessed', () => {
  render(Emergency, { country: null })
  expect(box()).toContain('Ring the emergency number where you are.')
  expect(screen.queryByRole('button')).toBeNull()
})
