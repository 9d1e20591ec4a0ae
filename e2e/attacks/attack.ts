/** Attacks are rows of a name and code that runs in our page as if it were the page's own. Here is what runs them, and the proofs that they came to nothing. */
import type { App } from '../app.ts'
import type { Outside } from './outside.ts'

/**
 * The code is an expression. When its value (or what its promise brings) is true, or a global named `taken` appears, the attack worked.
 * In reach: `outside`, an address that counts its visitors, and the tools below.
 */
export type Attack = readonly [name: string, code: string]

/** What a page complains of when its policy refuses something, and the main process when it is a frame: signs that the attack was made. */
export const refusedByPolicy = /^page: [^]*(Content Security Policy|Trusted\w+'? assignment|TrustedTypePolicy)/
export const blockedFrame = /^main: \(node:\d+\) electron: Failed to load URL: \S+ with error: ERR_BLOCKED_BY_CSP/

const tools = {
  /** Puts an element in the page: true when it loaded, false when it failed. */
  loads: (element: HTMLElement): Promise<boolean> =>
    new Promise((resolve) => {
      for (const good of ['load', 'loadeddata', 'loadedmetadata']) element.addEventListener(good, () => resolve(true))
      element.addEventListener('error', () => resolve(false))
      document.body.append(element)
    }),
  /** An element with these attributes. */
  element: (name: string, attributes: Record<string, string> = {}): HTMLElement => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    return element
  },
  /** Presses a link or sends a form. */
  press: (element: HTMLElement): void => {
    document.body.append(element)
    if (element instanceof HTMLFormElement) element.submit()
    else element.click()
  },
  /** An empty frame: it has our origin, and no address that a policy could refuse. */
  frame: (): Window & typeof globalThis => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    return frame.contentWindow as Window & typeof globalThis
  },
}

/** In the page. As a task of its own: inside a debugger's call the page's rules do not hold, and `eval` would work. */
const carryOut = (attack: () => unknown): Promise<string | null> =>
  new Promise((resolve) => {
    setTimeout(() => {
      const noAnswer = new Promise((done) => setTimeout(done, 2000, false)) // some permissions are never answered
      const tried = Promise.resolve().then(attack)
      void Promise.race([tried, noAnswer])
        .catch(() => false)
        .then(async (worked) => {
          await window.api.file.whereabouts() // what was begun has passed the main process now
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
          resolve(
            worked
              ? `answered ${typeof worked === 'string' ? worked : Object.prototype.toString.call(worked)}`
              : 'taken' in globalThis
                ? 'ran its code'
                : null,
          )
        })
    })
  })

/** The attacks that worked, each with how it showed: an answer, code that ran, a visitor outside, another window, a page that is no longer ours. */
export async function successes(app: App, outside: Outside, attacks: readonly Attack[]): Promise<string[]> {
  const worked: string[] = []
  const scope = Object.entries(tools).map(([name, tool]) => `const ${name} = ${String(tool)}`)
  await app.page.evaluate(() => Object.assign(globalThis, { firstPage: true }))
  for (const [name, code] of attacks) {
    const visits = outside.visits.length
    const call = `(() => { const outside = '${outside.address}'; ${scope.join('; ')}; return (${String(carryOut)})(() => (${code})) })()`
    const answer = await app.page.evaluate<string | null>(call).catch((error: unknown) => `the page was gone (${String(error).split('\n')[0] ?? ''})`)
    const stillOurs = await app.page
      .evaluate(() => 'firstPage' in globalThis && location.href.startsWith('app://bundle/index.html'))
      .catch(() => false)
    if (answer !== null) worked.push(`${name}: ${answer}`)
    if (outside.visits.length > visits) worked.push(`${name}: reached ${outside.visits.slice(visits).join(', ')}`)
    if (app.electron.windows().length > 1) worked.push(`${name}: opened a window`)
    if (!stillOurs) return [...worked, `${name}: left our page for ${app.page.url()}, so the rest of the table was not tried`]
    await app.page.evaluate(() => delete (globalThis as { taken?: unknown }).taken)
  }
  return worked
}
