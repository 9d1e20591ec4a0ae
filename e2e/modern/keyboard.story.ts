/** Every room walked with the Tab key alone: each stop is on the screen, can be seen to have the keys, and says what it is; none is left out. */
import { expect, test, type App } from '../app.ts'
import { hasPractised, places, sidePlaces } from '../places.ts'

const unexpected = 'a stop that was not expected'

interface Stop {
  readonly what: string
  readonly faults: readonly string[]
}

/** Marks what Tab has to come to, and returns how many there are. A group of radios is one stop. */
const marks = (app: App): Promise<number> =>
  app.page.evaluate(() => {
    const groups = new Set<string>()
    let count = 0
    for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
      if (element.matches(':disabled, [tabindex="-1"]') || element.closest('[inert]') || !element.checkVisibility({ checkVisibilityCSS: true }))
        continue
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        if (groups.has(element.name)) continue
        groups.add(element.name)
        const all = document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(element.name)}"]`)
        for (const one of all) one.dataset['walk'] = `group ${element.name}`
      } else element.dataset['walk'] = `stop ${String(count)}`
      count++
    }
    return count
  })

/** What has the keys now; null when it is no part of the page: before its first stop and after its last. */
const stop = (app: App): Promise<(Stop & { readonly walk: string }) | null> =>
  app.page.evaluate((other) => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const faults: string[] = []
    const { top, bottom, left, right, height } = element.getBoundingClientRect()
    const seen = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])]
    const needs = element instanceof HTMLTextAreaElement ? parseFloat(getComputedStyle(element).lineHeight) : height // of a text, the line that is written in
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) faults.push('not on the screen')
    else if (height < innerHeight && (top < -1 || top + needs > innerHeight + 1)) faults.push('only a part is on the screen')
    const ringed = (one: Element | null): boolean => {
      if (!one) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    }
    if (!seen.some((one) => ringed(one) || ringed(one.nextElementSibling) || ringed(one.parentElement))) faults.push('no ring around it')
    return { what: element.outerHTML.slice(0, 110), faults, walk: element.dataset['walk'] ?? other }
  }, unexpected)

/** Tabs through the page once. */
async function walks(app: App): Promise<{ stops: number; faults: string[] }> {
  const expected = await marks(app)
  await app.page.evaluate(() => document.querySelector<HTMLElement>('[data-walk]')?.focus())
  const [come, faults] = [new Set<string>(), [] as string[]]
  let last = ''
  for (let presses = 0; presses < expected + 40; presses++) {
    const here = await stop(app)
    if (here === null || (come.has(here.walk) && here.walk !== last && here.walk !== unexpected)) break // after the last stop, or round again
    if (here.walk !== last) faults.push(...here.faults.map((fault) => `${fault}: ${here.what}`))
    come.add((last = here.walk)) // a field for a day has several stops in it
    await app.page.keyboard.press('Tab')
  }
  const missed = await app.page.evaluate(
    (seen) =>
      [...document.querySelectorAll<HTMLElement>('[data-walk]')]
        .filter((element) => !seen.includes(element.dataset['walk'] ?? ''))
        .map((element) => element.outerHTML.slice(0, 110)),
    [...come],
  )
  return { stops: come.size, faults: [...faults, ...missed.map((what) => `Tab never came to ${what}`)] }
}

test('Tab comes to everything in every room, and it can be seen where it is', async ({ app }) => {
  test.setTimeout(240_000)
  await app.opensAsUsual()
  await hasPractised(app)
  await app.reloads()
  const faults: string[] = []
  let stops = 0
  for (const [name, address] of Object.entries({ ...places, ...sidePlaces })) {
    await app.goesTo(address)
    await app.arrives(address)
    const walk = await walks(app)
    stops += walk.stops
    faults.push(...walk.faults.map((fault) => `${name}: ${fault}`))
  }
  expect(faults).toEqual([])
  test.info().annotations.push({
    type: 'figure',
    description: `stops of the Tab key in ${String(Object.keys({ ...places, ...sidePlaces }).length)} rooms: ${String(stops)}`,
  })
})
