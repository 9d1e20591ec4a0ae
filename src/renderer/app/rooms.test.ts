/** The rooms of the house, as the frame finds them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TitledPlace } from '../router/rail.ts'
import { parse } from '../router/routes.ts'
import { isFull, pages, placeOfKey, railPlaceOf, railPlaces, pageTitle } from './rooms.ts'

test('the rail has its places in order, each with a name, a key and a page of its own', () => {
  expect(railPlaces.length).toBeGreaterThan(3)
  const different = (of: (place: TitledPlace) => unknown): number => new Set(railPlaces.map((place) => of(place))).size
  for (const of of [({ title }: TitledPlace) => title, ({ key }: TitledPlace) => key, ({ to }: TitledPlace) => to])
    expect(different(of)).toBe(railPlaces.length)
  expect(railPlaces.map(({ order }) => order)).toEqual(railPlaces.map(({ order }) => order).sort((a, b) => a - b))
  for (const { title, to, key } of railPlaces) expect([title !== '', railPlaceOf({ name: to }), placeOfKey(key)]).toEqual([true, to, to])
  expect(placeOfKey('F13')).toBeNull()
})

test('every page has one room, one name, and belongs to a place of the rail, but for those that stand apart', () => {
  const names = pages.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(pages.filter(({ name }) => railPlaceOf({ name }) === null)).toEqual(pages.filter(({ apart }) => apart))
  expect([railPlaceOf({ name: 'lesson' }), railPlaceOf({ name: 'timer' }), railPlaceOf({ name: 'welcome' })]).toEqual(['learn', 'practise', null])
})

/** Pages that are reached in another way than by their address, and how. */
const reached: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'e2e/places.ts': { play: 'by play(), from a card' },
  'scripts/screenshots/rooms.mjs': {
    welcome: 'the first start opens it',
    today: 'the end of the welcome opens it',
    play: 'by begin(), from a card',
  },
}

test.each(Object.entries(reached))('every page is among the places of %s', (file, otherwise) => {
  const text = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8')
  const named = new Set([...text.matchAll(/'#\/([a-z-]+)[^']*'/g)].map(([, name]) => name))
  const unnamed = pages.map(({ name }) => name).filter((name) => !named.has(name))
  expect(unnamed.sort()).toEqual(Object.keys(otherwise).sort())
})

test('the README’s tree names every room, and no other', () => {
  const renderer = join(import.meta.dirname, '..')
  const withPages = readdirSync(renderer).filter((name) => name !== 'router' && existsSync(join(renderer, name, 'room.ts')))
  const rooms = [...withPages, 'help'] // which opens over every page, and has none of its own
  const readme = readFileSync(join(renderer, '../../README.md'), 'utf8')
  const [, named = ''] = /^ {4}(.*?) {2,}one folder a room/m.exec(readme) ?? []
  expect(
    named
      .split('/ ')
      .map((name) => name.replace(/\/$/, ''))
      .sort(),
  ).toEqual(rooms.sort())
})

test('every page has a title, its room’s or its own', () => {
  expect(pages.filter(({ name }) => pageTitle({ name }) === '')).toEqual([])
  expect([pageTitle({ name: 'today' }), pageTitle({ name: 'welcome' }), pageTitle({ name: 'lesson' })]).toEqual(['Today', 'Welcome', 'Learn'])
})

test('the player and the welcome fill the window', () => {
  expect(pages.filter(({ name }) => isFull({ name })).map(({ name }) => name)).toEqual(expect.arrayContaining(['play', 'welcome']))
  expect(isFull({ name: 'exercise' })).toBe(false)
})

test('addresses of all kinds lead to their pages', () => {
  expect(parse('#/now', pages)).toEqual({ name: 'now' })
  expect(parse('#/record/timer', pages)).toBeNull()
  expect(parse('#/record/E02', pages)).toEqual({ name: 'record', id: 'E02' })
  expect(parse('#/help', pages)).toBeNull()
})
