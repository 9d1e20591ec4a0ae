// The start card, as a person meets it: what each exercise asks, what is set, how long it takes, and what is kept of it.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { book } from '../../book/book.svelte.ts'
import type { DataOf, Entry, SettingsPatch } from '../../../core/entries/entry.ts'
import { wavOf } from '../../../core/sound/wav.ts'
import { usualChoices } from '../../../core/script/choices.ts'
import { allSentences } from '../../../core/script/sentences.ts'
import { timeline } from '../../../core/timeline/timeline.ts'
import { putApiInPlace } from '../../entries/api.fixture.ts'
import { entries } from '../../entries/entries.svelte.ts'
import { putSessionInPlace } from '../../practice/media-session.fixture.ts'
import { watchFocus } from '../../router/focus.ts'
import { router } from '../../router/router.svelte.ts'
import { parse } from '../../router/routes.ts'
import { room } from '../room.ts'
import type { ClipIndex } from '../../../core/content/clips.ts'
import { toast } from '../../ui/toast.svelte.ts'
import ToastLine from '../../ui/ToastLine.svelte'

putSessionInPlace()
putApiInPlace() // the running practice listens to the window from its first line
const { finder, finderFor, finderWithin } = await import('../../practice/clip-finder.ts')
const { default: StartCard } = await import('./StartCard.svelte')
const { forgetHolds } = await import('../../practice/forget-holds.ts')
const { practice } = await import('../../practice/practice.svelte.ts')
const { running, runningState } = await import('../../practice/running.svelte.ts')
const { underWay } = await import('../../practice/under-way.svelte.ts')
const { nextCard } = await import('../../offers/next-card.svelte.ts')

const day = '2026-11-20T20:00:00.000+01:00'
const kept = <K extends Entry['kind']>(id: string, kind: K, data: DataOf<K>): Entry => ({ id, at: day, edited: day, kind, data }) as Entry
const nothingTicked = kept('check-0001', 'body-check', { areas: [], conditions: [], asked: ['body', 'breath'], hand: 'right' })
const pregnant = kept('check-0001', 'body-check', { areas: [], conditions: ['pregnant'], asked: ['body', 'breath'], hand: 'right' })

let stopWatching: () => void
afterEach(() => stopWatching())
beforeEach(() => {
  stopWatching = watchFocus()
  toast.close()
  practice.discard()
})

test('a number that was just said is not asked for again, and another card does not have it', async () => {
  nextCard.put({ exercise: 'E02', level: 7 })
  await open('E02')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^7\b/ }).checked).toBe(true)
  await open('E02')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^7\b/ }).checked).toBe(false)
})

test('with bells only, nobody is said to speak', async () => {
  await open('E02', { settings: { talk: 'bells' } })
  expect(screen.queryByText(/^A woman’s voice,/)).toBeNull()
  expect(start().nextElementSibling?.textContent).toBe('Bells only')
})

test('a practice that goes on is not ended without a word by the start of another', async () => {
  await open('E08')
  await userEvent.click(start())
  await waitFor(() => expect(running.title).toBe('Five senses'))
  underWay.phase = 'under-way'
  runningState.run = runningState.run && { ...runningState.run, practised: 60 }
  const { user } = await open('E02')
  await user.click(start())
  const asked = within(await screen.findByRole('dialog', { name: '“Five senses” is still going on' }))
  await user.click(asked.getByRole('button', { name: 'Let it go on' }))
  expect([screen.queryByRole('dialog'), running.title]).toEqual([null, 'Five senses'])
  await user.click(start())
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'End it and start this one' }))
  await waitFor(() => expect(running.title).not.toBe('Five senses'))
})

async function open(address: string, has: { entries?: readonly Entry[]; settings?: SettingsPatch } = {}) {
  cleanup()
  const file = putApiInPlace({ entries: has.entries ?? [nothingTicked], ...(has.settings ? { settings: has.settings } : {}) })
  await entries.load()
  const route = parse(`#/exercise/${address}`, room.pages)
  if (!route) throw new Error(`${address} is no address`)
  const { rerender } = render(StartCard, { route })
  render(ToastLine)
  await card()
  return { file, user: userEvent.setup(), goTo: (to: string) => rerender({ route: parse(`#/exercise/${to}`, room.pages) ?? route }) }
}
/** Until the exercise was read: its title is there before. */
const card = () => waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false'))
const start = () => screen.getByRole('button', { name: /^Start, / })
const group = (name: string) => within(screen.getByRole('group', { name }))
const answers = (name: string) =>
  group(name)
    .getAllByRole('radio')
    .map((radio) => radio.closest('label')?.textContent?.trim())
