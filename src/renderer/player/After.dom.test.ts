// After a practice, as a person meets it: everything may be left blank, and what is said is handed on whole.
import { cleanup, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { putApiInPlace } from '../entries/api.fixture.ts'
import After from './After.svelte'
import type { Said } from '../practice/prepared.ts'

const soFar: Said[] = []
function open(given: { before?: number | null; finished?: boolean; leftOut?: string; spoken?: boolean; title?: string; soFar?: Said } = {}) {
  const said: Said[] = []
  render(After, {
    entry: 'practice-1',
    title: 'Letting go, seven groups',
    practised: 560,
    planned: 560,
    finished: true,
    before: 6,
    leftOut: '',
    ...given,
    onSays: (words: Said) => void soFar.push(words),
    onSave: (words: Said) => void said.push(words),
    onDiscard: () => void said.push({ after: -1, helped: [], words: 'discarded', tightAfter: [] }),
  })
  return said
}
const rating = (value: string) => within(screen.getByRole('radiogroup', { name: 'How tense do you feel now?' })).getByRole('radio', { name: value })
const offers = () =>
  within(screen.getByRole('group', { name: /^Did anything help/ }))
    .getAllByRole('checkbox')
    .map((box) => box.closest('label')?.textContent)

test('everything can be left blank', async () => {
  const said = open()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('How tense do you feel now?')
  await userEvent.click(screen.getByRole('button', { name: 'Save and finish' }))
  expect(said).toEqual([{ after: null, helped: [], words: '', tightAfter: [] }])
})

test('words that are too long are there again, whole, for who goes elsewhere and comes back', async () => {
  const user = userEvent.setup()
  putApiInPlace()
  const field = () => screen.getByLabelText<HTMLTextAreaElement>('What helped or got in the way?')
  open()
  await user.click(field())
  await user.paste('x'.repeat(3010))
  cleanup()
  const said = soFar.at(-1)
  if (!said) throw new Error('something was said')
  open({ soFar: said })
  expect([said.words.length, field().value.length]).toEqual([3000, 3010])
  await user.clear(field())
})

test('lower, the same and higher are all said kindly', async () => {
  const user = userEvent.setup()
  open()
  const status = screen.getByRole('status')
  expect(status.textContent).toBe('')
  await user.click(rating('4'))
  expect(status.textContent).toBe('From 6 to 4. Another time it may stay about the same, and that is fine too.')
  await user.click(rating('6'))
  expect(status.textContent).toBe('6 before and 6 now. About the same is a fine result.')
  await user.click(rating('8'))
  expect(status.textContent).toBe('From 6 to 8. That happens. A shorter practice, open eyes or grounding may suit you better.')
})

test('the rating, the chips, the words and the places go on together', async () => {
  const user = userEvent.setup()
  const said = open({ leftOut: 'neck left out' })
  await user.click(rating('4'))
  await user.click(screen.getByRole('checkbox', { name: 'leaving parts out' }))
  await user.type(screen.getByLabelText('What helped or got in the way?'), ' the kettle ')
  const figure = within(screen.getByRole('group', { name: 'Any tension left?' }))
  expect(figure.getByRole('img', { name: /^Body map, seen as in a mirror/ })).toBeTruthy() // at once, with nothing to open
  await user.click(figure.getByText('Choose by name'))
  await user.click(screen.getByRole('checkbox', { name: 'jaw' }))
  await user.click(screen.getByRole('button', { name: 'Save and finish' }))
  expect(said).toEqual([{ after: 4, helped: ['leaving-out'], words: 'the kettle', tightAfter: ['jaw'] }])
})

test('only what was there is offered: a timer has no voice, an early end is named, parts left out too', () => {
  open({ title: 'Only time and bells', spoken: false, finished: false, leftOut: 'neck left out' })
  expect(offers()).toEqual(['the quiet parts', 'going slowly', 'leaving parts out', 'stopping when I did', 'not sure yet'])
  expect(screen.getByText(/^Only time and bells\. 9:20 of 9:20 minutes, ended early, neck left out\.$/)).toBeTruthy()
})

test('words that are longer than there is room for stay, and are saved when they were shortened: Save cuts nothing', async () => {
  const user = userEvent.setup()
  const said = open()
  const words = screen.getByLabelText<HTMLTextAreaElement>('What helped or got in the way?')
  await user.click(words)
  await user.paste('x'.repeat(3001))
  const note = screen.getByText('This is 1 character too long.')
  expect(words.getAttribute('aria-describedby')).toBe(note.id)
  expect(soFar.at(-1)?.words).toBe('x'.repeat(3000)) // as an entry takes it, should the window close
  await user.click(screen.getByRole('button', { name: 'Save and finish' }))
  expect([said, words.value.length]).toEqual([[], 3001])
  expect(document.activeElement).toBe(words)
  await user.keyboard('{End}{Backspace}')
  await user.click(screen.getByRole('button', { name: 'Save and finish' }))
  expect(said).toMatchObject([{ words: 'x'.repeat(3000) }])
})

test('what is said is handed on while it is said, for one who closes the window without Save', async () => {
  const user = userEvent.setup()
  open()
  await user.click(rating('3'))
  await user.type(screen.getByLabelText('What helped or got in the way?'), 'the kettle')
  expect(soFar.at(-1)).toEqual({ after: 3, helped: [], words: 'the kettle', tightAfter: [] })
})

test('after an interruption it goes on from what was said', async () => {
  const user = userEvent.setup()
  const said = open({ soFar: { after: 4, helped: ['going-slowly'], words: 'the kettle', tightAfter: ['jaw'] } })
  expect(rating('4')).toHaveProperty('checked', true)
  expect(screen.getByRole('status').textContent).toMatch(/^From 6 to 4\./)
  await user.type(screen.getByLabelText('What helped or got in the way?'), ', and the rain')
  await user.click(screen.getByRole('button', { name: 'Save and finish' }))
  expect(said).toEqual([{ after: 4, helped: ['going-slowly'], words: 'the kettle, and the rain', tightAfter: ['jaw'] }])
})
