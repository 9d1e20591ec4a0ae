import { expect, test } from 'vitest'
import { closing } from './en.ts'

const nothing = { entries: 0, recordings: 0, settings: false, place: false }
const lost = (left: Partial<typeof nothing>) => /this is lost: (.*?)\./.exec(closing.unsaved({ ...nothing, ...left }).detail)?.[1]

test('what would be lost is named, one and many, and nothing that is safe', () => {
  expect(lost({ entries: 1 })).toBe('one thing you wrote or did')
  expect(lost({ entries: 3 })).toBe('3 things you wrote or did')
  expect(lost({ recordings: 1 })).toBe('one recording of your voice')
  expect(lost({ settings: true })).toBe('a change of your settings')
  expect(lost({ place: true })).toBe('the place where your practice stands')
  expect(lost({ entries: 2, recordings: 2, settings: true, place: true })).toBe(
    '2 things you wrote or did, 2 recordings of your voice, a change of your settings and the place where your practice stands',
  )
})
