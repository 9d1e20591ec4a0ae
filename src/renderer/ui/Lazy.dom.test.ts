/** A part of the page that is fetched when it is wanted. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { render, screen } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import Brand from './Brand.svelte'
import Lazy from './Lazy.svelte'

test('it shows the part when it is there', async () => {
  render(Lazy, { props: { load: () => Promise.resolve({ default: Brand }), props: {} } })
  expect(await screen.findByText('Groundwork')).toBeTruthy()
})

test('where the part cannot be had, the page says so and the log says why', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  render(Lazy, { props: { load: () => Promise.reject(new Error('gone')), props: {} } })
  expect((await screen.findByRole('status')).textContent).toContain('could not be loaded')
  expect(log).toHaveBeenCalledWith(expect.stringContaining('could not be loaded'), expect.objectContaining({ message: 'gone' }))
  log.mockRestore()
})

test('where a sentence is not enough, the page has something of its own to show instead', async () => {
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined)
  render(Lazy, { props: { load: () => Promise.reject(new Error('gone')), props: {}, instead: Brand } })
  expect(await screen.findByText('Groundwork')).toBeTruthy()
  expect(screen.queryByRole('status')).toBeNull()
})

test('nothing else in a page is fetched by markup, where a failure would be silent', () => {
  const root = resolve(import.meta.dirname, '..')
  const silent = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .filter((file) => /\{#await import\(/.test(readFileSync(join(root, file), 'utf8')))
  expect(silent).toEqual([])
})
