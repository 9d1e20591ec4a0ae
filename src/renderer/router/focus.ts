/**
 * Where focus goes when a page came, or when what had it is gone. The one place in the window that decides it: whoever reads by ear or goes by keys is
 * never left at nothing.
 */

/** The parts of the window that stand for themselves. Focus that is lost in one stays there, as long as there is anything to stand on. */
const regions = 'dialog, main, aside, nav, header, footer, [data-region]'
const stops = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'
const title = 'main h1, header h1'

/** A part around the place where focus stood: which of its stops that was, and in a list, which of its rows. */
interface Part {
  readonly part: Element
  readonly nth: number
  readonly row: number | null
}

/** Where focus stood in a region, and by which way it is found again, from the nearest part on. */
interface Place {
  readonly region: Element
  readonly element: HTMLElement
  readonly way: readonly Part[]
}

let places: Place[] = [] // one of each region, the latest first
let titleAwaited = false

/** A page came: to its title, now or as soon as it is there, unless the person goes somewhere meanwhile. */
export function goToTitle(): void {
  titleAwaited = true
  if (!lookForTitle()) document.getElementById('main')?.focus({ preventScroll: true })
}

/** From now on focus that is lost is found again. What comes back ends it. */
export function watchFocus(): () => void {
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return
    if (target.id !== 'main') titleAwaited = false
    const place = placeOf(target)
    places = [place, ...places.filter(({ region }) => region !== place.region && region.isConnected)]
  }
  const changes = new MutationObserver((records) => {
    look()
    // what is switched off or hidden keeps focus until the next frame
    if (records.some(({ type }) => type === 'attributes')) requestAnimationFrame(look)
  })
  addEventListener('focusin', remember)
  changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden'] })
  return () => {
    removeEventListener('focusin', remember)
    changes.disconnect()
    places = []
    titleAwaited = false
  }
}

function look(): void {
  if (!atNothing()) return void (titleAwaited && document.activeElement?.id === 'main' && lookForTitle())
  if (titleAwaited && lookForTitle()) return
  const [last] = places
  if (last && !canHold(last.element)) find()
}

function atNothing(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body
}

/** In the region where it was, at what now stands in its place; else, where that only lay over the page, in the one before; else at the title. */
function find(): void {
  for (const { region, element, way } of places) {
    if (focused(element)) return
    if (way.some(({ part, nth, row }) => part.isConnected && (focused(firstOf(part, row)) || focused(nthOf(stopsIn(part), nth))))) return
    if (region.matches('main')) break
  }
  goToTitle()
}

const nthOf = <T>(all: readonly T[], nth: number): T | undefined => all[Math.min(nth, all.length - 1)]

/** The row that took the place of one that is gone begins with what it is called; what removes it stands further on. */
function firstOf(list: Element, row: number | null): HTMLElement | undefined {
  const there = row === null ? undefined : nthOf([...list.children], row)
  return there && stopsIn(there)[0]
}

function lookForTitle(): boolean {
  return focused(document.querySelector<HTMLElement>(title))
}

/** Whether it took focus: what waits behind a dialog does not. */
function focused(element: HTMLElement | null | undefined): boolean {
  if (!element || !canHold(element)) return false
  element.focus()
  return document.activeElement === element
}

function placeOf(element: HTMLElement): Place {
  const region = element.closest(regions) ?? document.body
  const way: Part[] = []
  const all = stopsIn(region)
  // a page that is replaced keeps its frame: there the title says where one is, and not whatever comes to stand at the same place
  const outermost = region.matches('main') ? region : region.parentElement
  for (let inner: Element = element, part = element.parentElement; part && part !== outermost; inner = part, part = part.parentElement) {
    if (part === document.body) break
    way.push({ part, nth: nthIn(part, all, element), row: part.matches('ul, ol, tbody') ? [...part.children].indexOf(inner) : null })
  }
  return { region, element, way }
}

const nthIn = (part: Element, all: readonly HTMLElement[], element: HTMLElement): number =>
  Math.max(0, all.filter((stop) => part.contains(stop)).indexOf(element))

const stopsIn = (part: Element): HTMLElement[] => [...part.querySelectorAll<HTMLElement>(stops)].filter(canHold)

function canHold(element: HTMLElement): boolean {
  if (!element.isConnected || element.matches(':disabled')) return false
  return element.checkVisibility({ checkVisibilityCSS: true })
}
