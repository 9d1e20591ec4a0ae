import { expect, test } from 'vitest'
import { asksAboutSound, asksForSoundAlone, Microphone } from './microphone.ts'

const home = 'app://bundle/index.html'

/** A window on an address, and what it tells of itself. */
function trial(address: string) {
  const heard = new Map<string, Set<() => void>>()
  const contents = {
    address,
    getURL: () => contents.address,
    on: (event: string, listener: () => void) => heard.set(event, (heard.get(event) ?? new Set()).add(listener)),
    off: (event: string, listener: () => void) => heard.get(event)?.delete(listener),
  }
  const microphone = new Microphone({ contents: () => contents, isOurs: (url) => url.startsWith('app://bundle/') })
  const happens = (event: 'did-start-navigation' | 'render-process-gone') => {
    for (const listener of [...(heard.get(event) ?? [])]) listener()
  }
  return { microphone, contents, happens, listeners: () => [...heard.values()].reduce((sum, all) => sum + all.size, 0) }
}

test('it may be asked for on the page that records, whatever its exercise is called, once the page says so', () => {
  for (const id of ['E02', 'E99', 'five-senses', 'f%C3%BCnf']) {
    const { microphone, contents } = trial(`${home}#/record/${id}`)
    expect(microphone.allows(contents), id).toBe(false)
    microphone.listen(true)
    expect(microphone.allows(contents), id).toBe(true)
    microphone.listen(false)
    expect(microphone.allows(contents), id).toBe(false)
  }
})

test('on no other page, whatever that page says', () => {
  for (const address of [
    home,
    `${home}#/today`,
    `${home}#/record`,
    `${home}#/record/`,
    `${home}#/record/E02/more`,
    `${home}#/record/E02?x`,
    `${home}#/lesson/A1#/record/E02`,
    `${home}#/exercise/record/E02`,
    `https://example.com/#/record/E02`,
    '',
  ]) {
    const { microphone, contents } = trial(address)
    microphone.listen(true)
    expect(microphone.allows(contents), address).toBe(false)
  }
})

test('leaving the page, a reload and a crash end it, and coming back does not bring it back', () => {
  for (const event of ['did-start-navigation', 'render-process-gone'] as const) {
    const { microphone, contents, happens, listeners } = trial(`${home}#/record/E02`)
    microphone.listen(true)
    happens(event)
    expect(microphone.allows(contents), event).toBe(false)
    expect(listeners()).toBe(0)
  }
})

test('an address that changed without a word ends it too', () => {
  const { microphone, contents } = trial(`${home}#/record/E02`)
  microphone.listen(true)
  contents.address = `${home}#/today`
  expect(microphone.allows(contents)).toBe(false)
})

test('it is allowed to that window alone, and listens to it once however often it is said', () => {
  const { microphone, contents, listeners } = trial(`${home}#/record/E02`)
  microphone.listen(true)
  microphone.listen(true)
  expect(listeners()).toBe(2)
  expect(microphone.allows({ ...contents })).toBe(false)
  expect(microphone.allows(null)).toBe(false)
})

test('without a window there is nothing to allow', () => {
  const microphone = new Microphone({ contents: () => null, isOurs: () => true })
  microphone.listen(true)
  expect(microphone.allows(null)).toBe(false)
})

test('only sound alone is a wish that may be granted, and not from a frame', () => {
  expect(asksForSoundAlone('media', { mediaTypes: ['audio'], isMainFrame: true })).toBe(true)
  expect(asksForSoundAlone('media', { mediaTypes: ['audio'] })).toBe(true) // older versions of Electron do not tell
  for (const mediaTypes of [[], ['video'], ['audio', 'video'], ['audio', 'audio']])
    expect(asksForSoundAlone('media', { mediaTypes }), String(mediaTypes)).toBe(false)
  expect(asksForSoundAlone('media', {})).toBe(false)
  expect(asksForSoundAlone('media', { mediaTypes: ['audio'], isMainFrame: false })).toBe(false)
  expect(asksForSoundAlone('display-capture', { mediaTypes: ['audio'] })).toBe(false)
})

test('only a question about sound may hear yes', () => {
  expect(asksAboutSound('media', { mediaType: 'audio' })).toBe(true)
  expect(asksAboutSound('media', { mediaType: 'video' })).toBe(false)
  expect(asksAboutSound('media', { mediaType: 'unknown' })).toBe(false)
  expect(asksAboutSound('media', {})).toBe(false)
  expect(asksAboutSound('geolocation', { mediaType: 'audio' })).toBe(false)
})
