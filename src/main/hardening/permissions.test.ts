// The microphone, as the page is given it or refused it when macOS is asked as well.
import type { Session } from 'electron'
import { afterEach, expect, test, vi } from 'vitest'
import { Microphone } from './microphone.ts'

const system = vi.hoisted(() => ({ asked: vi.fn<(what: string) => Promise<boolean>>() }))
vi.mock('electron', () => ({ systemPreferences: { askForMediaAccess: system.asked } }))
const { grant } = await import('./permissions.ts')

type Answer = (may: boolean) => void
type Asks = (contents: unknown, permission: string, answer: Answer, details: object) => void

const usual = process.platform
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: usual })
  vi.restoreAllMocks()
})

/** A window that stands on the page that records, on a Mac; what is answered when it asks for sound. */
function onMac() {
  Object.defineProperty(process, 'platform', { value: 'darwin' })
  const contents = { getURL: () => 'app://bundle/index.html#/record/E02', on: () => contents, off: () => contents }
  const microphone = new Microphone({ contents: () => contents, isOurs: () => true })
  microphone.listen(true)
  let asks: Asks = () => undefined
  const session = {
    setPermissionRequestHandler: (handler: Asks) => (asks = handler),
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    setDisplayMediaRequestHandler: () => undefined,
  }
  grant(session as Partial<Session> as Session, microphone)
  return {
    microphone,
    asksForSound: () => new Promise<boolean>((answer) => asks(contents, 'media', answer, { mediaTypes: ['audio'], isMainFrame: true })),
  }
}

test('what the person says to the system is what the page hears', async () => {
  const { asksForSound } = onMac()
  system.asked.mockResolvedValueOnce(true).mockResolvedValueOnce(false)
  expect([await asksForSound(), await asksForSound()]).toEqual([true, false])
})

test('a system that cannot be asked gives no microphone, and the page is answered', async () => {
  const { asksForSound } = onMac()
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  system.asked.mockRejectedValueOnce(new Error('made for a test'))
  expect(await asksForSound()).toBe(false)
  expect(told).toHaveBeenCalledOnce()
})

test('a page that was left while the system asked is not given it', async () => {
  const { asksForSound, microphone } = onMac()
  system.asked.mockImplementationOnce(() => {
    microphone.listen(false)
    return Promise.resolve(true)
  })
  expect(await asksForSound()).toBe(false)
})
