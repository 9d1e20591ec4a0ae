/** Asks a page through Chromium's debugging pipe: each message is JSON and ends in a zero byte. */

/** @typedef {{ id?: number, result?: Record<string, any>, error?: { message: string } }} Message */

export class PageTalk {
  #input
  #last = 0
  #rest = ''
  /** @type {Map<number, (message: Message) => void>} */
  #waiting = new Map()
  /** @type {Promise<string> | undefined} */
  #session

  /** @param {import('node:stream').Writable} input @param {import('node:stream').Readable} output */
  constructor(input, output) {
    this.#input = input
    input.on('error', () => undefined) // the program has gone: whoever waits hears it from the process
    output.setEncoding('utf8').on('data', (/** @type {string} */ part) => this.#hear(part))
  }

  /**
   * What a function gives when it is run in the page, awaited. It is sent as text: it sees nothing of ours but its argument.
   * The page takes it for an act of the person, so sound may begin.
   * @template A, R
   * @param {(given: A) => R} asked
   * @param {A} [given] plain data
   * @returns {Promise<Awaited<R>>}
   */
  async ask(asked, given) {
    this.#session ??= this.#join()
    const expression = `(${String(asked)})(${JSON.stringify(given) ?? ''})`
    const { result, exceptionDetails } = await this.#send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true, userGesture: true },
      await this.#session,
    )
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** Has a function run in every page that is loaded from now on, before the page's own scripts. @template A @param {(given: A) => void} first @param {A} [given] plain data */
  async prepend(first, given) {
    this.#session ??= this.#join()
    await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: `(${String(first)})(${JSON.stringify(given) ?? ''})` }, await this.#session)
  }

  async reload() {
    this.#session ??= this.#join()
    await this.#send('Page.enable', {}, await this.#session)
    await this.#send('Page.reload', {}, await this.#session)
  }

  async collectGarbage() {
    this.#session ??= this.#join()
    await this.#send('HeapProfiler.collectGarbage', {}, await this.#session)
  }

  async #join() {
    const { targetInfos } = await this.#send('Target.getTargets')
    const page = targetInfos.find((/** @type {{ type: string }} */ target) => target.type === 'page')
    const { sessionId } = await this.#send('Target.attachToTarget', { targetId: page.targetId, flatten: true })
    return /** @type {string} */ (sessionId)
  }

  /** @param {string} method @param {object} [params] @param {string} [sessionId] @returns {Promise<Record<string, any>>} */
  #send(method, params = {}, sessionId) {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => (error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result ?? {})))
      this.#input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    })
  }

  /** @param {string} part */
  #hear(part) {
    const whole = (this.#rest + part).split('\0')
    this.#rest = whole.pop() ?? ''
    for (const text of whole) {
      const message = /** @type {Message} */ (JSON.parse(text))
      if (message.id === undefined) continue // an event
      this.#waiting.get(message.id)?.(message)
      this.#waiting.delete(message.id)
    }
  }
}
