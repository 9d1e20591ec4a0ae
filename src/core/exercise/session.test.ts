/** What stands on the screen at a moment. */
import { expect, test } from 'vitest'
import { small, slowVoice, usual } from './script.fixture.ts'
import { captionAt, chapterAt, due, secondsLeftInStep, stepAt } from './session.ts'
import { timeline } from './timeline.ts'

const line = timeline(small(), usual, slowVoice)

test('the caption is the sentence being said, and stays a little', () => {
  expect(captionAt(line, 2.9)).toBeNull()
  expect(captionAt(line, 3)?.say).toBe('We begin.')
  expect(captionAt(line, 3 + 0.8 + 3.9)?.say).toBe('We begin.')
  expect(captionAt(line, 3 + 0.8 + 4.1)).toBeNull()
})

test('a boundary belongs to what begins there', () => {
  expect(stepAt(line, 19.9)?.id).toBe('opening')
  expect(stepAt(line, 20)?.id).toBe('1.arm.name')
  expect(chapterAt(line, 20)?.title).toBe('Right arm')
  expect(stepAt(line, line.total + 5)?.id).toBe('close')
})

test('the seconds left run to the end of the step', () => {
  expect(secondsLeftInStep(line, 15)).toBe(5)
  expect(secondsLeftInStep(line, line.total)).toBe(0)
})

test('what is due at the joint of two ticks is played by the second only', () => {
  const sounds = [{ at: 0 }, { at: 5 }]
  expect(due(sounds, 0, 5)).toEqual([{ at: 0 }])
  expect(due(sounds, 5, 6)).toEqual([{ at: 5 }])
})
