/* global document, HTMLElement, requestAnimationFrame */
/** How long a room takes to stand there after its link is pressed, in a running app. */
import { inMilliseconds } from './figures.mjs'
import { start } from './started.mjs'

const rooms = ['Learn', 'Practise', 'Progress', 'Settings', 'Today']

/**
 * Presses a link of the rail; milliseconds until the room's heading is there and the frame with it has been drawn.
 * @param {string} room
 * @returns {Promise<number>}
 */
async function visit(room) {
  const linkOf = () => [...document.querySelectorAll('nav[aria-label=Main] a')].find((one) => one.textContent?.trim() === room)
  const patience = performance.now() + 10_000
  while (!linkOf() && performance.now() < patience) await new Promise(requestAnimationFrame) // the frame of the window comes before its rail
  const link = linkOf()
  if (!(link instanceof HTMLElement)) throw new Error(`the rail has no link "${room}"`)
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`"${room}" did not come`)), 10_000)
    const before = document.querySelector('h1')
    const pressed = performance.now()
    const look = () => {
      const heading = document.querySelector('h1')
      const isThere = heading && heading !== before && heading.getClientRects().length > 0
      if (!isThere) return requestAnimationFrame(look)
      clearTimeout(late)
      requestAnimationFrame(() => resolve(performance.now() - pressed)) // the frame that drew it is over
    }
    link.click()
    requestAnimationFrame(look)
  })
}

/**
 * @param {import('./two-apps.mjs').Program} ours
 * @param {number} rounds
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function routes(ours, rounds) {
  const { page, end } = await start(ours, { talk: true })
  try {
    /** @type {Map<string, number[]>} */
    const times = new Map(rooms.map((room) => [room, []]))
    for (let round = 0; round <= rounds; round++) for (const room of rooms) times.get(room)?.push(await page.ask(visit, room))
    return rooms.map((room) => {
      const [first = NaN, ...later] = times.get(room) ?? []
      return { what: `${room}: press of its link to its heading drawn`, value: `${inMilliseconds(later)}; first time ${Math.round(first)} ms` }
    })
  } finally {
    await end()
  }
}
