/** The message at the foot of the window: it says what was done, offers the way back, and stays as long as somebody is at it. */
import { fireEvent, render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import ToastLine from './ToastLine.svelte'
import { toast } from './toast.svelte.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  toast.close()
  vi.useRealTimers()
})

const said = () => screen.getByRole('status').textContent
const after = async (seconds: number) => {
  await vi.advanceTimersByTimeAsync(seconds * 1000)
  await tick()
}
async function shows(way: 'a way back' | 'none' = 'none'): Promise<{ readonly box: HTMLElement; readonly run: ReturnType<typeof vi.fn> }> {
  const run = vi.fn()
  render(ToastLine)
  toast.show({ text: 'Practice removed.', ...(way === 'none' ? {} : { undo: { label: 'Put it back', run } }) })
  await tick()
  const box = screen.getByText('Practice removed.').parentElement
  if (!box) throw new Error('the words stand nowhere')
  return { box, run }
}

test('it is read out, stays eight seconds, and goes', async () => {
  await shows()
  expect(screen.getByRole('status').getAttribute('aria-live')).toBe('polite')
  await after(7.9)
  expect(said()).toContain('Practice removed.')
  await after(0.2)
  expect(said()).toBe('')
})

test('with a way back it stays until it is closed or the next one comes, and says by which key', async () => {
  await shows('a way back')
  await after(3600)
  expect(said()).toContain('Practice removed.')
  expect(said()).toContain('Put it back Ctrl Z')
  toast.show({ text: 'Practice changed.' })
  await after(9)
  expect(said()).toBe('')
})

test('the key takes the way back once', async () => {
  const { run } = await shows('a way back')
  toast.takeBack?.()
  await tick()
  expect([run.mock.calls.length, said(), toast.takeBack]).toEqual([1, '', null])
})

test('a message without a way back offers none to the key', async () => {
  await shows()
  expect(toast.takeBack).toBeNull()
})

for (const [what, comes, goes] of [
  ['pointed at', fireEvent.mouseEnter, fireEvent.mouseLeave],
  ['focused', fireEvent.focusIn, fireEvent.focusOut],
] as const)
  test(`while it is ${what} it stays, and eight seconds more`, async () => {
    const { box } = await shows()
    await after(7)
    await comes(box)
    await after(60)
    expect(said()).toContain('Practice removed.')
    await goes(box)
    await after(7.9)
    expect(said()).toContain('Practice removed.')
    await after(0.2)
    expect(said()).toBe('')
  })

test('the next message has its own eight seconds', async () => {
  await shows()
  await after(7)
  toast.show({ text: 'Practice changed.' })
  await after(7.9)
  expect(said()).toContain('Practice changed.')
})

test('the way back is taken once, and the message goes with it', async () => {
  const { run } = await shows('a way back')
  await fireEvent.click(screen.getByRole('button', { name: 'Put it back' }))
  expect([run.mock.calls.length, said()]).toEqual([1, ''])
})

test('it can be closed', async () => {
  const { run } = await shows()
  await fireEvent.click(screen.getByRole('button', { name: 'Close this message' }))
  expect([run.mock.calls.length, said()]).toEqual([0, ''])
})

test('of what is saved it says so; of what waits, that it is not saved yet; of what was refused nothing, since it was not done', async () => {
  render(ToastLine)
  for (const [is, words] of [
    ['refused', ''],
    ['saved', 'Practice removed.'],
    ['waiting', 'Practice removed. This is not saved yet.'],
  ] as const) {
    toast.showAfter(is, { text: 'Practice removed.' })
    await tick()
    expect(said()?.trim()).toBe(words)
  }
})
