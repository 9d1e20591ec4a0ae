import { expect, test, vi } from 'vitest'
import { readClosely } from './read-closely.ts'
import { Refused } from './store/refused.ts'

/** A file that was put together by hand, and a page that may be loaded anew or not; in the order in which things were asked. */
function trial({ byHand = true, may = true }: { readonly byHand?: boolean | Error; readonly may?: boolean } = {}) {
  const asked: string[] = []
  const says = (what: string) => Promise.resolve(void asked.push(what))
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const done = readClosely({
    store: {
      mustBeReadClosely: () => (byHand instanceof Error ? Promise.reject(byHand) : Promise.resolve(byHand)),
      readClosely: () => says('reads closely'),
    },
    closing: { mayLoadAnew: () => says('writes down').then(() => may) },
    reload: () => void asked.push('loads anew'),
  })
  return done.then(() => ({ asked, logged: logged.mock.calls.flat().join(' ') })).finally(() => logged.mockRestore())
}

test('what the page holds is written down before the file is read closely and the page is loaded anew', async () => {
  expect(await trial()).toEqual({ asked: ['writes down', 'reads closely', 'loads anew'], logged: '' })
})

test('a page that holds what the disk did not take stays, with the file as it was read, and that is logged', async () => {
  const { asked, logged } = await trial({ may: false })
  expect(asked).toEqual(['writes down'])
  expect(logged).toContain('the page may hold what is not on the disk')
})

test('over a file of the app the page is left in peace', async () => {
  expect(await trial({ byHand: false })).toEqual({ asked: [], logged: '' })
})

test('a fault on the way is logged without words of the person’s; that the file is not open, whoever loaded it has heard', async () => {
  const { asked, logged } = await trial({ byHand: Object.assign(new Error('a text of the person’s'), { code: 'EIO' }) })
  expect([asked, logged]).toEqual([[], 'Groundwork: the file could not be looked at closely: Error EIO'])
  expect(await trial({ byHand: new Refused({ code: 'recovery' }) })).toEqual({ asked: [], logged: '' })
})
