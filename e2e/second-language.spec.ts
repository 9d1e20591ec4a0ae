/** The app in a language that was made for this story: every word 40 % longer and accented. Nothing in any room is cut, and no English is left on the screen. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { marks, stretch } from '../scripts/second-language/stretch.mjs'
import { expect, test, type App } from './app.ts'
import { cutOff, shortened } from './cut-off.ts'
import { hasPractised, places, sidePlaces } from './places.ts'

const made = mkdtempSync(join(tmpdir(), 'groundwork-language-'))
test.beforeAll(async () => {
  test.setTimeout(180_000)
  await promisify(execFile)(process.execPath, [resolve(import.meta.dirname, '../scripts/second-language/make.mjs'), made])
})
test.afterAll(() => rmSync(made, { recursive: true, force: true }))

/** Words that are the same in every language: names, and how the engine writes days. */
const names = [
  ...['Groundwork', 'Electron', 'Chromium', 'Literata', 'Source', 'Sans', 'Atkinson', 'Hyperlegible', 'Next', 'Kokoro'],
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December', 'and', 'or', 'KB', 'MB', 'PMR', 'CBT', 'NHS'],
]

/** Every word on the page, shown or read out, that is not of the made-up language. */
async function english(app: App): Promise<string[]> {
  return app.page.evaluate(
    ([letters, same]) => {
      const texts: string[] = []
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = words.nextNode(); node; node = words.nextNode())
        if (!node.parentElement?.closest('script, style')) texts.push((node.parentElement?.closest('bdi') ?? node).textContent ?? '') // a path stands in several pieces, and is one word
      for (const element of document.querySelectorAll('body *'))
        for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'])
          texts.push(element.getAttribute(name) ?? '')
      texts.push(document.title)
      const strange = (text: string) =>
        text
          .replace(/\S*:\/\/\S*|\S*[./@]\w\S*|\S*\d\S*/g, ' ') // addresses, paths, figures
          .match(/\p{L}{2,}/gu)
          ?.filter((word) => ![...word].some((letter) => letters.includes(letter)) && !same.includes(word)) ?? []
      return [...new Set(texts.filter((text) => strange(text).length > 0).map((text) => text.trim().replace(/\s+/g, ' ')))]
    },
    [marks, names] as const,
  )
}

for (const [width, height] of [
  [1200, 800],
  [800, 600],
] as const)
  test(`another language has room in every room, and shows through in none, at ${String(width)} x ${String(height)}`, async ({ app }) => {
    test.setTimeout(180_000)
    const found: string[] = []
    const look = async (place: string) => {
      // the pictures, for whoever asks for them
      if (process.env['GROUNDWORK_PICTURES'])
        await app.page.screenshot({ path: join(process.env['GROUNDWORK_PICTURES'], `${String(width)}-${place.replaceAll(' ', '-')}.png`) })
      found.push(...(await cutOff(app)).map((what) => `${place}, cut: ${what}`))
      found.push(...(await shortened(app)).map((what) => `${place}, shortened: ${what}`))
      found.push(...(await english(app)).map((what) => `${place}, English: ${what}`))
    }
    const press = (name: string) => app.page.getByRole('button', { name: stretch(name), exact: true }).click()
    await app.starts({ built: made })
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
    await app.resizes(width, height)
    expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('en-XA')
    await look('first run')
    await press('Just look around')
    await hasPractised(app)
    await app.reloads()
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()

    for (const [name, address] of Object.entries({ ...places, ...sidePlaces, 'not in the book': '#/exercise/E99' })) {
      await app.goesTo(address)
      await app.arrives(address)
      await look(name)
    }
    await app.page.keyboard.press('F1')
    await expect(app.page.getByRole('dialog')).toBeVisible()
    await look('help')
    await app.page.keyboard.press('Escape')
    await app.goesTo('#/progress')
    await press('Print or save')
    await expect(app.page.getByRole('dialog')).toBeVisible()
    await look('take along')
    await app.page.keyboard.press('Escape')
    await app.goesTo('#/settings')
    await press('Erase')
    await expect(app.page.getByRole('dialog')).toBeVisible()
    await look('erase')
    await app.page.keyboard.press('Escape')

    for (const exercise of ['E02', 'E17']) {
      await app.goesTo(`#/exercise/${exercise}`)
      await app.page
        .locator('summary')
        .filter({ hasText: stretch('More choices') })
        .click()
      await press('Keep these choices')
      await look(`start card ${exercise}`)
      await app.page.keyboard.press('Escape')
      await app.page.getByRole('button', { name: new RegExp(`^${stretch('Start')}, `) }).click()
      await expect(app.page.getByRole('button', { name: stretch('Pause'), exact: true })).toBeVisible()
      await look(`player ${exercise}`)
      await press('Sound and timing')
      await look(`sound and timing ${exercise}`)
      await app.page.keyboard.press('Escape')
      await app.page.keyboard.press('Escape')
      await expect(app.page.getByRole('button', { name: stretch('Finish here') })).toBeVisible()
      await look(`stopped ${exercise}`)
      await app.goesTo('#/learn')
      await app.arrives('#/learn')
      await look(`beside a practice ${exercise}`)
      await app.goesTo(`#/play/${exercise}`)
      await press('Finish here')
      await look(`after ${exercise}`)
      await press('Finish without saving')
    }
    expect(found).toEqual([])
  })
