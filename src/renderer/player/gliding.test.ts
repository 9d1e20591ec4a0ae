// What moves by itself and is held to the sound, with an animation that only remembers what it was told.
import { expect, test } from 'vitest'
import { Gliding } from './gliding.ts'

function silent() {
  const told: string[] = []
  const animation = {
    playState: 'idle' as AnimationPlayState,
    currentTime: 0,
    play: () => {
      told.push('play')
      animation.playState = 'running'
    },
    pause: () => {
      told.push('pause')
      animation.playState = 'paused'
    },
    cancel: () => told.push('cancel'),
  }
  const element = { animate: () => animation } as unknown as Element
  return { animation, told, move: new Gliding(element, [], 20, 60) }
}

test('stands still at the place of the sound until the sound moves', () => {
  const { animation, move } = silent()
  move.follow(32, false)
  expect([animation.playState, animation.currentTime, move.shown]).toEqual(['paused', 12_000, 32])
  move.follow(32.1, true)
  expect([animation.playState, move.shown]).toEqual(['running', 32.1])
})

test('is left alone while it keeps time, and put right when it does not', () => {
  const { animation, told, move } = silent()
  move.follow(30, true)
  animation.currentTime = 11_020
  move.follow(31, true)
  expect(animation.currentTime).toBe(11_020)
  animation.currentTime = 12_150
  move.follow(32, true)
  expect(animation.currentTime).toBe(12_000)
  expect(told).toEqual(['pause', 'play'])
})

test('after a jump it waits for the sound, which begins a moment later', () => {
  const { animation, move } = silent()
  move.follow(30, true)
  move.follow(50, true)
  expect([animation.playState, move.shown]).toEqual(['paused', 50])
  move.follow(50.1, true)
  expect(animation.playState).toBe('running')
})

test('a pause holds it exactly where the sound stopped', () => {
  const { animation, move } = silent()
  move.follow(30, true)
  animation.currentTime = 15_030
  move.follow(35, false)
  expect([animation.playState, move.shown]).toEqual(['paused', 35])
})