const legends = () => screen.getAllByRole('group').map((one) => one.querySelector('legend')?.textContent ?? '')
const chosenIn = (name: string) =>
  group(name)
    .getAllByRole('radio')
    .find((radio) => (radio as HTMLInputElement).checked)
    ?.closest('label')
    ?.textContent?.trim()
const more = () => screen.getByText('More choices').closest('summary')?.textContent?.replace(/\s+/g, ' ').trim()

test('Start stays as it is while the practice is made ready: readable, in focus, and one press is one practice', async () => {
  const { user } = await open('E02')
  const goes = vi.spyOn(router, 'swap').mockImplementation(() => undefined)
  const pressed = user.click(start())
  await waitFor(() => expect(start().getAttribute('aria-busy')).toBe('true'))
  expect((start() as HTMLButtonElement).disabled).toBe(false)
  expect(document.activeElement).toBe(start())
  await user.click(start())
  await pressed
  await waitFor(() => expect(goes).toHaveBeenCalledOnce())
  goes.mockRestore()
})

test('sources that cannot be read are said, and the practice can still begin', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const asked = vi.spyOn(book, 'loadSources').mockRejectedValue(new Error('made for a test'))
  await open('E02')
  expect(await screen.findByText(/^This part could not be loaded/)).toBeTruthy()
  expect(start().textContent).toBe('Start, 9:10')
  expect(told).toHaveBeenCalledOnce()
  asked.mockRestore()
  told.mockRestore()
})

test('muscle release: every choice changes the length on the button at once', async () => {
  const { user } = await open('E02')
  expect(start().textContent).toBe('Start, 9:10')
  await user.click(screen.getByRole('radio', { name: 'Gentle 5 / 25' }))
  expect(start().textContent).toBe('Start, 8:15')
  await user.click(screen.getByRole('radio', { name: 'Twice' }))
  expect(start().textContent).toBe('Start, 12:13')
  expect(answers('Your position')).toEqual(['Sitting', 'Lying down', 'At a desk'])
  expect(answers('The hand you write with')).toEqual(['Right', 'Left', 'No preference'])
})

test('its title is there at once; what to know stands before the button that begins', async () => {
  cleanup()
  putApiInPlace({ entries: [nothingTicked] })
  await entries.load()
  render(StartCard, { route: { name: 'exercise', id: 'E02' } })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Letting go, seven groups')
  const margin = await screen.findByRole('complementary', { name: 'Good to know' })
  expect(margin.compareDocumentPosition(start()) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

test('what to ask a doctor first is said in the moment when it comes', async () => {
  const { user } = await open('E02', { entries: [] })
  const said = () => screen.getAllByRole('status').filter(({ textContent }) => /doctor/i.test(textContent))
  const standing = screen.getAllByRole('status')
  expect(said()).toEqual([])
  await user.click(screen.getByRole('checkbox', { name: 'I am pregnant' }))
  expect(said()).toHaveLength(1)
  expect(standing).toContain(said()[0]) // it stood there before: a new one would not be heard
})

test('before a person starts, the card says who should ask a doctor first, when to stop, and that nobody has reviewed it', async () => {
  await open('E02')
  const margin = within(screen.getByRole('complementary', { name: 'Good to know' }))
  const below = (heading: string) =>
    [...(margin.getByRole('heading', { name: heading }).nextElementSibling?.querySelectorAll('li') ?? [])].map((item) => item.textContent)
  expect(margin.getByText('Not while driving, in water, or when you have to stay alert.')).toBeTruthy()
  expect(below('Ask a doctor first')).toEqual(
    expect.arrayContaining(['You are pregnant. Leave the belly out. Late in pregnancy, lie on your side.', 'You have seizures.']),
  )
  expect(below('Stop if you notice')).toEqual(expect.arrayContaining(['Panic is rising.', 'Something hurts or cramps.', 'You feel dizzy.']))
  expect(margin.getByText('Not yet clinically reviewed.')).toBeTruthy()
})

test('beside an exercise whose eyes stay open nothing says that they may be closed', async () => {
  await open('E08')
  expect(screen.getByText(/Eyes stay open\./)).toBeTruthy()
  expect(screen.queryByText(/eyes.*closed/i)).toBeNull()
})

test('only the postures of an exercise are asked for', async () => {
  await open('E10')
  expect(answers('Your position')).toEqual(['Sitting', 'Lying down'])
  expect(legends()).not.toContain('Seconds to tense, and to let go')
  expect(screen.getByRole('switch', { name: /^For sleep/ })).toBeTruthy()
})

test('only the senses of an exercise are asked for', async () => {
  await open('E11')
  expect(
    group('Leave out a sense')
      .getAllByRole('checkbox')
      .map((box) => box.closest('label')?.textContent?.trim()),
  ).toEqual(['hearing'])
  expect(answers('Your position')).toEqual(['Sitting', 'Lying down', 'At a desk', 'Standing'])
  expect(screen.queryByRole('switch', { name: /^For sleep/ })).toBeNull()
})

test('an anchor is asked for where there is one', async () => {
  await open('E06')
  expect(answers('What to rest your attention on')).toEqual(['my breath', 'my hands', 'my feet', 'sounds', 'something I can see'])
})

test('the choices of one exercise have the words of its script', async () => {
  const { user } = await open('E13')
  expect(answers('Ride with')).toEqual(['Your feet', 'Your breath', 'A sound'])
  await open('E09')
  expect(screen.getByRole('radio', { name: 'No picture: just name each one, or write it down' })).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'No picture: just name each one, or write it down' }))
  await user.click(start())
  await waitFor(() => expect(running.script?.id).toBe('E09'))
  expect(Object.values(running.choices?.options ?? {})).toEqual(['no-picture'])
})

