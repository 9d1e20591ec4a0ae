/** What holds on every screen: help in one press, no accessibility fault in any theme or window, the keys, nothing written to the console. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './app.ts'
import { hasAPast, places, play } from './places.ts'

test('Get help now opens by one press, and by F1, from every place, the player too', async ({ app }) => {
  await app.opensAsUsual()
  await app.keeps('body-check', { areas: [], conditions: [], asked: ['body', 'breath'], hand: 'none' })
  await app.quitsAndReturns()
  const help = app.page.getByRole('dialog', { name: 'Get help now' })
  const opens = async () => {
    await app.page.getByRole('button', { name: 'Get help now' }).first().click() // a lesson's note has one too
    await expect(help).toBeVisible()
    await expect(help.getByText('findahelpline.com').first()).toBeVisible()
    await app.page.keyboard.press('Escape')
    await expect(help).toBeHidden()
    await app.page.keyboard.press('F1')
    await expect(help).toBeVisible()
    await app.page.keyboard.press('Escape')
    await expect(help).toBeHidden()
  }
  for (const address of Object.values(places)) {
    await app.goesTo(address)
    await app.arrives(address)
    await opens()
  }
  await play(app)
  await opens()
  await expect(app.page.getByRole('button', { name: 'Play', exact: true })).toBeVisible() // the practice waited
  await app.page.keyboard.press('Escape')
  await opens() // the calm page
})

test('the lists of services for every country stand once, whichever country is chosen', async ({ app }) => {
  await app.opensAsUsual()
  await app.page.keyboard.press('F1')
  const help = app.page.getByRole('dialog', { name: 'Get help now' })
  for (const country of ['GB', 'ZZ']) {
    await help.getByRole('combobox').selectOption(country)
    await expect(help.getByRole('listitem').filter({ hasText: 'findahelpline.com' })).toHaveCount(1)
  }
})

test('the numbers of a chosen country are there, offline, each saying that nobody has checked it', async ({ app }) => {
  await app.opensAsUsual()
  await app.page.keyboard.press('F1')
  const help = app.page.getByRole('dialog', { name: 'Get help now' })
  await help.getByRole('combobox').selectOption('GB')
  await expect(help.getByText('999', { exact: true })).toBeVisible()
  await expect(help.getByText('116 123').first()).toBeVisible()
  await expect(help.getByText(/have not tried this/i).first()).toBeVisible()
  await app.quitsAndReturns()
  await app.page.keyboard.press('F1')
  await expect(app.page.getByRole('dialog', { name: 'Get help now' }).getByText('999', { exact: true })).toBeVisible()
  expect(JSON.stringify(app.file().data.entries)).toBe('[]') // opening it leaves no trace
})

for (const [width, height] of [
  [1200, 800],
  [800, 600],
] as const) {
  test(`no accessibility fault on any screen in four themes, at ${String(width)} x ${String(height)}`, async ({ app }) => {
    test.setTimeout(240_000)
    await app.opensAsUsual()
    await app.resizes(width, height)
    await hasAPast(app)
    const faults: string[] = []
    const look = async (screen: string) => {
      const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()
      faults.push(...violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`))
    }
    for (const theme of ['paper', 'dusk', 'contrast', 'contrast-dusk']) {
      await app.wears(theme)
      for (const [name, address] of Object.entries(places)) {
        await app.goesTo(address)
        await app.arrives(address)
        await look(`${theme} ${name}`)
      }
      await app.goesTo('#/today')
      await app.page.keyboard.press('F1')
      await expect(app.page.getByRole('dialog', { name: 'Get help now' }).getByText('findahelpline.com').first()).toBeVisible()
      await look(`${theme} help`)
      await app.page.keyboard.press('Escape')
      await play(app)
      await app.page.getByRole('button', { name: 'Script' }).click()
      await look(`${theme} player`)
      await app.page.keyboard.press('Escape') // closes the script
      await app.page.keyboard.press('Escape')
      await expect(app.page.getByRole('heading', { level: 1, name: /You have stopped/ })).toBeVisible()
      await look(`${theme} stopped`)
      await app.page.getByRole('button', { name: 'Finish here' }).click()
      await look(`${theme} after`)
      await app.page.getByRole('button', { name: 'Finish without saving' }).click()
    }
    expect(faults).toEqual([])
  })
}

test('nothing is cut off sideways at 800 x 600, not even with text at 150 %', async ({ app }) => {
  await app.opensAsUsual()
  await app.keeps('body-check', { areas: [], conditions: [], asked: ['body', 'breath'], hand: 'none' })
  await app.resizes(800, 600)
  const wide: string[] = []
  for (const textSize of [100, 150]) {
    await app.page.evaluate(
      (size) => (window as unknown as { api: { settings: { change: (patch: object) => Promise<unknown> } } }).api.settings.change({ textSize: size }),
      textSize,
    )
    await app.reloads()
    for (const [name, address] of Object.entries(places)) {
      await app.goesTo(address)
      await app.arrives(address)
      const over = await app.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (over > 0) wide.push(`${name} at ${String(textSize)} %: ${String(over)} px`)
    }
  }
  expect(wide).toEqual([])
})

test('the keys for places, regions and the way back work', async ({ app }) => {
  await app.opensAsUsual()
  const title = app.page.getByRole('heading', { level: 1 })
  await app.page.keyboard.press('Control+2')
  await expect(title).toHaveText('Learn')
  await expect(title).toBeFocused()
  await app.page.keyboard.press('Control+3')
  await expect(title).toHaveText('Practise')
  await app.page.keyboard.press('Control+4')
  await expect(title).toHaveText('Progress')
  await app.page.keyboard.press('Control+,')
  await expect(title).toHaveText('Settings')
  await app.page.keyboard.press('Alt+ArrowLeft')
  await expect(title).toHaveText('Progress')
  await app.page.keyboard.press('F6')
  await expect(app.page.locator(':focus')).toBeVisible()
})

test('the skip link leads to the page', async ({ app }) => {
  await app.opensAsUsual()
  await app.reloads()
  await app.page.keyboard.press('Tab')
  await expect(app.page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('main')).toBeFocused()
})

test('first run asks three short questions, and every one can be skipped', async ({ app }) => {
  await app.opens()
  await app.page.getByRole('radio', { name: /I am starting therapy/ }).check()
  await app.page.getByRole('button', { name: 'Continue' }).click()
  await expect(app.page.getByRole('heading', { level: 1 })).toBeFocused()
  await app.page.getByRole('button', { name: 'Skip this' }).click()
  await app.page.getByRole('radio', { name: '115 %' }).check()
  await app.page.getByRole('button', { name: 'Begin' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible()
  await app.quitsAndReturns()
  await expect(app.page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible()
  expect(app.file().data.settings).toMatchObject({ brings: 'starting', textSize: 115, welcomed: true })
})
