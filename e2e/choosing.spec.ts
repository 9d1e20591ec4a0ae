/** Choosing a practice: what is kept at hand under a name of one's own, and what the question "How is it now?" offers. */
import { expect, test, type App } from './app.ts'

const naming = (app: App) => app.page.getByRole('dialog', { name: 'Keep these choices' })
const presets = (app: App) => app.page.getByRole('list', { name: 'Presets' })
const favourites = (app: App) => app.page.getByRole('list', { name: 'Favourites' })
const offered = (app: App) => app.page.getByRole('list', { name: 'To choose from' }).getByRole('link')
const atHand = (app: App) => app.page.getByRole('complementary', { name: 'At hand, and recent' })

test('"after work" is kept with its choices, waits on Today, begins as it was set, is renamed and taken away', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/exercise/E02')
  await app.presses('Keep this') // the body check
  await app.page.getByRole('radio', { name: /^Gentle/ }).check()
  await app.page.getByText('More choices').click()
  await app.page.getByRole('radio', { name: 'A man’s voice' }).check()
  await app.page.getByRole('radio', { name: 'Rain' }).check()
  await app.presses('Keep these choices')
  await naming(app).getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(naming(app).getByRole('status')).toHaveText('A name helps you find it again. A word is enough.')
  await naming(app).getByRole('textbox', { name: 'Name' }).fill('after work')
  await naming(app).getByRole('button', { name: 'Keep', exact: true }).click()
  await app.sees('Kept as “after work”, in Practise and on Today.')

  await app.quitsAndReturns()
  await atHand(app).getByRole('link', { name: 'after work' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: 'Letting go, seven groups' })).toBeVisible()
  await app.sees('These are the choices of “after work”')
  await expect(app.page.getByRole('radio', { name: /^Gentle/ })).toBeChecked()
  await app.sees('A man’s voice, rain')
  const fetched: string[] = []
  app.page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await app.presses(/^Start, /)
  await app.sees('Once round, 5 and 25 seconds')
  await app.reaches('0:02')
  expect(fetched.filter((path) => path.includes('/af_heart/'))).toEqual([])
  expect(fetched.some((path) => path.startsWith('/narration/am_michael/'))).toBe(true)
  expect(fetched).toContain('/background/rain.webm')
  await app.presses('I need to stop')
  await app.presses('Finish here')
  await app.presses('Finish without saving')

  await presets(app).getByRole('button', { name: 'Rename: after work' }).click()
  const renaming = app.page.getByRole('dialog', { name: 'Rename “after work”' })
  await renaming.getByRole('textbox', { name: 'Name' }).fill('after a long day')
  await renaming.getByRole('button', { name: 'Rename' }).click()
  await expect(presets(app).getByRole('link', { name: /^after a long day Letting go, seven groups, with rain$/ })).toBeVisible()
  await presets(app).getByRole('button', { name: 'Remove: after a long day' }).click()
  await app.sees('“after a long day” removed.')
  await expect(presets(app)).toHaveCount(0)
  await app.presses('Put it back')
  await expect(presets(app).getByRole('link', { name: /^after a long day/ })).toBeVisible()
  await presets(app).getByRole('button', { name: 'Remove: after a long day' }).click()
  await expect(presets(app)).toHaveCount(0)
  await app.goesTo('#/today')
  await expect(atHand(app)).toBeVisible()
  await expect(atHand(app).getByText('Kept at hand')).toHaveCount(0)
  await expect.poll(() => app.file().data.entries.filter(({ kind, data }) => kind === 'preset' && data !== null)).toEqual([])
})

test('a favourite stands on Today and in Practise until it is taken away', async ({ app }) => {
  await app.opensAsUsual()
  await app.goesTo('#/practise')
  const mark = app.page.getByRole('button', { name: 'Keep at hand: Box breathing' })
  await mark.click()
  await expect(mark).toHaveAttribute('aria-pressed', 'true')
  await expect(favourites(app).getByRole('link', { name: 'Box breathing' })).toBeVisible()
  await app.quitsAndReturns()
  await atHand(app).getByRole('link', { name: 'Box breathing' }).click()
  await app.presses('Keep this') // the short part of the body check
  await expect(app.page.getByRole('heading', { level: 1, name: 'Box breathing' })).toBeVisible()
  await app.presses('Kept at hand')
  await expect(app.page.getByRole('button', { name: 'Keep at hand' })).toHaveAttribute('aria-pressed', 'false')
  await app.goesTo('#/practise')
  await expect(app.page.getByRole('heading', { level: 1, name: 'Practise' })).toBeVisible()
  await expect(favourites(app)).toHaveCount(0)
})