test('a cue word: empty is "soften", 300 characters are cut in the practice and stay in the field', async () => {
  const { user, file } = await open('E05')
  const field = screen.getByRole('textbox', { name: 'Your word' })
  expect(screen.getByText('Left empty, the word is “soften”.')).toBeTruthy()
  await user.type(field, 'harbour')
  await user.clear(field)
  await user.click(field)
  await user.paste('calm '.repeat(60))
  expect((field as HTMLInputElement).value).toBe('calm '.repeat(60))
  expect(screen.getByText('There is room for 30 letters, so the screen shows “calm calm calm calm calm calm”.')).toBeTruthy()
  await user.click(start())
  await waitFor(() => expect(running.choices?.word).toBe('calm calm calm calm calm calm'))
  expect(file.settings.lastTime['E05']?.word).toBe('calm calm calm calm calm calm')
})

test('a word of emoji can be kept too', async () => {
  const { user, file } = await open('E05')
  await user.click(screen.getByRole('textbox', { name: 'Your word' }))
  await user.paste('🌊'.repeat(40))
  await user.click(start())
  await waitFor(() => expect(file.settings.lastTime['E05']?.word).toBe('🌊'.repeat(15)))
})

test('breathing patterns: seconds in words, what is known, and which hold the breath', async () => {
  const { user } = await open('E18')
  const patterns = group('How you breathe')
  expect(patterns.getAllByRole('radio')).toHaveLength(3)
  expect(patterns.getByRole('radio', { name: /^In 4, wait 4, out 4, wait 4 .*holds the breath/ })).toHaveProperty('checked', true)
  expect(patterns.getByRole('radio', { name: /^In 4, out 6 6 breaths a minute$/ })).toBeTruthy()
  expect(patterns.getByText(/^One trial with about 110 adults/)).toBeTruthy()
  await user.click(patterns.getByRole('radio', { name: /^My own/ }))
  await user.click(screen.getByRole('button', { name: 'Breathe out, half a second more' }))
  await user.click(start())
  await waitFor(() => expect(running.choices).toMatchObject({ pattern: 'own', ownPattern: { in: 4, hold: 0, out: 6.5, rest: 0 } }))
})

test('a ticked condition: no held breath to begin with, and it is said why, once', async () => {
  const { user, file } = await open('E18', { entries: [pregnant] })
  const why = /^Because of what you ticked in the body check, this begins without holding the breath/
  expect(screen.getByRole('radio', { name: /^In 4, out 6/ })).toHaveProperty('checked', true)
  expect(screen.getByText(why)).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: /holds the breath/ }))
  expect(screen.getByText(/breathing without waits may suit you better/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Choose in 4, out 6' }))
  expect(screen.getByRole('radio', { name: /^In 4, out 6/ })).toHaveProperty('checked', true)
  await user.click(start())
  await waitFor(() => expect(running.choices?.pattern).toBe('no-hold'))
  await open('E18', { entries: [pregnant], settings: { lastTime: file.settings.lastTime } })
  expect(screen.queryByText(why)).toBeNull()
})

test('a ticked condition: the cue word goes with the hands, and nothing is breathed to a count', async () => {
  const { user } = await open('E05', { entries: [pregnant] })
  expect(chosenIn('What goes with your word?')).toBe('Opening your hands')
  expect(screen.getByText(/^Set because of what you ticked in the body check/)).toBeTruthy()
  expect(screen.queryByText('How you breathe')).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'The out-breath' }))
  expect(screen.getByText('In 4, out 6')).toBeTruthy()
})

