import { expect, test, vi } from 'vitest'

const shown = vi.hoisted(() => ({ options: [] as { buttons: string[]; cancelId: number; defaultId: number; message: string }[], response: 0 }))
vi.mock('electron', () => ({
  dialog: {
    showMessageBox: (options: (typeof shown.options)[number]) => {
      shown.options.push(options)
      return Promise.resolve({ response: shown.response })
    },
  },
}))
const { askBeforeClosing } = await import('./closing-question.ts')

/** What becomes of the window when this button is pressed; "Esc" closes the dialog, which a system takes for its `cancelId`, or for no button at all. */
async function pressed(button: string): Promise<string> {
  await askBeforeClosing({ why: 'silent' }, null) // to read its buttons
  const { buttons, cancelId } = shown.options.at(-1) ?? { buttons: [] as string[], cancelId: -1 }
  shown.response = button === 'Esc' ? cancelId : buttons.indexOf(button)
  return askBeforeClosing({ why: 'silent' }, null)
}

test('only "Close without saving" closes: to stay, to leave the dialog, or anything else leaves the window open', async () => {
  expect(await pressed('Stay')).toBe('stay')
  expect(await pressed('Esc')).toBe('stay')
  expect(await pressed('a button that is not there')).toBe('stay')
  expect(await pressed('Close without saving')).toBe('close')
})

test('Enter, pressed before the question was read, stays; and the question is the one of its reason', async () => {
  const left = { entries: 1, recordings: 0, settings: false, place: false }
  await askBeforeClosing({ why: 'unsaved', left }, null)
  const { buttons = [], defaultId = -1, message } = shown.options.at(-1) ?? {}
  expect([buttons[defaultId], message]).toEqual(['Stay', 'Not everything is saved yet.'])
})
