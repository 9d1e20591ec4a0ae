// A breathing pattern as a person reads it, and why one of their own may not be used.
import { expect, test } from 'vitest'
import type { Pattern } from '../../core/script/breathing.ts'
import { patternFault, patternInWords } from '$words/breathing.ts'

const pattern = (inward: number, hold: number, out: number, rest: number, topUp = 0): Pattern => ({ in: inward, topUp, hold, out, rest })

test('a pattern reads as a person would say it', () => {
  expect(patternInWords(pattern(4, 4, 4, 4))).toBe('In 4, wait 4, out 4, wait 4')
  expect(patternInWords(pattern(3, 0, 6.5, 0, 1))).toBe('In 3, a sip more 1, out 6.5')
})

test('an own pattern that may not be used says why, and what to do', () => {
  const said = [
    patternFault({ code: 'part', part: 'in', least: 3, most: 6 }),
    patternFault({ code: 'part', part: 'rest', least: 0, most: 4 }),
    patternFault({ code: 'fast', cycle: 6.5, least: 7 }),
    patternFault({ code: 'long', cycle: 20.5, most: 20 }),
  ]
  expect(said).toEqual([
    'Breathing in can be 3 to 6 seconds.',
    'The wait at the end can be 0 to 4 seconds.',
    'A whole breath of 6.5 seconds is fast, and fast breathing can make you dizzy. Make it 7 seconds or more.',
    'A whole breath of 20.5 seconds is very long. Make it 20 seconds or less.',
  ])
})