test('a condition ticked later takes the held breath out of what was chosen before', async () => {
  const first = await open('E18')
  await first.user.click(start())
  await waitFor(() => expect(first.file.settings.lastTime['E18']?.pattern).toBe('box'))
  practice.discard()
  const { user, file } = await open('E02', { entries: [nothingTicked], settings: { lastTime: first.file.settings.lastTime } })
  await user.click(screen.getByRole('button', { name: 'Change the body check' }))
  await user.click(screen.getByRole('checkbox', { name: 'I am pregnant' }))
  await user.click(screen.getByRole('button', { name: 'Keep this' }))
  await waitFor(() => expect(file.settings.lastTime['E18']?.pattern).toBe(''))
  const advised = screen.getByText(/^With what you ticked, it is worth asking a doctor or nurse whether tensing muscles suits you\./)
  expect(
    within(advised)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Letting go without tensing', 'Five senses'])
  expect(screen.queryByText(/Gentle may suit you better/)).toBeNull() // gentle tensing is tensing too
  expect(more()).toContain('belly left out')
})

test('what is under "More choices" stands in one line', async () => {
  const { user } = await open('E02')
  expect(more()).toBe('More choices A woman’s voice, no background')
  await user.click(screen.getByRole('radio', { name: 'A man’s voice' }))
  await user.click(screen.getByRole('radio', { name: 'Light' }))
  await user.click(screen.getByRole('radio', { name: 'Rain' }))
  await user.click(group('Parts to leave out this time').getByRole('checkbox', { name: 'neck' }))
  await user.click(screen.getByRole('switch', { name: /^For sleep/ }))
  expect(more()).toBe('More choices A man’s voice, light talk, rain, neck left out, for sleep')
  await user.click(start())
  await waitFor(() => expect(running.voice).toBe('am_michael'))
  expect(running.background).toBe('rain')
  expect(running.choices).toMatchObject({ talk: 'light', sleep: true, leftOut: ['neck'] })
  expect(entries.settings).toMatchObject({ voice: 'am_michael', background: 'rain', talk: 'light' })
})

test('a line that was recorded and is not saved is said not to be used, until it is', async () => {
  const { file } = await open('E02')
  file.full = true
  await entries.keepRecording('Now rest in the quiet for about a minute.', wavOf(new Float32Array(48_000)))
  await entries.keepRecording('A line of no exercise.', wavOf(new Float32Array(48_000)))
  expect(await screen.findByText(/One line you recorded is not saved\. A practice uses only what is saved\./)).toBeTruthy()
  file.full = false
  await entries.retry()
  await waitFor(() => expect(screen.queryByText(/is not saved/)).toBeNull())
  expect(screen.getByRole('radio', { name: 'My own voice' })).toBeTruthy()
})

test('my own voice is offered where a line of the exercise is recorded, and only there', async () => {
  const line = kept('recording-1', 'recording', { say: 'Now rest in the quiet for about a minute.', file: '0123456789abcdef.webm', samples: 96_000 })
  await open('E02')
  expect(answers('Voice')).toEqual(['A woman’s voice', 'A man’s voice', 'Words only'])
  expect(screen.getByRole('link', { name: 'Record it in your own voice' }).getAttribute('href')).toBe('#/record/E02')
  const { user, file } = await open('E02', { entries: [nothingTicked, line] })
  await user.click(screen.getByRole('radio', { name: 'My own voice' }))
  expect(screen.getByText(/^1 of the \d+ lines are recorded/)).toBeTruthy()
  await user.click(start())
  await waitFor(() => expect(running.voice).toBe('own'))
  expect(running.timeline?.cues.filter(({ clip }) => clip !== null)).toMatchObject([
    { say: line.kind === 'recording' && line.data?.say, clip: '0123456789abcdef.webm' },
  ])
  practice.discard()
  await open('E18', { entries: [nothingTicked, line], settings: { voice: 'own' } })
  expect(chosenIn('Voice')).toBe('A woman’s voice')
  await user.click(start())
  await waitFor(() => expect(running.voice).toBe('af_heart'))
  expect(entries.settings?.voice).toBe('own')
  expect(file.settings.voice).toBe('own')
})

test('a voice that the app no longer has is replaced by the usual one in a practice, and stays in the file', async () => {
  const { user, file } = await open('E18', { settings: { voice: 'voice-of-old' } })
  expect(chosenIn('Voice')).toBe('A woman’s voice')
  expect(more()).toMatch(/^More choices A woman’s voice/)
  await user.click(start())
  await waitFor(() => expect(running.voice).toBe('af_heart'))
  expect(running.timeline?.cues.some(({ clip }) => clip !== null)).toBe(true)
  expect(file.settings.voice).toBe('voice-of-old')
})

test('places of tension are marked by name, taken back, and go with the practice', async () => {
  const { user } = await open('E02')
  const map = screen.getByText('Where do you feel the tension?', { selector: 'summary .label' }).closest('details') as HTMLDetailsElement
  expect(map.open).toBe(false)
  await user.click(within(map).getByRole('checkbox', { name: 'jaw' }))
  await user.click(within(map).getByRole('checkbox', { name: 'left hand' }))
  await user.click(within(map).getByRole('checkbox', { name: 'neck' }))
  await user.click(within(map).getByRole('checkbox', { name: 'left hand' }))
  expect(within(map).getByRole('img', { name: 'Body map, seen as in a mirror. Marked: jaw, neck.' })).toBeTruthy()
  await user.click(map.querySelector('[data-region="foot-right"]') as Element)
  await user.click(screen.getByRole('radio', { name: '6' }))
  await user.click(start())
  await waitFor(() => expect(running.tightBefore).toEqual(['jaw', 'neck', 'foot-right']))
  expect(running.before).toBe(6)
})

test('an exercise is kept at hand, and taken away again', async () => {
  const { user, file } = await open('E13')
  await user.click(screen.getByRole('button', { name: 'Keep at hand', pressed: false }))
  await user.click(screen.getByRole('button', { name: 'Kept at hand', pressed: true }))
  expect(screen.getByRole('button', { name: 'Keep at hand' })).toBeTruthy()
  expect(file.entries.filter(({ kind }) => kind === 'favourite')).toMatchObject([{ data: null }])
})

const afterWork = kept('preset-0001', 'preset', {
  name: 'after work',
  exercise: 'E02',
  title: 'Letting go, seven groups',
  chosen: {
    form: 'full',
    preset: 'gentle',
    passes: 2,
    posture: 'lying',
    anchor: 'breath',
    without: [],
    sleep: false,
    talk: 'light',
    pattern: '',
    ownPattern: { in: 4, topUp: 0, hold: 0, out: 6, rest: 0 },
    word: '',
    options: {},
  },
  voice: 'am_michael',
  background: 'rain',
})

test('these choices can be kept under a name', async () => {
  const { user, file } = await open('E02')
  await user.click(screen.getByRole('radio', { name: 'Lying down' }))
  await user.click(screen.getByRole('radio', { name: 'Stream' }))
  await user.click(screen.getByRole('button', { name: 'Keep these choices' }))
  const dialog = within(screen.getByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Keep' }))
  expect(dialog.getByText(/^A name helps you find it again/)).toBeTruthy()
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), '  before   bed ')
  await user.click(dialog.getByRole('button', { name: 'Keep' }))
  const made = file.entries.filter(({ kind }) => kind === 'preset')
  expect(made).toMatchObject([
    { data: { name: 'before bed', exercise: 'E02', chosen: { posture: 'lying' }, voice: 'af_heart', background: 'stream' } },
  ])
  expect(screen.getByText('Kept as “before bed”, in Practise and on Today.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Take it away' }))
  expect(document.activeElement?.textContent).toBe('Keep these choices')
  await waitFor(() => expect(file.entries.find(({ kind }) => kind === 'preset')?.data).toBeNull())
})

