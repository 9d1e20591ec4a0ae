/** Without sight, or without a mouse: what is there by its role and name, where focus is after each press, what is said by itself, and how a removal is taken back. */
import { AccessibilityTree, standsOnSomething } from './accessibility-tree.ts'
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { hurry } from './fast-clock.ts'

test('from the first run to a finished practice, its removal and its return, by the accessibility tree alone', async ({ app }) => {
  const tree = new AccessibilityTree(app)
  await app.opens()
  await hurry(app, 30)
  await tree.presses('radio', /^I am starting therapy/)
  await tree.presses('button', 'Continue')
  await tree.finds('heading', 'How would you like to be led?')
  await tree.presses('button', 'Skip this')
  await tree.presses('button', 'Begin')
  await tree.finds('heading', /^Good /)
  expect(await app.page.title()).toBe('Today – Groundwork')

  await tree.presses('link', 'Practise')
  await tree.finds('heading', 'Practise')
  expect(await app.page.title()).toBe('Practise – Groundwork')
  await tree.presses('link', 'Five senses')
  await tree.finds('button', /^Start, 3:00/)
  const order = (await tree.all()).map(({ name }) => name)
  expect(order.indexOf('Good to know')).toBeGreaterThan(-1)
  expect(order.indexOf('Good to know')).toBeLessThan(order.findIndex((name) => name.startsWith('Start, 3:00'))) // what to know is read first
  await tree.presses('button', /^Start, 3:00/)
  await tree.finds('button', 'Pause')
  await tree.finds('heading', 'Five senses')

  await tree.finds('heading', 'How tense do you feel now?', 60_000)
  await standsOnSomething(app)
  await tree.presses('radio', /^3\b/)
  await tree.presses('button', 'Save and finish')
  await tree.finds('heading', 'Progress')
  expect(await app.page.title()).toBe('Progress – Groundwork')

  await tree.presses('button', /^Remove: Five senses/)
  await tree.finds('button', 'Put it back')
  expect(await app.page.getByRole('status').filter({ hasText: 'Practice removed.' }).textContent()).toContain('Ctrl Z')
  await expect.poll(() => app.practicesInFile()).toHaveLength(0)
  await app.page.keyboard.press('Control+z')
  await tree.finds('button', /^Remove: Five senses/)
  await standsOnSomething(app)
  await expect.poll(() => app.practicesInFile()).toMatchObject([{ exercise: 'E08', finished: true, after: 3 }])
})

test('focus stands on something after every press, on the commonest ways', async ({ app }) => {
  await app.opensAsUsual()
  const title = app.page.getByRole('heading', { level: 1 })
  const presses = async (name: string | RegExp, role: 'button' | 'link' = 'button') => {
    await app.page.getByRole(role, { name, exact: true }).first().focus()
    await app.page.keyboard.press('Enter')
    await standsOnSomething(app)
  }
  await presses('Practise', 'link')
  await presses('Letting go, seven groups', 'link') // its first body check
  await expect(title).toHaveText('Before your first practice')
  await expect(title).toBeFocused()
  await app.page.getByRole('checkbox', { name: 'neck' }).check()
  await presses('Keep this')
  await expect(title).toHaveText('Letting go, seven groups')
  await expect(title).toBeFocused()
  await app.page.getByRole('radio', { name: /^Standard/ }).check()
  await presses('Choose Gentle')
  await app.presses('Keep these choices')
  await app.page.getByRole('textbox', { name: 'Name' }).fill('one')
  await app.page.keyboard.press('Enter')
  await standsOnSomething(app)
  await app.sees(/^Kept as “one”/)
  await presses('Take it away')
  await presses('Keep these choices')
  await app.page.getByRole('textbox', { name: 'Name' }).fill('two')
  await app.page.keyboard.press('Enter')
  await app.sees(/^Kept as “two”/)
  await presses(/^Start, /)
  await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(title).toBeFocused()
  await app.page.keyboard.press('F1')
  await expect(app.page.getByRole('dialog', { name: 'Get help now' })).toBeVisible()
  await app.page.keyboard.press('Escape')
  await standsOnSomething(app)
  await app.page.keyboard.press('Escape')
  await expect(title).toHaveText('You have stopped. That is fine.')
  await expect(title).toBeFocused()
  await presses('Go on, without tensing')
  await expect(app.page.getByRole('button', { name: 'Script' })).toBeVisible()
  await presses('Script')
  await app.page.keyboard.press('Escape')
  await standsOnSomething(app)
  await presses('I need to stop')
  await presses('Finish here')
  await expect(title).toHaveText('How tense do you feel now?')
  await expect(title).toBeFocused()
  await presses('Finish without saving')
  await app.arrives('#/practise')
  await presses('Follow this plan')
  await expect(app.page.getByRole('button', { name: 'Follow this plan' })).toHaveCount(0)
  await presses('Remove: two')
  await app.sees('“two” removed.')
  await presses('Put it back')
  await expect(app.page.getByRole('button', { name: 'Remove: two' })).toBeVisible()
})

