/** What is pressed is high enough for a finger or an unsteady hand: 44 px, also where what is seen of it is lower. */
import { expect, test, type App } from './app.ts'
import { hasAPast, places, sidePlaces } from './places.ts'

/** Buttons and choices whose words are pressed, which do not answer 21 px above or below their middle. Those in a sentence are not among them. */
const low = (app: App): Promise<string[]> =>
  app.page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.btn, .chip, .segm label')].filter((one) => one.checkVisibility())
    return all.flatMap((one) => {
      one.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = one.getBoundingClientRect()
      const answers = (down: number): boolean => {
        const there = document.elementFromPoint(left + width / 2, top + height / 2 + down)
        return there !== null && (there === one || one.contains(there))
      }
      return answers(-21) && answers(21) ? [] : [`${one.textContent.trim()} (${String(Math.round(height))} px)`]
    })
  })

test('every button and every choice can be pressed within 44 px', async ({ app }) => {
  await app.opensAsUsual()
  await hasAPast(app)
  for (const [name, address] of Object.entries({ ...places, ...sidePlaces })) {
    if (name === 'welcome') continue
    await app.goesTo(address)
    await app.arrives(address)
    expect(await low(app), name).toEqual([])
  }
  await app.presses('Get help now')
  await expect(app.page.getByRole('button', { name: /^Copy/ }).first()).toBeVisible()
  expect(await low(app), 'help').toEqual([])
})
