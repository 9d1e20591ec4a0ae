/** The page is held as strictly here as in the app, or what is told of it here says nothing about the app. */
import { expect, test, type App } from '../app.ts'

/** What trying something comes to: "done", or the name of the refusal. */
const tries = (app: App, what: 'markup' | 'page' | 'outside'): Promise<string> =>
  app.page.evaluate(async (which) => {
    const done = () => 'done'
    const refusal = (error: unknown) => (error instanceof Error ? error.name : 'unknown')
    if (which !== 'markup') return fetch(which === 'page' ? '/index.html' : 'http://127.0.0.1:9/').then(done, refusal)
    try {
      document.createElement('div').innerHTML = '<b>not by our policy</b>'
      return done()
    } catch (error) {
      return refusal(error)
    }
  }, what)

test('the policy of the app holds: markup only by its own rule, no script of a page, nothing fetched but recordings', async ({ app }) => {
  app.makesErrors(/TrustedHTML/, /Content Security Policy/, /Failed to fetch|Refused to connect|violates/)
  await app.opensAsUsual()
  const served = await app.page.reload()
  const policy = served?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types svelte-trusted-html")
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  expect(await tries(app, 'markup')).toBe('TypeError')
  expect(await tries(app, 'page')).toBe('TypeError')
  expect(await tries(app, 'outside')).toBe('TypeError')
  const ran = await app.page.evaluate(() => {
    const script = document.createElement('script')
    const policies = (
      window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => { createScript: (text: string) => string } } }
    ).trustedTypes
    let made = true
    try {
      script.text = policies.createPolicy('another', { createScript: (text: string) => text }).createScript('window.ran = true')
    } catch {
      made = false
    }
    document.head.append(script)
    return { made, ran: 'ran' in window }
  })
  expect(ran).toEqual({ made: false, ran: false })
})

test('window.api is the preload’s: whole, frozen, and what cannot be sent is refused', async ({ app }) => {
  app.makesErrors(/nobody answered settings:change: DataCloneError/)
  await app.opensAsUsual()
  const facts = await app.page.evaluate(async () => {
    const { api } = window
    const open = Object.values(api).filter((part) => typeof part === 'object' && !Object.isFrozen(part))
    const refused = await api.settings.change({ captions: (() => true) as unknown as boolean })
    return { open: open.length, fixed: Object.isFrozen(api), refused, locale: api.runtime.locale }
  })
  expect(facts).toEqual({ open: 0, fixed: true, refused: { ok: false, refusal: { code: 'not-answered', again: true } }, locale: 'en-GB' })
})
