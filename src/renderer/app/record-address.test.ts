/** The main process gives the microphone to the page that records, by its address: it and the router must mean the same addresses. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Microphone } from '../../main/hardening/microphone.ts'
import { href, parse, type Route } from '../router/routes.ts'
import { pages } from './rooms.ts'

function mayListenOn(route: Route): boolean {
  const contents = { getURL: () => `app://bundle/index.html${href(route)}`, on: () => undefined, off: () => undefined }
  const microphone = new Microphone({ contents: () => contents, isOurs: () => true })
  microphone.listen(true)
  return microphone.allows(contents)
}
/** An exercise of the book, or of somebody's own pack. */
const ids = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,38}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,38})?$/).filter((id) => id !== 'timer')

test('the microphone may be asked for at every address the router makes for the page that records', () => {
  fc.assert(
    fc.property(ids, (id) => {
      const route: Route = { name: 'record', id }
      expect(parse(href(route), pages)).toEqual(route)
      expect(mayListenOn(route)).toBe(true)
    }),
  )
})

test('and at none that it makes for another page', () => {
  const others = pages.filter(({ name }) => name !== 'record')
  expect(others.length).toBe(pages.length - 1)
  fc.assert(
    fc.property(
      fc.constantFrom(...others),
      fc.option(ids, { nil: undefined }),
      fc.stringMatching(/^[\w-]{1,20}$/),
      ({ name, at: takesAt }, id, at) => {
        const route: Route = { name, ...(id === undefined ? {} : { id, ...(takesAt ? { at } : {}) }) }
        expect(mayListenOn(route)).toBe(false)
      },
    ),
  )
})
