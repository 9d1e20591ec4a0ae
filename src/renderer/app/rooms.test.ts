/** The rooms of the house, as the frame finds them. */
import { expect, test } from 'vitest'
import { parse } from '../router/routes.ts'
import { isFull, pages, placeOfKey, railPlaceOf, railPlaces, pageTitle } from './rooms.ts'

test('the rail has its places in order, each with its key', () => {
  expect(railPlaces.map(({ title, to, key }) => [title, to, key])).toEqual([
    ['Today', 'today', '1'],
    ['Learn', 'learn', '2'],
    ['Practise', 'practise', '3'],
    ['Progress', 'progress', '4'],
    ['Settings', 'settings', ','],
  ])
  expect([placeOfKey('3'), placeOfKey('9')]).toEqual(['practise', null])
})

test('every page has one room, one name, and belongs to a place of the rail, but for the welcome', () => {
  const names = pages.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => railPlaceOf({ name }) === null)).toEqual(['welcome'])
  expect(railPlaceOf({ name: 'lesson' })).toBe('learn')
  expect(railPlaceOf({ name: 'timer' })).toBe('practise')
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