test('a name that is taken is not taken twice: it can be replaced, and the old one put back', async () => {
  const { user, file } = await open('E06', { entries: [nothingTicked, afterWork] })
  await user.click(screen.getByRole('button', { name: 'Keep these choices' }))
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'After Work')
  expect(screen.getByText('You already have “after work”, for Letting go, seven groups. Give this one another name, or replace it.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Keep' }))
  expect(file.entries).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Replace “after work”' }))
  await waitFor(() => expect(file.entries.find(({ id }) => id === 'preset-0001')?.data).toMatchObject({ name: 'after work', exercise: 'E06' }))
  await user.click(await screen.findByRole('button', { name: 'Put the old one back' }))
  await waitFor(() => expect(file.entries.find(({ id }) => id === 'preset-0001')?.data).toEqual(afterWork.data))
})

test('a name of 300 characters is cut, with a sentence', async () => {
  const { user, file } = await open('E06')
  await user.click(screen.getByRole('button', { name: 'Keep these choices' }))
  await user.click(screen.getByRole('textbox', { name: 'Name' }))
  await user.paste('y'.repeat(300))
  expect(screen.getByText(`There is room for 60 characters, so it will be called “${'y'.repeat(60)}”.`)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Keep' }))
  await waitFor(() => expect(file.entries.at(-1)?.data).toMatchObject({ name: 'y'.repeat(60) }))
})

test('a preset opens the card as it was kept; using it changes nothing of what is usual', async () => {
  const { user, file } = await open('E02/preset-0001', { entries: [nothingTicked, afterWork] })
  expect(screen.getByText('These are the choices of “after work”')).toBeTruthy()
  expect(start().textContent).toBe('Start, 12:13')
  expect(more()).toBe('More choices A man’s voice, light talk, rain')
  const before = file.settings
  await user.click(start())
  await waitFor(() => expect(running.choices).toMatchObject({ preset: 'gentle', passes: 2, posture: 'lying', talk: 'light' }))
  expect(running.voice).toBe('am_michael')
  expect(running.background).toBe('rain')
  expect(file.settings).toEqual(before)
})

test('a preset is renamed, changed, and removed with a way back', async () => {
  const { user, file } = await open('E02/preset-0001', { entries: [nothingTicked, afterWork] })
  const data = () => file.entries.find(({ id }) => id === 'preset-0001')?.data
  await user.click(screen.getByRole('button', { name: 'Rename' }))
  await user.clear(screen.getByRole('textbox', { name: 'Name' }))
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'evening')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Rename' }))
  expect(await screen.findByText('These are the choices of “evening”')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Keep the changes in it' })).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Once' }))
  await user.click(screen.getByRole('button', { name: 'Keep the changes in it' }))
  await waitFor(() => expect(data()).toMatchObject({ name: 'evening', chosen: { passes: 1, preset: 'gentle' } }))
  expect(screen.queryByRole('button', { name: 'Keep the changes in it' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Put the old ones back' }))
  await waitFor(() => expect(data()).toMatchObject({ name: 'evening', chosen: { passes: 2 } }))
  expect(screen.getByRole('button', { name: 'Keep the changes in it' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(data()).toBeNull())
  await user.click(await screen.findByRole('button', { name: 'Put it back' }))
  await waitFor(() => expect(data()).toMatchObject({ name: 'evening' }))
})

test('a preset that is gone is said, and the card begins as last time', async () => {
  await open('E02/preset-9999', { entries: [nothingTicked, afterWork] })
  expect(screen.getByText('That preset is no longer there. These are the choices you made last.')).toBeTruthy()
  expect(start().textContent).toBe('Start, 9:10')
  const { goTo } = await open('E02', { entries: [nothingTicked, afterWork] })
  await goTo('E02/preset-0001')
  expect(start().textContent).toBe('Start, 12:13')
})

test('before the first muscle practice the body is asked about', async () => {
  const { user } = await open('E02', { entries: [] })
  expect(screen.getByRole('heading', { level: 1, name: 'Before your first practice' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Keep this' }))
  await waitFor(() => expect(start()).toBeTruthy())
})

test('an anchor in a part that is left out is not offered', async () => {
  await open('E06', { entries: [kept('check-0001', 'body-check', { areas: ['feet'], conditions: [], asked: ['body', 'breath'], hand: 'none' })] })
  expect(answers('What to rest your attention on')).toEqual(['my breath', 'my hands', 'sounds', 'something I can see'])
})

test('a breathing exercise asks its own short part of the body check, once, and only that', async () => {
  const { user, file } = await open('E18', { entries: [] })
  expect(screen.getByRole('heading', { level: 1, name: 'Before you practise with your breath' })).toBeTruthy()
  const asked = screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent?.trim())
  expect(asked).toEqual(['I am pregnant', 'A heart, lung or blood-pressure problem', 'I get panic attacks', 'Seizures'])
  expect(screen.queryByText('Which hand do you write with?')).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'I get panic attacks' }))
  expect(screen.getByText('Ask a doctor first.')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Mindful listening' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Keep this' }))
  await waitFor(() => expect(start()).toBeTruthy())
  expect(file.entries).toMatchObject([{ kind: 'body-check', data: { areas: [], conditions: ['panic'], asked: ['breath'], hand: 'none' } }])
  expect(screen.getByRole('radio', { name: /^In 4, out 6/ })).toHaveProperty('checked', true)
  cleanup()
  render(StartCard, { route: { name: 'exercise', id: 'E02' } }) // the rest is still to be asked
  expect(await screen.findByRole('heading', { level: 1, name: 'Before your first practice' })).toBeTruthy()
  expect(screen.getByRole('checkbox', { name: 'I get panic attacks' })).toHaveProperty('checked', true)
})

