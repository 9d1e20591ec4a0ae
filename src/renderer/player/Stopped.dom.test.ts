// The calm page after "I need to stop": what to hold on to stands there, whatever was practised, and what to do about pain, breath or a cramp.
import { cleanup, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { BodyArea } from '../../core/script/exercise.ts'
import { book } from '../book/book.svelte.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import Stopped from './Stopped.svelte'

const grounding = book.inRole('grounding')[0]?.exercise ?? null

function show(what: { tensing: boolean; isIt: boolean; grounding?: null; part?: readonly BodyArea[] }) {
  cleanup()
  const asked: string[] = []
  const note = (word: string) => () => void asked.push(word)
  render(Stopped, {
    grounding,
    part: [],
    ...what,
    onGround: note('five senses'),
    onGoOn: note('go on'),
    onLeaveOut: (part: readonly BodyArea[]) => void asked.push(`without ${part.join()}`),
    onFinish: note('finish'),
  })
  return { asked, user: userEvent.setup() }
}
const possible = () => within(screen.getByRole('region', { name: 'When you are ready' })).getAllByRole('button')

test.each([
  [{ tensing: true, isIt: false }, ['Five senses, 3 minutes', 'Go on, without tensing', 'Finish here']],
  [{ tensing: false, isIt: false }, ['Five senses, 3 minutes', 'Go on where I was', 'Finish here']],
  [{ tensing: false, isIt: true }, ['Go on with Five senses', 'Finish here']],
  [{ tensing: false, isIt: false, grounding: null }, ['Go on where I was', 'Finish here']], // a book without a way back to the room
  [
    { tensing: true, isIt: false, part: ['face', 'jaw'] as const },
    ['Five senses, 3 minutes', 'Go on, without tensing', 'Go on, and leave out only this part: face and jaw', 'Finish here'],
  ],
])('three things to do at once, help, and what is possible then: %o', (what, then) => {
  show(what)
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Open your eyes, if they are closed.',
    'Press your hands, your feet or your back against something solid.',
    'Name three things round you that you can see, hear or touch.',
  ])
  expect(screen.getByText(/It is common, it is no failure, and it tends to pass\./)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Get help now' })).toBeTruthy()
  expect(possible().map((button) => button.textContent?.trim())).toEqual(then)
})

test('each button does what it says', async () => {
  const { asked, user } = show({ tensing: true, isIt: false, part: ['neck'] })
  for (const button of possible()) await user.click(button)
  expect(asked).toEqual(['five senses', 'go on', 'without neck', 'finish'])
})

test('what to do about pain, breath or a cramp is there at once, with nothing to open', () => {
  show({ tensing: true, isIt: false })
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([
    'If something hurts',
    'If you are dizzy, tingling or short of breath',
    'If a muscle cramps',
  ])
  expect(screen.getAllByRole('definition').map((line) => line.textContent.length > 40)).toEqual([true, true, true])
  expect(document.querySelector('details')).toBeNull()
})

test('pain in the chest and trouble breathing lead to the emergency number of the person’s country', async () => {
  putApiInPlace({ settings: { country: 'GB' } })
  await entries.load()
  show({ tensing: false, isIt: false })
  expect(screen.getByText(/^Pain in your chest, trouble breathing .*Ring the emergency number now\.$/)).toBeTruthy()
  expect(screen.getByText('999')).toBeTruthy()
  expect(screen.getByText(/We have not rung it ourselves yet/)).toBeTruthy()
  putApiInPlace()
  await entries.load()
  show({ tensing: false, isIt: false })
  expect(screen.getByText(/Ring the emergency number now\.$/)).toBeTruthy()
  expect(screen.queryByText('999')).toBeNull() // where no country is chosen, none is guessed
})
