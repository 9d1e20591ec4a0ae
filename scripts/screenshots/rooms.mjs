/* global location, scrollTo, scrollY, document */
/** The way through the app that the pictures are taken on: what to do before each, in words a person would use. */

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, go: (page: Page) => Promise<unknown> }} Stop */

/** @param {Page} page @param {string} hash */
const open = (page, hash) => page.evaluate((to) => void (location.hash = to), hash)

/** @param {Page} page */
const toTheEnd = (page) => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))

/** Brings this part of a page under the bar. @param {Page} page @param {string} name */
const toHead = (page, name) =>
  page
    .getByRole('heading', { level: 2, name })
    .first()
    .evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 80))

/** @param {Page} page @param {string | RegExp} name */
const press = (page, name) => page.getByRole('button', { name }).click()

/** @param {string} hash @param {string | RegExp} title @returns {Stop['go']} */
const room = (hash, title) => async (page) => {
  await open(page, hash)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** @param {Page} page @param {string} id */
async function begin(page, id) {
  await open(page, `#/exercise/${id}`)
  await press(page, /^Start, /)
  await page.getByRole('button', { name: 'Pause' }).waitFor()
}

/** Waits until the player says this word, and a little into it. @param {Page} page @param {string} word */
async function until(page, word) {
  await page.locator('.phase .word').getByText(word, { exact: true }).waitFor({ timeout: 40_000 })
  await page.waitForTimeout(1500)
}

/** @type {Stop[]} */
export const welcome = [
  { name: 'welcome-1', go: (page) => page.getByRole('button', { name: 'Just look around' }).waitFor() },
  { name: 'welcome-2', go: (page) => press(page, 'Continue') },
  { name: 'welcome-3', go: (page) => press(page, 'Continue') },
  {
    name: 'first-day',
    go: async (page) => {
      await press(page, 'Begin')
      await page.getByRole('heading', { level: 1, name: /^Good / }).waitFor()
    },
  },
]

/** @type {Stop[]} */
export const rooms = [
  { name: 'today', go: (page) => page.getByRole('link', { name: 'Continue reading' }).waitFor() },
  {
    name: 'help',
    go: async (page) => {
      await press(page, 'Get help now')
      await page.getByRole('dialog', { name: 'Get help now' }).waitFor()
      await page.waitForTimeout(500) // its text is read from the app's files
    },
  },
  {
    name: 'learn',
    go: async (page) => {
      await page.keyboard.press('Escape')
      await room('#/learn', 'Learn')(page)
    },
  },
  {
    name: 'lesson-place',
    go: async (page) => {
      await room('#/lesson/A4', 'Your first session')(page)
      await page.getByText('You stopped here').waitFor()
      await page.waitForTimeout(400) // the lesson goes to the kept place by itself
    },
  },
  { name: 'lesson-top', go: (page) => page.evaluate(() => scrollTo(0, 0)) },
  {
    name: 'lesson-checks',
    go: async (page) => {
      const question = page
        .locator('.lesson .question')
        .filter({ has: page.getByRole('radiogroup') })
        .first()
      await question.getByRole('radio').nth(1).check({ force: true })
      await question.evaluate((element) => element.scrollIntoView({ block: 'start' }))
      await page.waitForTimeout(300) // the bar follows
    },
  },
  { name: 'glossary', go: room('#/glossary', 'Words explained') },
  { name: 'questions', go: room('#/questions', 'Questions people ask') },
  { name: 'practise', go: room('#/practise', 'Practise') },
  { name: 'start-card', go: room('#/exercise/E02', 'Letting go, seven groups') },
  {
    name: 'body-check',
    go: async (page) => {
      await page.getByText('More choices').first().click()
      await press(page, 'Change the body check')
    },
  },
  { name: 'timer', go: room('#/timer', 'Only time and bells') },
  { name: 'plans', go: room('#/plans', 'Plans') },
  {
    name: 'dial',
    go: async (page) => {
      await room('#/now', 'How is it now?')(page)
      await page.getByRole('radio', { name: /^6/ }).check({ force: true })
      await page.getByRole('list', { name: 'To choose from' }).waitFor()
    },
  },
  { name: 'own-voice', go: room('#/record/E02', /in your own voice/) },
  { name: 'progress', go: room('#/progress', 'Progress') },
  { name: 'progress-places', go: (page) => toHead(page, 'Where tension sat') },
  { name: 'progress-log', go: (page) => toHead(page, 'Your practices') },
  { name: 'settings-top', go: room('#/settings', 'Settings') },
  { name: 'settings-bottom', go: toTheEnd },
]

/** @type {Stop[]} */
export const player = [
  {
    name: 'player-tense',
    go: async (page) => {
      await begin(page, 'E02')
      await page.getByRole('list', { name: 'Parts' }).getByRole('button').nth(1).click()
      await until(page, 'Tense')
    },
  },
  { name: 'player-let-go', go: (page) => until(page, 'Let go') },
  { name: 'stopped', go: (page) => press(page, 'I need to stop') },
  {
    name: 'after',
    go: async (page) => {
      await press(page, 'Finish here')
      await page.getByRole('radio', { name: '4' }).check({ force: true })
    },
  },
  {
    name: 'player-senses',
    go: async (page) => {
      await press(page, 'Finish without saving')
      await begin(page, 'E08')
      await page.getByRole('list', { name: 'Parts' }).getByRole('button').nth(2).click()
      await page.waitForTimeout(1500) // the words of this part have begun
    },
  },
  {
    name: 'player-sound',
    go: async (page) => {
      await press(page, 'Sound and timing')
      await page.getByRole('radio', { name: /^Bells/ }).check({ force: true })
    },
  },
  {
    name: 'player-bells',
    go: async (page) => {
      await press(page, 'Close')
      await page.locator('.cap:not(.off)').waitFor({ timeout: 40_000 })
    },
  },
  {
    name: 'strip',
    go: async (page) => {
      await press(page, /^Leave the player/)
      await room('#/lesson/A1', /./)(page)
    },
  },
  {
    name: 'small-window',
    go: async (page) => {
      await press(page, 'Small window')
      await page.getByRole('button', { name: 'Full size' }).waitFor()
      await page.waitForTimeout(500) // the window takes its size
    },
  },
  {
    name: 'player-breathing',
    go: async (page) => {
      await press(page, 'I need to stop')
      await press(page, 'Finish here')
      await press(page, 'Finish without saving')
      await begin(page, 'E18')
      await page.getByRole('list', { name: 'Parts' }).getByRole('button').nth(1).click()
      await page.locator('.now .word').getByText('Breathe in').waitFor({ timeout: 40_000 })
      await page.waitForTimeout(1500)
    },
  },
]

/** @type {Stop[]} */
export const recovery = [{ name: 'recovery', go: (page) => page.getByRole('heading', { level: 1 }).waitFor() }]