test('the breathing part keeps what the whole body check said, also what this version does not know', async () => {
  const before = kept('check-0001', 'body-check', { areas: ['neck'], conditions: ['cramps', 'of-a-newer-app'], asked: ['body'], hand: 'left' })
  const { user, file } = await open('E17', { entries: [before] })
  await user.click(screen.getByRole('checkbox', { name: 'Seizures' }))
  await user.click(screen.getByRole('button', { name: 'Keep this' }))
  await waitFor(() => expect(start()).toBeTruthy())
  expect(file.entries.at(-1)).toMatchObject({
    data: { areas: ['neck'], conditions: ['cramps', 'of-a-newer-app', 'seizures'], asked: ['body', 'breath'], hand: 'left' },
  })
})

test('whoever ticks only that relaxing makes them uneasy is sent to no doctor: something else is offered, and no gentle tensing', async () => {
  const { user } = await open('E02', { entries: [] })
  await user.click(screen.getByRole('checkbox', { name: 'Relaxing sometimes makes me uneasy' }))
  expect(screen.queryByText(/Ask a doctor first/)).toBeNull()
  expect(screen.getByRole('link', { name: 'Letting go without tensing' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Five senses' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Keep this' }))
  await waitFor(() => expect(start()).toBeTruthy())
  expect(screen.getAllByRole('link', { name: 'Letting go without tensing' })).toHaveLength(2) // offered, and in the margin
  expect(screen.queryByText(/Gentle may suit you better/)).toBeNull()
  expect(screen.queryByText(/whether tensing muscles suits you/)).toBeNull()
})

