/** Focus that is lost is found again: where it was, else where it was before, else at the title. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { goToTitle, watchFocus } from './focus.ts'

let stop: () => void
beforeEach(() => {
  document.body.replaceChildren()
  stop = watchFocus()
})
afterEach(() => stop())

const draw = (html: string): void => void (document.body.innerHTML = html)
const find = (css: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(css)
  if (!found) throw new Error(`nothing is ${css}`)
  return found
}
const here = (): string | null => document.activeElement?.id ?? null
/** What is observed is told a moment later. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done))

test('a row that is removed hands focus to the beginning of the row that takes its place, the last to the one before', async () => {
  draw(
    `<main><h1 id="title" tabindex="-1"></h1><ul>${['a', 'b', 'c'].map((row) => `<li id="${row}"><a href="#" id="${row}-name">x</a><button id="${row}-remove"></button></li>`).join('')}</ul></main>`,
  )
  find('#b-remove').focus()
  find('#b').remove()
  await settled()
  expect(here()).toBe('c-name')
  find('#c-remove').focus()
  find('#c').remove()
  await settled()
  expect(here()).toBe('a-name')
  find('#a').remove()
  await settled()
  expect(here()).toBe('title')
})

test('a button that goes hands focus to what stands in its place', async () => {
  draw('<main><h1 id="title" tabindex="-1"></h1><section><p><button id="choose"></button></p><input id="next" /></section></main>')
  find('#choose').focus()
  find('p').remove()
  await settled()
  expect(here()).toBe('next')
})

test('what is switched off hands it on as well', async () => {
  draw('<main><h1 id="title" tabindex="-1"></h1><div><button id="longer"></button><button id="shorter"></button></div></main>')
  find('#longer').focus()
  find('#longer').blur() // as the browser does with the frame after
  find('#longer').setAttribute('disabled', '')
  await new Promise(requestAnimationFrame)
  await settled()
  expect(here()).toBe('shorter')
})

test('a message that is closed gives focus back to the page, at what stands now where it was', async () => {
  draw(
    '<main><h1 id="title" tabindex="-1"></h1><ul><li id="one"><button id="remove"></button></li><li><button id="two"></button></li></ul></main><div data-region="message"><p><button id="back"></button></p></div>',
  )
  find('#remove').focus()
  find('#back').focus()
  find('#one').remove()
  find('[data-region] p').remove()
  await settled()
  expect(here()).toBe('two')
})

test('a page that is replaced begins at its title, also where the title comes later', async () => {
  draw('<div id="frame"><main id="main" tabindex="-1"><h1 tabindex="-1"></h1><button id="start"></button></main></div>')
  find('#start').focus()
  find('#frame').innerHTML = '<main id="main" tabindex="-1"></main>'
  goToTitle()
  expect(here()).toBe('main')
  find('#main').innerHTML = '<button></button><h1 id="title" tabindex="-1"></h1>'
  await settled()
  expect(here()).toBe('title')
})

test('a title that is replaced by another one stays the place, whatever had focus before', async () => {
  draw('<nav><a href="#" id="learn">x</a></nav><main id="main" tabindex="-1"><div><h1 id="loading" tabindex="-1"></h1></div></main>')
  find('#learn').focus()
  goToTitle()
  expect(here()).toBe('loading')
  find('#main').innerHTML = '<div><h1 id="title" tabindex="-1"></h1><button></button></div>'
  await settled()
  expect(here()).toBe('title')
})

test('whoever goes somewhere before the title comes is not called back', async () => {
  draw('<nav><a href="#" id="learn">x</a></nav><main id="main" tabindex="-1"></main>')
  goToTitle()
  find('#learn').focus()
  find('#main').innerHTML = '<h1 id="title" tabindex="-1"></h1>'
  await settled()
  expect(here()).toBe('learn')
})

test('where nothing was lost, nothing moves', async () => {
  draw('<main><h1 id="title" tabindex="-1"></h1><button id="one"></button><p></p></main>')
  find('p').remove()
  await settled()
  expect(document.activeElement).toBe(document.body) // nobody has gone anywhere yet
  find('#one').focus()
  find('#one').blur() // a press beside it
  find('h1').remove()
  await settled()
  expect(document.activeElement).toBe(document.body)
})
