/** The window as a screen reader has it: roles and names, and nothing that is only seen. */
import { expect, type CDPSession } from '@playwright/test'
import type { App } from './app.ts'

interface Heard {
  readonly role: string
  readonly name: string
  readonly node: number // in the document
}

export class AccessibilityTree {
  readonly #app: App
  #session: CDPSession | null = null

  constructor(app: App) {
    this.#app = app
  }

  /** Everything that is there, in the order in which it is read. */
  async all(): Promise<Heard[]> {
    const { nodes } = await (await this.#open()).send('Accessibility.getFullAXTree')
    return nodes.flatMap(({ ignored, role, name, backendDOMNodeId }) =>
      ignored || backendDOMNodeId === undefined
        ? []
        : [
            {
              role: String(role?.value),
              name: String(name?.value ?? '')
                .replace(/\s+/g, ' ')
                .trim(),
              node: backendDOMNodeId,
            },
          ],
    )
  }

  /** Waits until this is there; the first of them in the order of reading. */
  async finds(role: string, name: string | RegExp, timeout = 15_000): Promise<Heard> {
    const is = (heard: Heard) => heard.role === role && (typeof name === 'string' ? heard.name === name : name.test(heard.name))
    let found: Heard[] = []
    await expect
      .poll(async () => (found = (await this.all()).filter(is)).length, { message: `${role} “${String(name)}”`, timeout })
      .toBeGreaterThan(0)
    const [one] = found
    if (!one) throw new Error('it went again')
    return one
  }

  /** Goes to it and presses it as a screen reader’s user does, by a key. Focus is on something afterwards. */
  async presses(role: string, name: string | RegExp, key = role === 'radio' || role === 'checkbox' ? 'Space' : 'Enter'): Promise<void> {
    const { node } = await this.finds(role, name)
    await (await this.#open()).send('DOM.focus', { backendNodeId: node })
    await this.#app.page.keyboard.press(key)
    await standsOnSomething(this.#app)
  }

  async #open(): Promise<CDPSession> {
    if (!this.#session) {
      this.#session = await this.#app.page.context().newCDPSession(this.#app.page)
      await this.#session.send('DOM.enable')
      await this.#session.send('Accessibility.enable')
    }
    return this.#session
  }
}

/** Focus is on a part of the page, and stays on one when everything has come. */
export async function standsOnSomething(app: App): Promise<void> {
  const where = () => app.page.evaluate(() => document.activeElement?.tagName ?? 'nothing')
  await expect.poll(where, { message: 'what has focus' }).not.toMatch(/BODY|nothing/)
  await app.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await where(), 'what has focus a frame later').not.toMatch(/BODY|nothing/)
}