test('where nothing is tensed, parts to leave out are one of the main choices', async () => {
  const { user } = await open('E07')
  expect(group('Parts to leave out this time').getByRole('checkbox', { name: 'belly' }).closest('details')).toBeNull()
  await user.click(group('Parts to leave out this time').getByRole('checkbox', { name: 'belly' }))
  await user.click(start())
  await waitFor(() => expect(running.choices?.leftOut).toEqual(['belly']))
})

test('sentences without a recording never stop a practice: they are shown, and everything keeps its time', async () => {
  const script = await book.loadScript('E18')
  if (!script) throw new Error('E18 is not in the book')
  const choices = usualChoices(script)
  const unknown = { clip: null, seconds: 0.5 + 4 * 0.35 }
  expect(finder({})('A sentence nobody wrote.')).toEqual(unknown)
  expect(timeline(script, choices, finderWithin(script, {})).total).toBe(120)
  const sentences = allSentences(script).map(({ say }) => say)
  const endless: ClipIndex = Object.fromEntries(sentences.slice(1).map((say) => [say, { clip: 'too-long.webm', samples: 48_000 * 59 }]))
  expect(timeline(script, choices, finderWithin(script, endless)).total).toBe(120)
  const words = await finderFor(null, script)
  expect(sentences.every((say) => words(say).clip === null)).toBe(true)
})

test('every exercise opens and starts, whatever is recorded of it', async () => {
  for (const { id } of book.exercises) {
    const { user } = await open(id)
    await user.click(start())
    await waitFor(() => expect(running.script?.id).toBe(id))
    expect(running.timeline?.total).toBeGreaterThan(50)
    practice.discard()
  }
}, 60_000)

/** Begins one exercise after another, in the same file. */
async function begin(user: ReturnType<typeof userEvent.setup>, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    cleanup()
    const route = parse(`#/exercise/${id}`, room.pages)
    if (!route) throw new Error(`${id} is no address`)
    render(StartCard, { route })
    await card()
    await user.click(start())
  }
}

test('two exercises begun while the disk is full: once there is room, both are as they were the last time', async () => {
  const { file, user } = await open('E08')
  file.full = true
  await begin(user, 'E08', 'E06')
  expect(file.settings.lastTime).toEqual({})
  file.full = false
  await entries.retry()
  expect(Object.keys(file.settings.lastTime).toSorted()).toEqual(['E06', 'E08'])
})

test('what is forgotten of held breaths while the disk is full takes nothing of what was begun meanwhile', async () => {
  const { file, user } = await open('E08')
  await begin(user, 'E08')
  await waitFor(() => expect(Object.keys(file.settings.lastTime)).toEqual(['E08']))
  file.full = true
  await begin(user, 'E06')
  await forgetHolds()
  file.full = false
  await entries.retry()
  expect(Object.keys(file.settings.lastTime).toSorted()).toEqual(['E06', 'E08'])
})

test('what goes over to other exercises is not undone by one that was opened before it was saved', async () => {
  const { file, user } = await open('E08')
  file.full = true
  await entries.change({ practice: { ...file.settings.practice, word: 'calm' } })
  await begin(user, 'E08')
  file.full = false
  await entries.retry()
  expect(file.settings.practice).toMatchObject({ word: 'calm' })
})

test('another exercise at an address with the same end is another card, set for itself', async () => {
  await open('E08')
  const other = { title: screen.getByRole('heading', { level: 1 }).textContent, start: start().textContent, asks: legends() }
  const { goTo } = await open('E02/preset-9999')
  await goTo('E08/preset-9999')
  await screen.findByRole('heading', { level: 1, name: other.title })
  expect([start().textContent, legends()]).toEqual([other.start, other.asks])
})

test('what was chosen last is set also while it waits for the disk', async () => {
  const { file, user } = await open('E02')
  file.full = true
  await user.click(screen.getByRole('radio', { name: 'Gentle 5 / 25' }))
  await user.click(start())
  await waitFor(() => expect(entries.trouble).not.toBeNull())
  practice.discard()
  cleanup()
  render(StartCard, { route: { name: 'exercise', id: 'E02' } })
  await card()
  expect(screen.getByRole('radio', { name: 'Gentle 5 / 25' })).toHaveProperty('checked', true)
  expect(start().textContent).toBe('Start, 8:15')
})

