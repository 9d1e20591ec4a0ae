/** The system's own question before words would go: what it asked, and which button is pressed. */
import type { App } from './app.ts'

interface Question {
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
}

/** From now on the system's question is answered with this button, and what it asked is remembered. A real one would wait for a hand. */
export async function answers(app: App, button: 'Stay' | 'Close without saving'): Promise<void> {
  await app.electron.evaluate(({ dialog }, button) => {
    const state = globalThis as { asked?: unknown[] }
    state.asked ??= []
    const answer = (_window: unknown, question: Question) => {
      state.asked?.push(question)
      return Promise.resolve({ response: question.buttons.indexOf(button), checkboxChecked: false })
    }
    Object.assign(dialog, { showMessageBox: answer })
  }, button)
}

export const questions = (app: App): Promise<readonly Question[]> =>
  app.electron.evaluate(
    () => (globalThis as { asked?: Question[] }).asked?.map(({ message, detail, buttons }) => ({ message, detail, buttons })) ?? [],
  )

/** Presses the window's own close button. */
export const pressesClose = (app: App): Promise<void> => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
