// The calm page after "I need to stop": what to hold on to stands there, whatever was practised.
import { cleanup, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { book } from '../book/book.svelte.ts'
import Stopped from './Stopped.svelte'

const grounding = book.inRole('grounding')[0]?.exercise ?? null

function show(what: { tensing: boolean; isIt: boolean; grounding?: null }) {
  cleanup()
  const asked: string[] = []
  const note = (word: string) => () => void asked.push(word)
  render(Stopped, { grounding, ...what, onGround: note('five senses'), onGoOn: note('go on'), onFinish: note('finish') })
  return { asked, user: userEvent.setup() }
}
const possible = () => within(screen.getByRole('region', { name: 'When you are ready' })).getAllByRole('button')

test.each([
  [{ tensing: true, isIt: false }, ['Five senses, 3 minutes', 'Go on, without tensing', 'Finish here']],
  [{ tensing: false, isIt: false }, ['Five senses, 3 minutes', 'Go on where I was', 'Finish here']],
  [{ tensing: false, isIt: true }, ['Go on with Five senses', 'Finish here']],
  [{ tensing: false, isIt: false, grounding: null }, ['Go on where I was', 'Finish here']], // a book without a way back to the room
])('three things to do at once, help, and what is possible then: %o', (what, then) => {
  show(what)
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Open your eyes, if they are closed.',
    'Press your feet or your hands against something solid.',
    'Look round and name three things you can see.',
  ])
  expect(screen.getByText(/It is common, it is no failure, and it tends to pass\./)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Get help now' })).toBeTruthy()
  expect(possible().map((button) => button.textContent?.trim())).toEqual(then)
})

test('each button does what it says', async () => {
  const { asked, user } = show({ tensing: true, isIt: false })
  for (const button of possible()) await user.click(button)
  expect(asked).toEqual(['five senses', 'go on', 'finish'])
})
