/** The page mirrored, as a language that is read to the left has it: every room keeps to the window, and no word is cut. */
import { expect, test, type App } from './app.ts'
import { places, play, sidePlaces } from './places.ts'

/** What goes past a side of the window, or past the side of a part that hides what is over. Pictures and words for screen readers alone may. */
async function cutSideways(app: App): Promise<string[]> {
  return app.page.evaluate(() => {
    const page = document.documentElement
    const cut: string[] = []
    if (page.scrollWidth > page.clientWidth) cut.push(`the page scrolls by ${String(page.scrollWidth - page.clientWidth)} px`)

    /** How far something may be seen: the window, or the nearest part around it that hides what is over. */
    const boundsOf = (element: Element | null): { left: number; right: number; bottom: number } => {
      for (let around = element; around && around !== document.body && around !== page; around = around.parentElement) {
        const { overflowX, textOverflow, position } = getComputedStyle(around)
        if (position === 'fixed') break
        if (overflowX === 'visible') continue
        const box = around.getBoundingClientRect()
        const shortened = textOverflow === 'ellipsis' // on purpose, and it says so
        return shortened ? { left: -Infinity, right: Infinity, bottom: Infinity } : box
      }
      return { left: 0, right: page.clientWidth, bottom: Infinity }
    }
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const around = node.parentElement
      if (!node.nodeValue?.trim() || !around || around.closest('.vh, .skip, option') || !around.checkVisibility({ checkVisibilityCSS: true }))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const bounds = boundsOf(around)
      for (const { left, right, top } of range.getClientRects())
        if ((left < bounds.left - 1 || right > bounds.right + 1) && top < bounds.bottom)
          cut.push(
            `“${node.nodeValue.trim()}” at ${String(Math.round(left))} to ${String(Math.round(right))}, seen from ${String(Math.round(bounds.left))} to ${String(Math.round(bounds.right))}`,
          )
    }
    for (const control of document.querySelectorAll('button, a[href], input, select, textarea, summary')) {
      const { left, right, width } = control.getBoundingClientRect()
      if (control.closest('.vh, .skip') || width === 0) continue
      const bounds = boundsOf(control.parentElement)
      if (left < bounds.left - 1 || right > bounds.right + 1)
        cut.push(`${control.outerHTML.slice(0, 80)} at ${String(Math.round(left))} to ${String(Math.round(right))}`)
    }
    return cut
  })
}

for (const [width, height] of [
  [1200, 800],
  [800, 600],
] as const)
  test(`mirrored, no room scrolls sideways and nothing in it is cut, at ${String(width)} x ${String(height)}`, async ({ app }) => {
    test.setTimeout(120_000)
    await app.opensAsUsual()
    await app.resizes(width, height)
    await app.keeps('body-check', { areas: ['neck'], conditions: ['uneasy'], hand: 'none' })
    for (const [before, after] of [
      [7, 4],
      [5, 5],
      [4, 6],
    ])
      await app.practised('E02', { form: 'full', preset: 'gentle', before, after, helped: ['voice'], tightBefore: ['hand-right'] })
    await app.keeps('reading', {
      lesson: 'A4',
      title: 'A lesson',
      place: 'x',
      line: 'You cannot fail a first session.',
      section: 1,
      sections: 8,
      readAt: null,
    })
    await app.page.reload()
    await expect(app.page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible()
    await app.page.evaluate(() => (document.documentElement.dir = 'rtl'))

    const cut: string[] = []
    const look = async (place: string) => cut.push(...(await cutSideways(app)).map((what) => `${place}: ${what}`))
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

test('mirrored, what is read begins at the right, and the body keeps its sides', async ({ app }) => {
  await app.opensAsUsual()
  await app.keeps('body-check', { areas: [], conditions: [], hand: 'none' })
  await app.page.reload()
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