test('an exercise that could not be read, after the person has gone on to another one, says nothing of that one', async () => {
  const { goTo } = await open('E02')
  let fail = (): void => undefined
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const asked = vi.spyOn(book, 'loadScript').mockImplementationOnce(async () => {
    await new Promise<void>((failed) => (fail = failed))
    throw new Error('made for a test')
  })
  await goTo('E05')
  await goTo('E08')
  await screen.findByRole('heading', { level: 1, name: book.exercise('E08')?.title ?? '' })
  fail()
  await waitFor(() => expect(told).toHaveBeenCalledOnce())
  expect(start()).toBeTruthy()
  expect(screen.queryByText(/could not be/)).toBeNull()
  asked.mockRestore()
  told.mockRestore()
})

test('a voice whose recordings cannot be found is silent: the practice has its words, at their guessed pace', async () => {
  const script = await book.loadScript('E02')
  const [line] = script ? allSentences(script) : []
  if (!script || !line) throw new Error('the book has no such practice')
  const asked = vi.spyOn(book, 'loadClips').mockRejectedValueOnce(new Error('made for a test'))
  const find = await finderFor('af_heart', script)
  expect(find(line.say)).toEqual({ clip: null, seconds: expect.any(Number) as number })
  expect(find(line.say).seconds).toBeGreaterThan(0)
  asked.mockRestore()
})

test('what is ticked in the body check counts at once, also on a full disk: it is left out, and it is said that it is not saved', async () => {
  const { file, user } = await open('E02')
  file.full = true
  await user.click(screen.getByRole('button', { name: 'Change the body check' }))
  await user.click(screen.getByRole('checkbox', { name: 'neck' }))
  await user.click(screen.getByRole('button', { name: 'Keep this' }))
  expect(await screen.findByText('Your body check is not saved yet. Practices follow it already.')).toBeTruthy()
  await user.click(start())
  await waitFor(() => expect(running.prepared?.choices?.leftOut).toContain('neck'))
})

test('where nothing can be saved, the body is asked about, and a practice begins all the same', async () => {
  const { file, user } = await open('E02', { entries: [] })
  file.faults = { 'entries:record': { refuse: 'for good' }, 'settings:change': { refuse: 'for good' } }
  await screen.findByRole('heading', { level: 1, name: 'Before your first practice' })
  await user.click(screen.getByRole('checkbox', { name: 'neck' }))
  await user.click(screen.getByRole('button', { name: 'Keep this' }))
  expect(await screen.findByText(/^Your body check could not be saved\. Practices follow it until you close Groundwork\./)).toBeTruthy()
  await user.click(start())
  await waitFor(() => expect(running.prepared?.choices?.leftOut).toContain('neck'))
  expect(file.entries).toEqual([])
})

test('the bookmark follows each press, however slow the disk is', async () => {
  const { file, user } = await open('E13')
  let answers = (): void => undefined
  file.faults = { 'entries:record': [{ slow: new Promise<void>((done) => (answers = done)) }] }
  await user.click(screen.getByRole('button', { name: 'Keep at hand', pressed: false }))
  await user.click(screen.getByRole('button', { name: 'Kept at hand', pressed: true }))
  expect(screen.getByRole('button', { name: 'Keep at hand', pressed: false })).toBeTruthy()
  answers()
  await entries.retry()
  expect(file.entries.filter(({ kind, data }) => kind === 'favourite' && data !== null)).toEqual([])
})

test('a name that waits for the disk is taken, too', async () => {
  const { file, user } = await open('E02')
  file.full = true
  const keepIt = async () => {
    await user.click(screen.getByRole('button', { name: 'Keep these choices' }))
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'before bed')
    await user.click(screen.getByRole('button', { name: 'Keep' }))
  }
  await keepIt()
  await keepIt()
  expect(screen.getByText(/^You already have “before bed”/)).toBeTruthy()
  file.full = false
  await entries.retry()
  expect(file.entries.filter(({ kind }) => kind === 'preset')).toHaveLength(1)
})

test('what Start would wait for is fetched while the person chooses: the page of the player, the names of the recordings, the sound', async () => {
  const load = vi.fn(() => Promise.reject(new Error('not loaded here')))
  const outputs = vi.fn(() => Promise.resolve([]))
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { mediaDevices: { enumerateDevices: outputs } }))
  router.begin([{ name: 'play', id: 'must', load }, ...room.pages], { name: 'practise' })
  const clips = vi.spyOn(book, 'loadClips')
  await open('E08')
  await waitFor(() => expect([load.mock.calls.length, clips.mock.calls.length, outputs.mock.calls.length]).toEqual([1, 1, 1]))
  vi.unstubAllGlobals()
  clips.mockRestore()
})
