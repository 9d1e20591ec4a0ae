/** What a practice that runs costs: processor, frames, long tasks. Sound and picture are real; the display has no graphics card. */
import { setTimeout as pause } from 'node:timers/promises'
import { against, median } from './figures.mjs'
import { begins, glides, goesToTheBreaths, watches } from './led.mjs'
import { processorTime, processorTimeOfAll, rendererOf } from './processes.mjs'
import { start } from './started.mjs'

const early = { from: 5, seconds: 20 } // of a practice: the browser still compiles, and the output behind the media keys is not asleep yet
const later = { from: 30, seconds: 30 } // as most of a practice is; two pieces of the hills are painted in it
const drawnFor = 20 // seconds in which frames are counted

/**
 * Shares of one processor over some seconds, in percent.
 * @param {number} pid of the program
 * @param {number} length seconds
 * @returns {Promise<{ page: number, all: number }>}
 */
async function load(pid, length) {
  const renderer = await rendererOf(pid)
  const began = { at: performance.now(), page: await processorTime(renderer), all: await processorTimeOfAll(pid) }
  await pause(length * 1000)
  const seconds = (performance.now() - began.at) / 1000
  return {
    page: ((await processorTime(renderer)) - began.page) * (100 / seconds),
    all: ((await processorTimeOfAll(pid)) - began.all) * (100 / seconds),
  }
}

const percent = (/** @type {number} */ share) => `${share.toFixed(1)} %`

/**
 * @param {{ ours: import('./two-apps.mjs').Program, bare: import('./two-apps.mjs').Program }} programs
 * @param {number} runs
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function practice({ ours, bare }, runs) {
  if (process.platform !== 'linux') return [{ what: 'cost of a practice', value: 'measured on Linux only' }]
  /** @type {Record<'E02' | 'E17' | 'bare', { early: Awaited<ReturnType<typeof load>>, later: Awaited<ReturnType<typeof load>> }[]>} */
  const loads = { bare: [], E02: [], E17: [] }
  /** @type {Awaited<ReturnType<typeof watches>>[]} */
  const drawn = []
  for (let run = 0; run < runs; run++)
    for (const kind of /** @type {const} */ (['bare', 'E02', 'E17'])) {
      const { pid, page, end } = await start(kind === 'bare' ? bare : ours, { talk: true })
      try {
        await (kind === 'bare' ? page.ask(glides) : page.ask(begins, kind))
        if (kind === 'E17') await page.ask(goesToTheBreaths)
        await pause(early.from * 1000)
        const first = await load(pid, early.seconds)
        await pause((later.from - early.from - early.seconds) * 1000)
        loads[kind].push({ early: first, later: await load(pid, later.seconds) })
        if (kind === 'E17') drawn.push(await page.ask(watches, drawnFor))
      } finally {
        await end()
      }
    }
  const of = (/** @type {keyof typeof loads} */ kind, /** @type {'page' | 'all'} */ what, /** @type {'early' | 'later'} */ when = 'later') =>
    median(loads[kind].map((one) => one[when][what]))
  const span = (/** @type {typeof early} */ { from, seconds }) => `${seconds} s, from ${from} s after its beginning on`
  return [
    { what: `muscle release (E02), share of one processor taken by the page's process: over ${span(later)}`, value: percent(of('E02', 'page')) },
    { what: 'the same, all processes of the app', value: percent(of('E02', 'all')) },
    { what: 'breathing pacer (E17), the page', value: percent(of('E17', 'page')) },
    { what: `the same, earlier: over ${span(early)}`, value: percent(of('E17', 'page', 'early')) },
    { what: 'the pacer, all processes (drawing without a graphics card among them)', value: percent(of('E17', 'all')) },
    { what: 'the page of a bare window with one word, one square that glides and an audio clock', value: percent(of('bare', 'page')) },
    against('ratio of the two pages, pacer and bare', of('E17', 'page') / of('bare', 'page'), 1.3),
    { what: 'pacer, frames a second', value: median(drawn.map(({ frames }) => frames)).toFixed(1), goal: '60' },
    against(
      'pacer, longest task in the page (none is counted under 50 ms)',
      Math.max(...drawn.map(({ longest }) => longest)),
      50,
      (ms) => `${ms.toFixed(0)} ms`,
    ),
  ]
}
