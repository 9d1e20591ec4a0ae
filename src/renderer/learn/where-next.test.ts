// The end of a lesson offers what is new, each thing once.
import { expect, test } from 'vitest'
import { whereNext } from './where-next.ts'

const book = ['A1', 'A2', 'A3', 'B1'].map((id) => ({ id, title: id, path: 'A', objective: '', minutes: 5, sections: 3 }))
const from = (id: string, related: readonly string[], read: readonly string[] = []) => {
  const { lessons, before, after } = whereNext(book, { id, related }, (one) => read.includes(one))
  return [lessons.map((lesson) => lesson.id), before?.id ?? null, after?.id ?? null]
}

test('what is related is offered, but not what was read', () => {
  expect(from('A2', ['A1', 'B1'])).toEqual([['A1', 'B1'], null, 'A3'])
  expect(from('A2', ['A1', 'B1'], ['A1'])).toEqual([['B1'], 'A1', 'A3'])
})

test('what comes after stands once: where it is offered, it is not named again below', () => {
  expect(from('A1', ['A2', 'B1'])).toEqual([['A2', 'B1'], null, null])
})

test('when all that is related was read, the next new one of the book is offered, from the beginning again after its end', () => {
  expect(from('A2', ['A1'], ['A1', 'A3'])).toEqual([['B1'], 'A1', 'A3'])
  expect(from('B1', [], ['A1'])).toEqual([['A2'], 'A3', null])
})

test('when everything was read, nothing is offered', () => {
  expect(from('A2', ['A1', 'B1'], ['A1', 'A2', 'A3', 'B1'])).toEqual([[], 'A1', 'A3'])
})
