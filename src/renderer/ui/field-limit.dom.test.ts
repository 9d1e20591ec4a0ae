/** A field with room for so much: the limit is shown before it is met, nothing that was typed or pasted goes, and what does not fit is said. */
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { beforeClosing, handOver } from '../entries/closing.ts'
import { entries } from '../entries/entries.svelte.ts'
import { overLimit } from '../entries/over-limit.ts'
import FieldLimitFixture from './FieldLimit.fixture.svelte'
import { fitting } from './fitting.ts'

const user = userEvent.setup()
function opens(most: number, atOnce = false) {
  render(FieldLimitFixture, { most, atOnce })
  const field = screen.getByRole<HTMLTextAreaElement>('textbox')
  const said = () => document.getElementById('room')?.textContent.replace(/\s+/g, ' ').trim()
  return { field, said, aloud: () => document.querySelector('[aria-live=polite]')?.textContent }
}

test('while there is room nothing is said; near the end, how much is left, aloud only once', async () => {
  const { field, said, aloud } = opens(20)
  await user.type(field, 'the kettle sang a')
  expect(said()).toBe('')
  await user.type(field, ' t')
  const first = 'There is room for 2 more characters here.'
  expect([said(), aloud()]).toEqual(['There is room for 1 more character here.', first])
  await user.type(field, 'u')
  expect([said(), aloud()]).toEqual(['There is room for 0 more characters here.', first])
})

test('what is pasted beyond the limit stays, whole; how much is too much is shown, and it is said once with what is saved', async () => {
  putApiInPlace()
  const { field, said, aloud } = opens(10)
  await user.click(field)
  await user.paste('the kettle sang')
  const beyond = 'There is room for 10 characters here. What goes beyond stays here, and cannot be saved until you shorten the text.'
  expect([field.value, said(), aloud()]).toEqual([
    'the kettle sang',
    `This is 5 characters too long. ${beyond}`,
    `This is 5 characters too long. ${beyond}`,
  ])
  await user.type(field, '!')
  expect([field.value, said(), aloud()]).toEqual([
    'the kettle sang!',
    `This is 6 characters too long. ${beyond}`,
    `This is 5 characters too long. ${beyond}`,
  ])
  expect((await handOver('closing')).entries).toBe(1) // closing asks
  await user.clear(field)
  expect(said()).toBe('')
  expect((await handOver('closing')).entries).toBe(0)
})

test('where words are saved while they are written, the beginning is', async () => {
  const { field, aloud } = opens(3, true)
  await user.type(field, 'abcd')
  expect(aloud()).toBe(
    'This is 1 character too long. The first 3 characters are saved. What goes beyond stays here until you close Groundwork, and is not saved until you shorten the text.',
  )
})

test('what goes beyond in two fields of one thing, beside what else of it is only here, is one loss', async () => {
  putApiInPlace()
  await entries.load()
  onTestFinished(beforeClosing({ putDown: () => Promise.resolve({ entries: ['practice-1'] }), end: () => Promise.resolve() }))
  overLimit.hold('practice-1', 'words', 'too long')
  overLimit.hold('practice-1', 'note', 'too long')
  overLimit.hold('A4 three-things', 'words', 'too long')
  expect((await handOver('closing')).entries).toBe(2)
  await entries.erase()
  expect([(await handOver('closing')).entries, overLimit.in('practice-1', 'note')]).toEqual([1, undefined])
})

test('what is saved is the beginning, as long as there is room, and no letter is cut', () => {
  expect([fitting('abc', 3), fitting('abcd', 3), fitting('ab😀', 3), fitting('a😀', 3)]).toEqual(['abc', 'abc', 'ab', 'a😀'])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const fits = fitting(text, most)
      expect(text.startsWith(fits)).toBe(true)
      expect(fits.length).toBeLessThanOrEqual(most)
      expect(fits).not.toMatch(/[\uD800-\uDBFF]$/)
      if (text.length > most) expect(fits.length).toBeGreaterThanOrEqual(most - 1)
    }),
  )
})

test('no field cuts what is put into it', () => {
  const root = resolve(import.meta.dirname, '..')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith('.test.ts'))
  expect(files.filter((name) => /maxlength/i.test(readFileSync(join(root, name), 'utf8')))).toEqual([])
})
