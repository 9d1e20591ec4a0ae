// The keys in Settings: those of the rail's places are taken from what the rooms declare.
import { render, screen, within } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { railPlaces } from '../app/rooms.ts'
import { rail } from '../router/rail.ts'
import KeysPart from './KeysPart.svelte'

const rows = () =>
  within(screen.getByRole('table', { name: 'Anywhere' }))
    .getAllByRole('row')
    .map((row): [string | undefined, (string | null)[]] => [
      row.querySelector('th')?.textContent,
      [...row.querySelectorAll('kbd')].map((key) => key.textContent),
    ])

test('every place of the rail stands there with its key', () => {
  rail.begin(railPlaces)
  render(KeysPart)
  const keys = rows()
    .slice(0, 2)
    .flatMap(([names, keys]) => names?.split(', ').map((name, n) => [name, keys?.[n]]))
  expect(keys).toEqual(railPlaces.map(({ title, key }) => [title, `Ctrl ${key}`]))
  expect(rows()[2]).toEqual(['Get help now', ['F1']])
})

test('a room with another name and key is listed as it says of itself', () => {
  const [first] = railPlaces
  if (!first) throw new Error('the rail has no places')
  rail.begin([{ ...first, title: 'Diary', key: 'd' }])
  render(KeysPart)
  expect(rows()[0]).toEqual(['Diary', ['Ctrl d']])
})