test('among five hundred presets the one that is wanted is found by its name, one more is kept, and all are there after a restart', async ({
  app,
}) => {
  await app.opensAsUsual()
  const chosen = {
    ...{ form: 'three-minutes', preset: 'standard', passes: 1, posture: 'sitting', anchor: 'sounds', without: [], sleep: false, talk: 'full' },
    ...{ pattern: '', ownPattern: { in: 4, topUp: 0, hold: 0, out: 6, rest: 0 }, word: '', options: {} },
  }
  const number = (n: number) => String(n).padStart(3, '0')
  const names = Array.from({ length: 500 }, (_, n) => `quiet ${number(n + 1)}`)
  await app.keepsAll(
    names.map((name) => ({
      kind: 'preset',
      data: { name, exercise: 'E06', title: 'Mindful breathing', chosen, voice: 'af_heart', background: 'none' },
    })),
  )
  await app.quitsAndReturns()
  await atHand(app).getByRole('link', { name: 'All 500 in Practise' }).click()
  const find = app.page.getByRole('searchbox', { name: 'Find a preset' })
  await app.sees('500 presets')
  await find.fill('quiet 321')
  await app.sees('1 of 500')
  await presets(app)
    .getByRole('link', { name: /^quiet 321/ })
    .click()
  await app.sees('These are the choices of “quiet 321”')

  await app.presses('Keep these choices')
  await naming(app).getByRole('textbox', { name: 'Name' }).fill('Quiet 007')
  await expect(naming(app).getByRole('status')).toHaveText(
    /^You already have “quiet 007”, for Mindful breathing. Give this one another name, or replace it.$/,
  )
  await naming(app).getByRole('textbox', { name: 'Name' }).fill('the five hundred and first')
  await naming(app).getByRole('button', { name: 'Keep', exact: true }).click()
  await app.sees('Kept as “the five hundred and first”')
  await app.quitsAndReturns()
  await expect(atHand(app).getByRole('link', { name: 'All 501 in Practise' })).toBeVisible()
  await expect(atHand(app).getByRole('link').first()).toHaveText('the five hundred and first')
  const kept = app.file().data.entries.flatMap(({ kind, data }) => (kind === 'preset' && data ? [String(data['name'])] : []))
  expect(kept.sort()).toEqual([...names, 'the five hundred and first'].sort())
})

test('"How is it now?" offers grounding first from 8 on, and below it what helped this person before; nothing has to be chosen', async ({ app }) => {
  await app.opensAsUsual()
  await app.rates(5)
  await app.sees('Three gentle ones to choose from, if you like. Or leave it at that.')
  await app.practised('E18', { before: 7, after: 3 })
  await app.practised('E04', { before: 7, after: 6 })
  await app.practised('E10', { before: 4, after: 7 })
  await app.quitsAndReturns()

  await app.rates(5)
  await app.sees('A few to choose from, beginning with what went well before.')
  await expect(offered(app)).toHaveText([
    /^Box breathing .*You felt less tense after it before\.$/,
    /^Letting go without tensing .*before\.$/,
    /^Five senses /,
  ])
  await app.rates(8)
  await expect(offered(app)).toHaveText([/^Five senses /, /^STOP pause /, /^Box breathing /])
  await app.presses('get help now')
  await expect(app.page.getByRole('dialog', { name: 'Get help now' })).toBeVisible()
  await app.page.keyboard.press('Escape')
  await app.rates(1)
  await app.sees('Nothing is needed.')
  await app.rates(9)
  await offered(app).first().click()
  await expect(app.page.getByRole('heading', { level: 1, name: 'Five senses' })).toBeVisible()
  await expect
    .poll(() => app.file().data.entries.flatMap(({ kind, data }) => (kind === 'level' ? [data] : [])))
    .toEqual([
      { level: 5, chose: null },
      { level: 9, chose: 'E08' },
    ])
})
