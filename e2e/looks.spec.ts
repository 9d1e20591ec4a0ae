/** Themes: left to the computer, a theme is the computer's from the first frame and follows it at once. */
import { expect, test, type App } from './app.ts'

/** What the computer asks of its windows. */
async function computerTurns(app: App, source: 'dark' | 'light'): Promise<void> {
  await app.electron.evaluate(({ nativeTheme }, theme) => {
    nativeTheme.themeSource = theme
  }, source)
}

const ground = (app: App) => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const served = (app: App) =>
  app.electron.evaluate(async ({ net }) => /<html[^>]*>/.exec(await (await net.fetch('app://bundle/index.html')).text())?.[0])

test('a theme left to the computer is named in the page that is served, and follows the computer while the window is open', async ({ app }) => {
  await app.opensAsUsual()
  await app.page.emulateMedia({ colorScheme: null }) // the page asks the computer, not the runner
  const paper = 'rgb(244, 243, 237)'
  const dusk = 'rgb(23, 29, 33)'
  for (const [source, theme, colour] of [
    ['dark', 'dusk', dusk],
    ['light', 'paper', paper],
    ['dark', 'dusk', dusk],
  ] as const) {
    await computerTurns(app, source)
    await expect(app.page.locator(`html[data-theme=${theme}]`)).toHaveCount(1)
    expect(await ground(app)).toBe(colour)
    expect(await served(app)).toContain(`data-theme="${theme}"`)
  }
  await app.reloads()
  await expect(app.page.locator('html[data-theme=dusk]')).toHaveCount(1)
  expect(await ground(app)).toBe(dusk)
  await app.page.emulateMedia({ contrast: 'more' })
  await expect(app.page.locator('html[data-theme=contrast-dusk]')).toHaveCount(1)
  expect(await ground(app)).toBe('rgb(0, 0, 0)')
})

test('a chosen theme stays when the computer changes', async ({ app }) => {
  await app.opensAsUsual()
  await app.page.emulateMedia({ colorScheme: null })
  await app.goesTo('#/settings')
  await app.page.getByRole('radio', { name: 'Dusk' }).check({ force: true })
  await expect(app.page.locator('html[data-theme=dusk]')).toHaveCount(1)
  await computerTurns(app, 'light')
  await app.page.emulateMedia({ contrast: 'more' })
  await expect.poll(() => app.page.evaluate(() => matchMedia('(prefers-color-scheme: light) and (prefers-contrast: more)').matches)).toBe(true)
  await expect(app.page.locator('html[data-theme=dusk]')).toHaveCount(1)
  expect(await ground(app)).toBe('rgb(23, 29, 33)')
})

test('forced colours win over every theme, also over one that the computer asks for', async ({ app }) => {
  await app.opensAsUsual()
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme, contrast: 'more', forcedColors: 'active' })
    await expect(app.page.locator(`html[data-theme=${colorScheme === 'dark' ? 'contrast-dusk' : 'contrast'}]`)).toHaveCount(1)
    expect(await app.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--color-canvas'))).toBe('Canvas')
  }
})
