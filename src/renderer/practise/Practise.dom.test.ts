// Practise, as a person uses it: finding something that fits, keeping it at hand, following a plan, and "How is it now?".
import { fireEvent, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry } from '../../core/entries/entry.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { book } from '../book/book.svelte.ts'
import { entries } from '../entries/entries.svelte.ts'
import { help } from '../router/help.svelte.ts'
import { toast } from '../ui/toast.svelte.ts'
import ToastLine from '../ui/ToastLine.svelte'
import { nextCard } from '../offers/next-card.svelte.ts'
import { filters } from './shelves/filters.svelte.ts'
import { favourite, follows, named, practised } from '../practice/life.fixture.ts'
import { watchFocus } from '../router/focus.ts'
import Practise from './Practise.svelte'

vi.setConfig({ testTimeout: 20_000 }) // many rows with their buttons are slow to look through where there is no browser

let stopWatching: () => void
afterEach(() => stopWatching())
beforeEach(() => {
  stopWatching = watchFocus()
  toast.close()
  filters.clear()
  nextCard.take('')
  help.close()
})

async function open(kept: readonly Entry[] = [], page?: 'now' | 'plans') {
  const file = putApiInPlace({ entries: kept })
  await entries.load()
  const { unmount } = render(Practise, { route: { name: page ?? 'practise' } })
  render(ToastLine)
  return { file, user: userEvent.setup(), unmount }
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const titles = () => [...document.querySelectorAll('h3 a')].map((link) => link.textContent)
const filter = (name: string) => within(screen.getByRole('search', { name: 'What to show' })).getByRole('button', { name })
const plain = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

describe('the shelves', () => {
  test('hold every practice of the book, with their lengths, and the timer at the end', async () => {
    await open()
    expect(titles()).toHaveLength(book.exercises.length)
    expect(screen.getAllByRole('heading', { level: 2 }).map(plain)).toEqual([
      'New to this? Four exercises to begin with',
      'Muscle release',
      'Come back to now',
      'Steady the breath',
      'Rest your attention',
      'Step back from thoughts',
      'Kindness and comfort',
      'On your own',
    ])
    const row = (title: string) => plain(screen.getByRole('link', { name: title }).closest('li'))
    expect(row('Slow paced breathing')).toContain('3 · 5 · 10 min')
    expect(row('Letting go, sixteen groups')).toContain('15 to 36 min')
    expect(row('Box breathing')).toMatch(/lying down.*sitting, or at a desk.*standing/)
    expect(screen.getByRole('link', { name: /^Only time and bells/ }).getAttribute('href')).toBe('#/timer')
  })

  test('show what fits the minutes, the need and the posture, and say how many', async () => {
    const { user, unmount } = await open()
    await user.click(filter('10 minutes'))
    expect(titles()).toContain('Letting go, seven groups')
    expect(titles()).not.toContain('Letting go, sixteen groups')
    await user.click(filter('Step back from thoughts'))
    expect(titles()).toEqual(['Three-step pause', 'Leaves on a stream', 'Urge surfing'])
    await user.click(filter('Standing'))
    expect(titles()).toEqual(['Three-step pause', 'Urge surfing'])
    expect(screen.getByText(`2 of ${String(book.exercises.length)} shown`)).toBeTruthy()

    unmount() // to a card and back
    render(Practise, { route: { name: 'practise' } })
    expect(titles()).toEqual(['Three-step pause', 'Urge surfing'])
    expect(filter('10 minutes').getAttribute('aria-pressed')).toBe('true')
    await user.click(filter('Clear what to show'))
    expect(titles()).toHaveLength(book.exercises.length)
  })

  test('a second need shows more, the same minutes again set no limit', async () => {
    const { user } = await open()
    await user.click(filter('3 minutes'))
    await user.click(filter('Kindness'))
    expect(screen.getByText(`0 of ${String(book.exercises.length)} shown`)).toBeTruthy()
    await user.click(filter('Come back to now'))
    expect(titles()).toContain('Five senses')
    await user.click(filter('3 minutes'))
    expect(titles()).toContain('Kind wishes')
  })

  test('when nothing fits, it says so and offers all of them', async () => {
    const { user } = await open()
    await user.click(filter('3 minutes'))
    await user.click(filter('Kindness'))
    await user.click(button('show all of them'))
    expect(titles()).toHaveLength(book.exercises.length)
  })
})

describe('kept at hand', () => {
  test('a bookmark keeps an exercise, and takes it away again', async () => {
    const { user, file } = await open()
    expect(screen.queryByRole('heading', { name: 'Kept at hand' })).toBeNull()
    await user.click(button('Keep at hand: Five senses'))
    expect(within(screen.getByRole('list', { name: 'Favourites' })).getByRole('link', { name: 'Five senses' })).toBeTruthy()
    expect(button('Keep at hand: Five senses').getAttribute('aria-pressed')).toBe('true')
    expect(file.entries.map(({ data }) => data)).toEqual([{ exercise: 'E08', title: 'Five senses' }])
    await user.click(button('Keep at hand: Five senses'))
    expect(screen.queryByRole('heading', { name: 'Kept at hand' })).toBeNull()
  })

  test('what is kept of a practice that is not in the book stands there by its name, leads nowhere, and can be taken away and put back', async () => {
    const { user, file } = await open([favourite('E99', 'A quiet minute'), named('After work', 'E99')])
    const kept = () =>
      within(screen.getByRole('list', { name: /^This version of Groundwork does not have/ }))
        .getAllByRole('listitem')
        .map(plain)
    const inFile = (kind: string) => file.entries.find((entry) => entry.kind === kind)?.data
    expect(kept()).toEqual(['After work', 'A quiet minute'])
    expect(screen.queryByRole('link', { name: /After work|A quiet minute/ })).toBeNull()

    await user.click(button('Remove: After work'))
    expect(kept()).toEqual(['A quiet minute'])
    expect(inFile('preset')).toBeNull()
    expect(document.activeElement).toBe(button('Remove: A quiet minute'))
    await user.click(button('Put it back'))
    expect(kept()).toEqual(['After work', 'A quiet minute'])

    await user.click(button('Remove: A quiet minute'))
    expect(inFile('favourite')).toBeNull()
    await user.click(button('Put it back'))
    expect(inFile('favourite')).toEqual({ exercise: 'E99', title: 'A quiet minute' })
  })

  test('a favourite that two merged files left twice goes with one press', async () => {
    const { user } = await open([favourite('E08'), favourite('E08')])
    await user.click(button('Keep at hand: Five senses'))
    expect(screen.queryByRole('list', { name: 'Favourites' })).toBeNull()
  })

  test('a preset leads to its card, can be renamed, and removed with a way back', async () => {
    const { user, file } = await open([named('After work')])
    const id = file.entries[0]?.id ?? ''
    const link = () => screen.queryByRole('link', { name: /^(After work|Evening)/ })
    expect(link()?.getAttribute('href')).toBe(`#/exercise/E02/${id}`)
    expect(plain(link())).toBe('After work Letting go, seven groups, with rain')

    await user.click(button('Rename: After work'))
    const field = screen.getByRole('textbox', { name: 'Name' })
    await user.clear(field)
    await user.click(button('Rename'))
    expect(screen.getByText('A name helps you find it again. A word is enough.')).toBeTruthy()
    await user.type(field, '  Evening ')
    await user.keyboard('{Enter}')
    expect(file.entries[0]?.data).toMatchObject({ name: 'Evening', exercise: 'E02', background: 'rain' })
    expect(document.activeElement).toBe(button('Rename: Evening'))

    await user.click(button('Remove: Evening'))
    expect(link()).toBeNull()
    await user.click(button('Put it back'))
    expect(plain(link())).toContain('Evening')
  })

  test('a preset does not take the name of another', async () => {
    const { user, file } = await open([named('After work'), named('Evening')])
    await user.click(button('Rename: Evening'))
    const field = screen.getByRole('textbox', { name: 'Name' })
    await user.clear(field)
    await user.type(field, 'after WORK{Enter}')
    expect(plain(screen.getByText(/You already have/))).toMatch(/^You already have “After work”, for Letting go, seven groups\./)
    expect(file.entries.map(({ data }) => (data as { name: string }).name)).toEqual(['After work', 'Evening'])
  })

  test('many presets have a field to find one; twelve have none', async () => {
    const first = await open(Array.from({ length: 12 }, (_, n) => named(`Preset ${String(n)}`)))
    expect(screen.queryByRole('searchbox')).toBeNull()
    first.unmount()
    const { user } = await open(Array.from({ length: 50 }, (_, n) => named(`Preset ${String(n)}`, n === 49 ? 'E17' : 'E02')))
    const list = () => [...document.querySelectorAll('.presets > li')]
    expect(screen.getByText('50 presets')).toBeTruthy()
    expect(list()).toHaveLength(30)
    await fireEvent.scroll(screen.getByRole('list', { name: 'Presets' })) // a page without layout is always at its end
    expect(list()).toHaveLength(50)
    await user.type(screen.getByRole('searchbox', { name: 'Find a preset' }), 'preset 4')
    expect(list()).toHaveLength(11)
    await user.clear(screen.getByRole('searchbox'))
    await user.type(screen.getByRole('searchbox'), 'slow')
    expect(list().map(plain)).toEqual([expect.stringContaining('Preset 49')])
    await user.type(screen.getByRole('searchbox'), 'xyz')
    expect(screen.getByText('None has these words in its name.')).toBeTruthy()
  })
})

describe('plans', () => {
  const four = ['Five senses', 'Mindful breathing', 'Belly breathing', 'Letting go, four groups']
  const steps = () => within(screen.getByRole('region', { name: /^(New to this|Your plan)/ })).getAllByRole('link')

  test('one that was taken up and is not in the book is named all the same, and can be left, with a way back', async () => {
    const { user } = await open([follows('of-another-book', 2)], 'plans')
    const kept = () =>
      screen.queryByRole('list', { name: 'This version of Groundwork does not have this one. It stays in your file until you remove it.' })
    expect(plain(kept())).toBe('of-another-book')
    await user.click(button('Leave the plan: of-another-book'))
    expect(kept()).toBeNull()
    await user.click(button('Put it back'))
    expect(plain(kept())).toBe('of-another-book')
    expect(entries.one('plan', 'of-another-book')?.data.step).toBe(2)
  })

  test('four practices to begin with, taken up with one press', async () => {
    const { user, file } = await open()
    expect(screen.getByText('New to this? Four exercises to begin with')).toBeTruthy()
    expect(steps().map(plain)).toEqual(['Other plans', ...four])
    await user.click(button('Follow this plan'))
    expect(file.entries.map(({ data }) => data)).toEqual([{ plan: 'new-to-this', title: 'New to this', step: 0, state: 'going' }])
    expect(screen.getByRole('link', { name: 'Five senses', current: 'step' })).toBeTruthy()
  })

  test('a step opens its card in the form the plan means', async () => {
    const { user } = await open([follows('new-to-this', 1)])
    await user.click(screen.getByRole('link', { name: 'Mindful breathing', current: 'step' }))
    expect(nextCard.take('E06')).toEqual({ exercise: 'E06', form: 'three-minutes' })
    expect(nextCard.take('E06')).toBeNull()
  })

  test('when the log says a step is easy the next is offered, and going there moves the plan', async () => {
    const { user, file } = await open([follows('muscle-release'), practised('E01', 2, 6, 4), practised('E01', 4, 5, 5), practised('E01', 11)])
    const offer = screen.getByText(/seems to come easily now\./)
    expect(plain(offer)).toBe(
      'Letting go, sixteen groups seems to come easily now. Next, if you like: Letting go, seven groups. Or stay with this one, as long as you wish.',
    )
    await user.click(within(offer).getByRole('link'))
    expect(file.entries[0]?.data).toEqual({ plan: 'muscle-release', title: 'Muscle release, step by step', step: 1, state: 'going' })
    expect(screen.queryByText(/seems to come easily/)).toBeNull()
  })

  test('twice is not yet easy, and a higher rating holds the offer back; nothing says how many are missing', async () => {
    const first = await open([follows('muscle-release'), practised('E01', 2), practised('E01', 4)])
    expect(screen.queryByText(/come easily/)).toBeNull()
    expect(plain(screen.getByRole('region', { name: /^Your plan/ }))).not.toMatch(/\d/)
    first.unmount()
    await open([follows('muscle-release'), practised('E01', 2), practised('E01', 4), practised('E01', 5, 3, 4)])
    expect(screen.queryByText(/come easily/)).toBeNull()
  })

  test('on the page of plans one can go on early, go back, pause, go on, and leave with a way back', async () => {
    const { user, file } = await open([], 'plans')
    const course = within(screen.getByRole('region', { name: /^Muscle release, step by step/ }))
    const data = () => file.entries.at(-1)?.data
    await user.click(course.getByRole('button', { name: 'Follow this plan' }))
    expect(screen.getByRole('region', { name: /^Muscle release, step by step/ }).contains(document.activeElement)).toBe(true)
    await user.click(course.getByRole('button', { name: 'On to the next step' }))
    await user.click(course.getByRole('button', { name: 'On to the next step' }))
    await user.click(course.getByRole('button', { name: 'Back a step' }))
    expect(data()).toEqual({ plan: 'muscle-release', title: 'Muscle release, step by step', step: 1, state: 'going' })
    await user.click(course.getByRole('button', { name: 'Pause' }))
    expect(data()).toEqual({ plan: 'muscle-release', title: 'Muscle release, step by step', step: 1, state: 'paused' })
    await user.click(course.getByRole('button', { name: 'Go on with it' }))
    await user.click(course.getByRole('button', { name: 'Leave the plan' }))
    expect(data()).toBeNull()
    expect(course.getByRole('button', { name: 'Follow this plan' })).toBeTruthy()
    await user.click(button('Put it back'))
    expect(data()).toEqual({ plan: 'muscle-release', title: 'Muscle release, step by step', step: 1, state: 'going' })
  })

  test('the night has two ways side by side, both without a get-up cue', async () => {
    const { user } = await open([follows('for-the-night')], 'plans')
    const night = within(screen.getByRole('region', { name: /^For the night/ }))
    expect(night.queryByRole('button', { name: 'On to the next step' })).toBeNull()
    await user.click(night.getByRole('link', { name: 'Body scan' }))
    expect(nextCard.take('E07')).toEqual({ exercise: 'E07', sleep: true })
  })

  test('the practices to begin with are offered to whoever is new to one of them, and to nobody who knows them all', async () => {
    const [plan] = book.plans
    if (!plan) throw new Error('the book has no plan')
    const nights = (exercise: string) => Array.from({ length: plan.times }, (_, n) => practised(exercise, n + 2))
    const [newToOne, ...known] = plan.steps.map(({ exercise }) => exercise)
    const first = await open(known.flatMap(nights))
    expect(screen.getByRole('region', { name: plan.lead })).toBeTruthy()
    first.unmount()
    await open([...known, newToOne ?? ''].flatMap(nights))
    expect(screen.queryByRole('region', { name: plan.lead })).toBeNull()
  })

  test('a plan that is over is not pressed on anyone; a round is made ready again', async () => {
    const first = await open([follows('new-to-this', 3, 'finished')])
    expect(screen.queryByText(/Four exercises to begin with/)).toBeNull()
    expect(screen.getByRole('link', { name: 'Your plans' }).getAttribute('href')).toBe('#/plans')
    first.unmount()
    const { user, file } = await open([follows('before-a-session', 1, 'going', 10), practised('E12', 11)])
    await user.click(button('Make it ready for the next time'))
    expect(file.entries[0]?.data).toEqual({ plan: 'before-a-session', title: 'Before a session', step: 0, state: 'going' })
  })
})

describe('how is it now', () => {
  const levels = (kept: readonly Entry[]) => kept.filter(({ kind }) => kind === 'level').map(({ data }) => data)
  const offered = () =>
    within(screen.getByRole('list', { name: 'To choose from' }))
      .getAllByRole('link')
      .map((link) => within(link).getByText(/.+/, { selector: 'b' }).textContent)

  test('without a log, three gentle ones; choosing one is kept, and asks its form', async () => {
    const { user, file } = await open()
    await user.click(screen.getByRole('radio', { name: '5' }))
    expect(offered()).toEqual(['Five senses', 'Mindful breathing', 'Belly breathing'])
    expect(screen.getByText(/^Three gentle ones to choose from/)).toBeTruthy()
    expect(levels(file.entries)).toEqual([{ level: 5, chose: null }])
    await user.click(within(screen.getByRole('list', { name: 'To choose from' })).getByRole('link', { name: /^Mindful breathing/ }))
    await Promise.resolve()
    expect(levels(file.entries)).toEqual([{ level: 5, chose: 'E06' }])
    expect(nextCard.take('E06')).toEqual({ exercise: 'E06', form: 'three-minutes', level: 5 })
  })

  test('a change of mind is the same entry, and Clear takes it away', async () => {
    const { user, file } = await open()
    await user.click(screen.getByRole('radio', { name: '2' }))
    expect(screen.getByText(/^Nothing is needed\./)).toBeTruthy()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(levels(file.entries)).toEqual([{ level: 4, chose: null }])
    await user.keyboard('10')
    expect(levels(file.entries)).toEqual([{ level: 10, chose: null }])
    await user.click(screen.getAllByRole('button', { name: 'Clear' }).find((one) => one.closest('.scale')) ?? document.body)
    expect(levels(file.entries)).toEqual([null])
    expect(screen.queryByRole('list', { name: 'To choose from' })).toBeNull()
  })

  test('what went well before comes first, and is said as what it was', async () => {
    const { user } = await open([practised('E10', 20, 6, 3), practised('E17', 21, 6, 5)])
    await user.click(screen.getByRole('radio', { name: '5' }))
    expect(offered()).toEqual(['Kind wishes', 'Slow paced breathing', 'Five senses'])
    expect(screen.getAllByText('You felt less tense after it before.')).toHaveLength(2)
  })

  test('from eight on grounding comes first, with help in reach', async () => {
    const { user } = await open([practised('E10', 20, 6, 3)], 'now')
    await user.click(screen.getByRole('radio', { name: '8' }))
    expect(offered()).toEqual(['Five senses', 'STOP pause', 'Kind wishes'])
    await user.click(button('get help now'))
    expect(help.isOpen).toBe(true)
  })
})

describe('a kind suggestion', () => {
  const days = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
  test('after two practices that ended tenser', async () => {
    await open([practised('E06', 20, 3, 5), practised('E06', 21, 3, 6)])
    const said = plain(screen.getByRole('complementary', { name: 'A suggestion' }))
    expect(said).toContain('After your last two practices you felt tenser than before')
    expect(said).toContain('If you have a therapist, this is worth telling them.')
    expect(said).not.toMatch(/keep going|try harder|persist/i)
  })

  test('after eight days that changed nothing: other ways, not those of late', async () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
    await open(
      [0, 1, 2, 3, 4, 5, 6, 7].map((days) => {
        const entry = practised('E11', 1, 4, 4)
        return { ...entry, data: { ...entry.data, done: daysAgo(days) } } as Entry
      }),
    )
    const said = screen.getByRole('complementary', { name: 'A suggestion' })
    expect(plain(said)).toContain('About the same is a fine result.')
    expect(plain(said)).not.toMatch(/keep going|\d/i)
    expect(within(said).getAllByRole('link').map(plain)).toEqual(['Belly breathing', 'Kind wishes'])
  })

  test('never for a person whose practices end lower', async () => {
    await open(days.map((day) => practised('E06', day, 5, 3)))
    expect(screen.queryByRole('complementary', { name: 'A suggestion' })).toBeNull()
  })
})