test('a removal can be taken back for as long as it is needed, by F6 and by the key', async ({ app }) => {
  await app.opensAsUsual()
  await app.practised('E08')
  await app.practised('E06')
  await app.reloads()
  await app.goesTo('#/progress')
  const removes = async (name: RegExp) => {
    await app.page.getByRole('button', { name }).focus()
    await app.page.keyboard.press('Enter')
    await app.sees('Practice removed.')
  }
  const back = app.page.getByRole('button', { name: 'Put it back' })
  await removes(/^Remove: Five senses/)
  for (let presses = 0; presses < 8 && !(await back.evaluate((button) => button === document.activeElement)); presses++)
    await app.page.keyboard.press('F6')
  await expect(back).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect.poll(() => app.practicesInFile().length).toBe(2)
  await removes(/^Remove: Five senses/)
  await expect.poll(() => app.practicesInFile().length).toBe(1)
  await app.goesTo('#/today')
  await app.arrives('#/today')
  await app.page.keyboard.press('Control+z')
  await expect.poll(() => app.practicesInFile().length).toBe(2)
})

test('what to ask a doctor first is said when it comes', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/exercise/E02')
  await app.arrives('#/exercise/E02')
  const says = app.page.getByRole('status').filter({ hasText: /doctor/i })
  await expect(says).toHaveCount(0)
  await app.page.getByRole('checkbox', { name: 'I am pregnant' }).check()
  await expect(says).toHaveCount(1)
})

test('with a voice nothing reads the captions over it; with words only they are read', async ({ app }) => {
  await app.opensAsUsual()
  const caption = app.page.locator('.cap')
  const begins = async () => {
    await app.goesTo('#/exercise/E08')
    await app.presses(/^Start, 3:00/)
    await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible()
  }
  await begins()
  await expect(caption).toHaveAttribute('aria-live', 'off')
  await app.page.keyboard.press('m')
  await expect(caption).toHaveAttribute('aria-live', 'polite') // nobody says it now
})

test('a source leads back to the sentence that named it', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/lesson/A4')
  await app.arrives('#/lesson/A4')
  const mark = app.page.getByRole('link', { name: /^Source \d+$/ }).first()
  await mark.focus()
  await app.page.keyboard.press('Enter')
  await expect(mark).not.toBeFocused()
  await app.page.keyboard.press('Tab')
  await expect(app.page.getByRole('button', { name: 'Back to the sentence' })).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(mark).toBeFocused()
})

test('who goes back finds the list where it was, and the line that was opened', async ({ app }) => {
  await app.opensAsUsual()
  await app.resizes(1000, 700)
  await app.goesTo('#/practise')
  await app.arrives('#/practise')
  const last = app.page.getByRole('link', { name: 'Long out-breath' })
  await last.focus()
  const down = await app.page.evaluate(() => scrollY)
  expect(down).toBeGreaterThan(300)
  await app.page.keyboard.press('Enter')
  await app.arrives('#/exercise/E20')
  expect(await app.page.evaluate(() => scrollY)).toBe(0)
  await app.page.keyboard.press('Alt+ArrowLeft')
  await app.arrives('#/practise')
  await expect.poll(() => app.page.evaluate(() => scrollY)).toBe(down)
  await expect(last).toBeFocused()
})

test('the second press of a double one is not taken by what came under it', async ({ app }) => {
  await app.opens()
  await app.page.getByRole('button', { name: 'Continue' }).dblclick()
  await expect(app.page.getByRole('heading', { level: 1, name: 'How would you like to be led?' })).toBeVisible()
  await app.presses('Skip this')
  await app.presses('Begin')
  await app.arrives('#/today')
  await app.goesTo('#/exercise/E08')
  await app.presses(/^Start, 3:00/)
  await app.presses('I need to stop')
  await app.page.getByRole('button', { name: 'Finish here' }).dblclick()
  await expect(app.page.getByRole('heading', { level: 1, name: 'How tense do you feel now?' })).toBeVisible()
  await expect(app.page.getByRole('radio', { checked: true })).toHaveCount(0)
})

/** Forced colours, as a contrast theme of Windows has them. Each pair has to look different. */
test('with forced colours every choice shows whether it is on', async ({ app }) => {
  await app.opensAsUsual()
  await app.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await app.goesTo('#/settings')
  await app.arrives('#/settings')
  const same: string[] = []
  /** As it looks without focus and without a pointer over it. */
  const look = async (one: Locator): Promise<string> => {
    await app.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    await app.page.mouse.move(0, 0)
    return (await one.screenshot()).toString('base64')
  }
  const turn = async (name: string, one: Locator, seen = one): Promise<void> => {
    const before = await look(seen)
    await one.click({ force: true })
    if ((await look(seen)) === before) same.push(name)
  }
  const switches = await app.page.getByRole('switch').all()
  expect(switches.length).toBeGreaterThan(3)
  for (const one of switches) await turn((await one.getAttribute('id')) ?? '', one)
  for (const [group, choice] of [
    ['Letters', 'Extra clear, for reading'],
    ['Movement', 'Less'],
  ] as const) {
    const one = app.page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice })
    await turn(
      choice,
      one,
      app.page
        .getByRole('radiogroup', { name: group })
        .locator('label')
        .filter({ has: app.page.getByRole('radio', { name: choice }) }),
    )
  }

  await app.keeps('body-check', { areas: [], conditions: [], asked: ['body', 'breath'], hand: 'none' })
  await app.reloads()
  await app.goesTo('#/exercise/E17')
  await app.presses(/^Start, /)
  await app.presses('Pause')
  const marked = (button: Locator) => button.evaluate((one) => getComputedStyle(one).outlineStyle) // its letters alone are only bolder
  for (const name of ['Captions', 'Hide numbers', 'Tones, rising and falling']) {
    const button = app.page.getByRole('button', { name, exact: true })
    const before = await marked(button)
    await button.click()
    await app.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    if ((await marked(button)) === before) same.push(name)
  }
  expect(same).toEqual([])
})
