/** A field that takes only so much says so: what was pasted is never cut in silence, and a key that does nothing is explained. */
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { tick } from 'svelte'
import { expect, test } from 'vitest'
import FieldLimitFixture from './FieldLimit.fixture.svelte'

const user = userEvent.setup()
function opens(most: number) {
  render(FieldLimitFixture, { most })
  const field = screen.getByRole<HTMLTextAreaElement>('textbox')
  return { field, said: () => document.getElementById('full')?.textContent }
}

test('what fits is taken without a word', async () => {
  const { field, said } = opens(10)
  await user.type(field, 'the kettle')
  expect([field.value, said()]).toEqual(['the kettle', ''])
})

test('of what is pasted the end is left out, and that is said with the limit, until something else is typed or taken away', async () => {
  const { field, said } = opens(10)
  await user.click(field)
  await user.paste('the kettle sang')
  expect([field.value, said()]).toEqual(['the kettle', 'There is room for 10 characters here, so the end of what you added was left out.'])
  await user.type(field, '{Backspace}')
  expect([field.value, said()]).toEqual(['the kettl', ''])
})

test('a key that no longer fits is explained, a new line too', async () => {
  const { field, said } = opens(10)
  const full = 'There is room for 10 characters here, and they are all used.'
  await user.type(field, 'the kettle!')
  expect([field.value, said()]).toEqual(['the kettle', full])
  await user.type(field, '{Backspace}')
  expect(said()).toBe('')
  await user.type(field, 'e{Enter}')
  expect([field.value, said()]).toEqual(['the kettle', full])
})

test('what is chosen gives way to what is pasted, and counts no more', async () => {
  const { field, said } = opens(10)
  await user.type(field, 'the kettle')
  field.setSelectionRange(4, 10)
  await user.paste('rain')
  expect([field.value, said()]).toEqual(['the rain', ''])
})

test('a letter that counts twice in the file is one letter', async () => {
  const { field, said } = opens(3)
  await user.type(field, 'abc')
  await user.paste('😀')
  expect(said()).toBe('There is room for 3 characters here, and they are all used.')
})

const happens = async (field: HTMLElement, event: Event) => {
  field.dispatchEvent(event)
  await tick()
}

test('a line of another system is one line here', async () => {
  const { field, said } = opens(10)
  await happens(field, new InputEvent('beforeinput', { inputType: 'insertText', data: 'the\r\nkettle' }))
  expect(said()).toBe('')
})

test('while a letter is put together from several keys nothing is said; then, whether it fits', async () => {
  const { field, said } = opens(3)
  field.value = 'abc'
  await happens(field, new InputEvent('beforeinput', { inputType: 'insertCompositionText', data: 'ni', isComposing: true }))
  expect(said()).toBe('')
  await happens(field, new CompositionEvent('compositionend', { data: '你' }))
  expect(said()).toBe('There is room for 3 characters here, and they are all used.')
  field.value = 'ab'
  await happens(field, new CompositionEvent('compositionend', { data: '' }))
  expect(said()).toBe('')
})

test('no field is limited in any other way', () => {
  const root = resolve(import.meta.dirname, '..')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'))
  expect(files.filter((name) => /maxlength/i.test(readFileSync(join(root, name), 'utf8')))).toEqual([])
})
