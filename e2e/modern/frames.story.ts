/** How smoothly the pacer moves: its frames against those of a bare page with one square that glides, by turns in the same browser. */
import { begins, glides, goesToTheBreaths, watches } from '../../scripts/bench/led.mjs'
import { expect, test } from '../app.ts'

const turns = 3
const seconds = 5 // of each
const least = 0.95 // of the frames of the bare page

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

test(`the pacer is drawn as often as a bare page, and no task of it is long`, async ({ app }) => {
  test.setTimeout(120_000)
  await app.opensAsUsual()
  await app.page.evaluate(begins, 'E17')
  await app.page.evaluate(goesToTheBreaths)
  const bare = await app.page.context().newPage()
  await bare.evaluate(glides)
  const drawn: Record<'pacer' | 'bare', { frames: number; longest: number }[]> = { pacer: [], bare: [] }
  for (let turn = 0; turn < turns; turn++)
    for (const [name, page] of [
      ['bare', bare],
      ['pacer', app.page],
    ] as const) {
      await page.bringToFront()
      drawn[name].push(await page.evaluate(watches, seconds))
    }
  await bare.close()
  const [pacer, square] = [middle(drawn.pacer.map(({ frames }) => frames)), middle(drawn.bare.map(({ frames }) => frames))]
  const longest = (name: keyof typeof drawn) => Math.max(...drawn[name].map((turn) => turn.longest))
  const words = `pacer ${pacer.toFixed(1)} frames a second, bare page ${square.toFixed(1)}: ratio ${(pacer / square).toFixed(2)} (goal >= ${String(least)}); longest tasks ${longest('pacer').toFixed(0)} and ${longest('bare').toFixed(0)} ms (0: none over 50)`
  test.info().annotations.push({ type: 'figure', description: words })
  expect(pacer / square, words).toBeGreaterThanOrEqual(least)
})
