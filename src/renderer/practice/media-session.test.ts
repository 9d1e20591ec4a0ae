import { expect, test } from 'vitest'
import { standInSession } from './media-session.fixture.ts'
import { mediaSession, type MediaVerbs } from './media-session.ts'

/** A panel that keeps what it was told, and presses its own buttons. */
function panelFor(playing: boolean) {
  const pressed: string[] = []
  const silence = {
    sounding: false,
    playbackRate: 1,
    speeds: [] as number[], // at each pause
    play() {
      this.sounding = true
      return Promise.resolve()
    },
    pause() {
      this.speeds.push(this.playbackRate)
      this.sounding = false
    },
    held: true,
    removeAttribute() {
      this.held = false
    },
    load: () => undefined,
  }
  const { session, handlers, positions, press } = standInSession()
  const note = (verb: string) => () => void pressed.push(verb)
  const practice: MediaVerbs = {
    playing,
    toggle: note('toggle'),
    pause: note('pause'),
    next: note('next'),
    repeat: note('repeat'),
    back: note('back'),
  }
  let opened = 0
  const panel = mediaSession(practice, () => {
    opened += 1
    return { session, silence, named: (title) => ({ title, artist: '', album: '', artwork: [] }) }
  })
  return { panel, session, silence, handlers, positions, pressed, press, opened: () => opened }
}
const showing = { title: 'Five senses', plain: false, playing: true, position: 12, total: 180 }

test('nothing is asked of the system before a practice plays', () => {
  const { panel, opened } = panelFor(false)
  panel.close()
  expect(opened()).toBe(0)
})

test('shows the title alone, the place and that it plays', () => {
  const { panel, session, silence, positions } = panelFor(true)
  panel.show(showing)
  expect(session.metadata).toEqual({ title: 'Five senses', artist: '', album: '', artwork: [] })
  expect([session.playbackState, silence.sounding]).toEqual(['playing', true])
  expect(positions).toEqual([{ duration: 180, position: 12, playbackRate: 1 }])
})

test('with the plain title the panel does not say what is practised', () => {
  const { panel, session } = panelFor(true)
  panel.show({ ...showing, plain: true })
  expect(session.metadata?.title).toBe('Notes')
})

test('a pause is shown and stops the silence too; a place past the end is the end', () => {
  const { panel, session, silence, positions } = panelFor(true)
  panel.show(showing)
  panel.show({ ...showing, playing: false, position: 180.02 })
  expect([session.playbackState, silence.sounding, positions.at(-1)?.position]).toEqual(['paused', false, 180])
})

test('the silence stands still once it plays, and runs again before it is paused, else the system would not notice', async () => {
  const { panel, silence } = panelFor(true)
  panel.show(showing)
  await Promise.resolve()
  expect([silence.sounding, silence.playbackRate]).toEqual([true, 0])
  panel.show({ ...showing, playing: false })
  expect(silence.speeds).toEqual([1])
  panel.show(showing)
  await Promise.resolve()
  panel.close()
  expect(silence.speeds).toEqual([1, 1])
})

test('the keys do what their words say: play only what waits, next part, repeat, back', () => {
  const { panel, press, pressed } = panelFor(false)
  panel.show({ ...showing, playing: false })
  for (const action of ['play', 'nexttrack', 'previoustrack', 'seekbackward', 'pause', 'stop'] as const) press(action)
  expect(pressed).toEqual(['toggle', 'next', 'repeat', 'back', 'pause', 'pause'])
  const on = panelFor(true)
  on.panel.show(showing)
  on.press('play')
  expect(on.pressed).toEqual([])
})

test('when it is over, keys and panel are given back, and the next practice takes them anew', () => {
  const { panel, session, silence, handlers, opened } = panelFor(true)
  panel.show(showing)
  panel.close()
  expect([session.metadata, session.playbackState, silence.sounding, silence.held, handlers.size]).toEqual([null, 'none', false, false, 0])
  panel.show(showing)
  expect([handlers.size, opened()]).toEqual([6, 2])
})
