/** The page mirrored, as a language that is read to the left has it: every room keeps to the window, and no word is cut. */
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { cutOff } from './cut-off.ts'
import { damage, filesOf } from './disk.ts'
import { hasAPast, places, play, sidePlaces } from './places.ts'

for (const [width, height] of [
  [1200, 800],
  [800, 600],
] as const)
  test(`mirrored, no room scrolls sideways and nothing in it is cut, at ${String(width)} x ${String(height)}`, async ({ app }) => {
    test.setTimeout(120_000)
    await app.opensAsUsual()
    await app.resizes(width, height)
    await hasAPast(app)
    await expect(app.page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible()
    await app.page.evaluate(() => (document.documentElement.dir = 'rtl'))

    const cut: string[] = []
    const look = async (place: string) => cut.push(...(await cutOff(app)).map((what) => `${place}: ${what}`))
    for (const [name, address] of Object.entries({ ...places, ...sidePlaces })) {
      await app.goesTo(address)
      await app.arrives(address)
      await look(name)
    }
    const help = app.page.getByRole('dialog', { name: 'Get help now' })
    await app.page.keyboard.press('F1')
    await expect(help.getByText('findahelpline.com').first()).toBeVisible()
    await look('help')
    await help.getByRole('combobox').selectOption('GB')
    const number = help.getByText('116 123')
    await expect(number).toBeVisible()
    const leftOf = (from: number) =>
      number.evaluate((element, start) => {
        const digits = document.createRange()
        digits.setStart(element.firstChild ?? element, start)
        digits.setEnd(element.firstChild ?? element, start + 3)
        return digits.getBoundingClientRect().left
      }, from)
    expect(await leftOf(0)).toBeLessThan(await leftOf(4)) // 116 123, not 123 116
    // its edge is where a line ends, and a press beside it closes it
    expect(await help.evaluate((sheet) => sheet.getBoundingClientRect().left)).toBe(0)
    await app.page.mouse.click(width - 20, height / 2)
    await expect(help).toBeHidden()

    await play(app)
    await look('player')
    await app.page.getByRole('button', { name: 'Script' }).click()
    await look('player with its script')
    await app.page.keyboard.press('Escape')
    await app.page.keyboard.press('Escape')
    await expect(app.page.getByRole('heading', { level: 1, name: /You have stopped/ })).toBeVisible()
    await look('stopped')
    await app.page.getByRole('button', { name: 'Finish here' }).click()
    await look('after')
    expect(cut).toEqual([])
  })

/** Whether these words begin left of where they go on: mirrored, what is not set apart has its first "/" at the other end. */
async function runsFromTheLeft(inside: Locator, words: string): Promise<void> {
  const at = await inside.evaluate((element, sought) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const letters: { text: Node; at: number }[] = [] // a path may stand in several pieces
    let all = ''
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const said = text.textContent ?? ''
      for (let at = 0; at < said.length; at++) letters.push({ text, at })
      all += said
    }
    const start = all.indexOf(sought)
    const left = (n: number) => {
      const letter = letters[n]
      if (start === -1 || !letter) return null
      const range = document.createRange()
      range.setStart(letter.text, letter.at)
      range.setEnd(letter.text, letter.at + 1)
      return range.getBoundingClientRect().left
    }
    return { first: left(start), second: left(start + 1) }
  }, words)
  expect(at.first, words).toBeLessThan(at.second ?? 0)
}

test('mirrored, the path of a folder or a file is read from the left wherever it stands', async ({ app }) => {
  await app.opensAsUsual()
  const mirror = () => app.page.evaluate(() => (document.documentElement.dir = 'rtl'))
  await mirror()
  await app.goesTo('#/settings')
  await expect(app.page.getByText(join(app.folder, 'entries.json'))).toBeVisible()
  await runsFromTheLeft(app.page.locator('main'), app.folder)
  const exported = join(app.folder, 'exported.json')
  await app.savesTo(exported)
  await app.presses('Export')
  const toast = app.page.getByRole('status').filter({ hasText: 'Exported to' })
  await expect(toast).toBeVisible()
  await runsFromTheLeft(toast, exported)
  await app.quits()

  damage(join(app.folder, 'entries.json'))
  await app.opens()
  await mirror()
  const older = app.page.getByRole('alert').filter({ hasText: 'was set aside' })
  await expect(older).toBeVisible()
  await runsFromTheLeft(older, app.folder)
  await app.quits()

  for (const file of filesOf(app.folder).keys()) damage(file)
  await app.opens()
  await mirror()
  await expect(app.page.getByRole('heading', { level: 1, name: 'Your file could not be read' })).toBeVisible()
  await runsFromTheLeft(app.page.locator('main'), app.folder)
})

test('mirrored, what is read begins at the right, and the body keeps its sides', async ({ app }) => {
  await app.opensAsUsual()
  await app.keeps('body-check', { areas: [], conditions: [], asked: ['body', 'breath'], hand: 'none' })
  await app.reloads()
  await expect(app.page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible()
  await app.page.evaluate(() => (document.documentElement.dir = 'rtl'))
  const middle = (name: string | RegExp, role: 'link' | 'button') =>
    app.page
      .getByRole(role, { name })
      .first()
      .evaluate((element) => {
        const { left, right } = element.getBoundingClientRect()
        return (left + right) / 2
      })
  const wide = await app.page.evaluate(() => innerWidth)
  expect(await middle('Practise', 'link')).toBeGreaterThan(wide * 0.8)
  expect(await middle('Get help now', 'button')).toBeLessThan(wide * 0.3)
  await play(app)
  const place = (words: string) => app.page.getByText(words, { exact: true }).evaluate((element) => element.getBoundingClientRect().left)
  expect(await place('your left')).toBeLessThan(await place('your right'))
})
