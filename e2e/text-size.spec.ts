/** Large text: how large it gets, by which keys, that it stays; and that everything needed is on the screen with it, in small windows too. */
import { hasPractised, places, play, sidePlaces } from './places.ts'
import { expect, test, type App } from './app.ts'

const width = (app: App) => app.page.evaluate(() => innerWidth)
const sized = (app: App) => app.file().data.settings['textSize']

/** The window so wide and high, in its own pixels, with text of this size. */
async function stands(app: App, wide: number, high: number, textSize: number): Promise<void> {
  await app.page.evaluate(
    (size) => (window as unknown as { api: { settings: { change: (patch: object) => Promise<unknown> } } }).api.settings.change({ textSize: size }),
    textSize,
  )
  await app.electron.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setMinimumSize(1, 1) // as on a screen that is so small
      window?.setContentSize(w, h)
    },
    [wide, high] as const,
  )
  await expect.poll(async () => Math.abs((await width(app)) - (wide * 100) / textSize)).toBeLessThan(1)
  await app.reloads()
}

/** What of this is not wholly in the window. */
const outside = (app: App, names: readonly (string | RegExp)[]) =>
  Promise.all(
    names.map(async (name) => {
      const box = await app.page
        .getByRole('button', { name, exact: true })
        .first()
        .evaluate((button) => {
          const { left, top, right, bottom } = button.getBoundingClientRect()
          const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
          return {
            in: left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5,
            free: button.contains(over) || over?.contains(button) === true ? '' : `${String(over?.tagName)}.${String(over?.getAttribute('class'))}`,
          }
        })
        .catch(() => ({ in: false, free: '' }))
      return box.in && box.free === '' ? [] : [`${String(name)}${box.in ? ` is covered by ${box.free}` : ' is off the window'}`]
    }),
  ).then((all) => all.flat())

test('by Ctrl and plus up to twice the size, which holds on every page, after a restart, and back at the usual size', async ({ app }) => {
  await app.opensAsUsual()
  await app.resizes(1200, 800)
  for (let presses = 0; presses < 7; presses++) await app.page.keyboard.press('Control+=')
  await expect.poll(() => width(app)).toBe(600)
  await expect.poll(() => sized(app)).toBe(200)
  await app.goesTo('#/practise')
  await app.arrives('#/practise')
  expect(await width(app)).toBe(600)
  await app.quitsAndReturns()
  await expect.poll(() => width(app)).toBe(600)
  await app.page.keyboard.press('Control+-')
  await expect.poll(() => sized(app)).toBe(175)
  await app.page.keyboard.press('Control+0')
  await expect.poll(() => width(app)).toBe(1200)
  for (const address of ['#/learn', '#/settings', '#/today']) {
    await app.goesTo(address)
    await app.arrives(address)
    expect(await width(app), address).toBe(1200) // and not as it was when the window was opened
  }
  await app.page.mouse.move(600, 400)
  await app.page.keyboard.down('Control')
  await app.page.mouse.wheel(0, -120)
  await app.page.keyboard.up('Control')
  await expect.poll(() => sized(app)).toBe(115)
  await expect.poll(() => width(app)).toBe(Math.floor(1200 / 1.15))
})

for (const [what, wide, high, textSize] of [
  ['1366 x 768 with the system at 150 %', 911, 480, 100],
  ['1366 x 690 with text at 150 %', 1366, 690, 150],
  ['the smallest window with text at 200 %', 800, 600, 200],
] as const)
  test(`the controls of a practice are in view: ${what}`, async ({ app }) => {
    test.setTimeout(120_000)
    await app.opensAsUsual()
    await hasPractised(app)
    await stands(app, wide, high, textSize)
    // what slides in has to come to rest first
    const look = (screen: string, names: readonly (string | RegExp)[]) =>
      expect.poll(() => outside(app, names), { message: screen, timeout: 10_000 }).toEqual([])
    const controls = ['Pause', 'I need to stop', 'Get help now', 'Back 15 seconds', 'Repeat this part', /^Next part|^One minute on/]
    await play(app)
    await look('muscle release', controls)
    await app.page.keyboard.press('Escape')
    await look('stopped', ['Get help now'])
    await app.presses('Finish here')
    await app.presses('Finish without saving')
    for (const exercise of ['E01', 'E17']) {
      await app.goesTo(`#/exercise/${exercise}`)
      await app.presses(/^Start, /)
      await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible()
      await look(exercise, controls)
      await app.presses('Sound and timing')
      await look(`${exercise} with the panel`, ['I need to stop', 'Get help now', 'Pause'])
      await app.page.keyboard.press('Escape')
      await app.page.keyboard.press('Escape')
      await app.presses('Finish here')
      await app.presses('Finish without saving')
    }
    for (const [name, address] of Object.entries({ ...places, ...sidePlaces })) {
      await app.goesTo(address)
      await app.arrives(address)
      await look(name, ['Get help now'])
    }
  })

test('the step that is on stays in view of the list of steps, in the smallest window too', async ({ app }) => {
  await app.opensAsUsual()
  await app.keeps('body-check', { areas: [], conditions: [], asked: ['body', 'breath'], hand: 'none' })
  await app.resizes(800, 600)
  await app.reloads()
  await app.goesTo('#/exercise/E01')
  await app.presses(/^Start, /)
  await app.presses('Pause')
  const steps = app.page.getByRole('list', { name: 'Steps' })
  for (let step = 0; step < 16; step++) {
    await app.page.keyboard.press('ArrowRight')
    const now = steps.getByRole('listitem').and(app.page.locator('[aria-current]'))
    if ((await now.count()) === 0) continue // before the first of them, and after the last
    await expect
      .poll(async () => {
        const [list, line] = await Promise.all([steps.boundingBox(), now.boundingBox()])
        return list !== null && line !== null && line.y >= list.y - 1 && line.y + line.height <= list.y + list.height + 1
      })
      .toBe(true)
  }
})

/** In CSS pixels. */
for (const [what, wide, high, textSize] of [
  ['the smallest window, text at 100 %', 800, 600, 100],
  ['the smallest window, text at 150 %', 800, 600, 150],
  ['the smallest window, text at 200 %', 800, 600, 200],
  ['320 CSS px', 640, 800, 200],
] as const)
  test(`nothing is cut off sideways: ${what}`, async ({ app }) => {
    test.setTimeout(120_000)
    await app.opensAsUsual()
    await hasPractised(app)
    await stands(app, wide, high, textSize)
    const cut: string[] = []
    const look = async (screen: string) => {
      const over = await app.page.evaluate(() => {
        const root = document.documentElement
        if (root.scrollWidth <= root.clientWidth) return ''
        const far = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
        return `${String(root.scrollWidth - root.clientWidth)} px: ${far
          .slice(-3)
          .map((one) => `${one.tagName}.${String(one.getAttribute('class'))}`)
          .join(' ')}`
      })
      if (over !== '') cut.push(`${screen}: ${over}`)
    }
    for (const [name, address] of Object.entries({ ...places, ...sidePlaces })) {
      await app.goesTo(address)
      await app.arrives(address)
      await look(name)
    }
    await app.goesTo('#/learn')
    await app.page.keyboard.press('F1')
    await expect(app.page.getByRole('dialog', { name: 'Get help now' }).getByText('findahelpline.com').first()).toBeVisible()
    await look('help')
    await app.page.keyboard.press('Escape')
    await play(app)
    await look('player')
    await app.page.keyboard.press('Escape')
    await look('stopped')
    await app.presses('Finish here')
    await look('after')
    await app.presses('Finish without saving')
    expect(cut).toEqual([])
  })
