/** The words of Practise: the shelves, plans, what is kept at hand, "How is it now?", and the card of a practice. */
import type { Pattern } from '../../../core/script/breathing.ts'
import type { Preset } from '../../../core/script/exercise.ts'
import type { Need, Shelf } from '../../../core/script/script.ts'
import type { Background } from '../../../core/script/surroundings.ts'
import { part, type Parts } from '../parts.ts'
import { patternInWords } from './breathing.ts'
import { presetWords } from './choices.ts'
import { number, plural } from './language.ts'

interface Holds {
  readonly practice: string
  readonly form: string | null
  readonly sleep: boolean
  readonly background: Background
}
/** What sounds under it, in a line of what a preset holds. */
const under: Readonly<Record<Background, string>> = {
  none: '',
  rain: 'with rain',
  stream: 'with a stream',
  wind: 'with wind',
  brown: 'with brown noise',
}

export const words = {
  /** Over what a person has kept that the book does not have. */
  notInBook: (kept: number) =>
    plural(kept, {
      one: 'This version of Groundwork does not have this one. It stays in your file until you remove it.',
      other: 'This version of Groundwork does not have these. They stay in your file until you remove them.',
    }),

  shelves: {
    note: (exercises: number) =>
      plural(exercises, {
        one: '1 exercise, complete with sound or without, eyes open or closed',
        other: `${number(exercises)} exercises, each complete with sound or without, eyes open or closed`,
      }),
    care: 'Stop if anything hurts or feels wrong. Not while driving, or in water. Some people feel more on edge when they relax. That is common, and it tends to pass.',
    none: ['No exercise fits all of this at once. Take one thing away, or ', part('all', 'show all of them'), '.'] satisfies Parts<'all'>,
    ownTitle: 'On your own',
    ownNote: 'No voice. As long as you like.',
    timer: 'Sit, lie or stand in quiet, with a bell to begin and to end.',
    timerLength: (shortest: number, longest: number) => `${number(shortest)} to ${number(longest)} min`,
    named: {
      muscles: { title: 'Muscle release', note: 'Also called progressive muscle relaxation, or PMR. Tense, let go, notice. Or only let go.' },
      now: { title: 'Come back to now', note: 'Eyes open. For when things feel too much, or far away.' },
      breath: { title: 'Steady the breath', note: 'Small and easy. The breath is never held unless you choose it.' },
      attention: { title: 'Rest your attention', note: 'On the breath, or on anything else.' },
      thoughts: { title: 'Step back from thoughts', note: 'Watch them come and go. Nothing to push away.' },
      comfort: { title: 'Kindness and comfort', note: 'For yourself, for others, or a calm place.' },
    } satisfies Readonly<Record<Shelf, { readonly title: string; readonly note: string }>>,
    /** "3 · 5 · 10 min" for an exercise with forms. */
    lengths: (minutes: readonly number[]) => `${minutes.map((one) => number(one)).join(' · ')} min`,
    /** "8 to 17 min" for one form of many lengths. */
    span: (shortest: number, longest: number) => (shortest === longest ? `${number(shortest)} min` : `${number(shortest)} to ${number(longest)} min`),
    kept: 'kept',
    lying: 'lying down',
    sitting: 'sitting',
    sittingOrDesk: 'sitting, or at a desk',
    desk: 'at a desk',
    standing: 'standing',
  },

  filters: {
    label: 'What to show',
    minutes: 'Minutes I have',
    minutesOf: (minutes: number) => plural(minutes, { one: '1 minute', other: `${number(minutes)} minutes` }),
    need: 'What I need',
    needs: {
      'calm-body': 'Calm the body',
      'come-back': 'Come back to now',
      'step-back': 'Step back from thoughts',
      kindness: 'Kindness',
      sleep: 'Sleep',
    } satisfies Readonly<Record<Need, string>>,
    posture: 'My position',
    shown: (shown: number, all: number) => `${number(shown)} of ${number(all)} shown`,
    clear: 'Clear',
    clearLabel: 'Clear what to show',
  },

  now: {
    title: 'How is it now?',
    lead: 'One number for how tense you feel, if you like. It is for you alone, and it stays on this computer.',
  },

  plans: {
    title: 'Plans',
    lead: 'A plan is an order to try things in. Stay at a step, go on early, go back, pause or leave, whenever you like. Nobody counts the days.',
    states: { going: 'you follow it', paused: 'paused', finished: 'you have been through it' },
    here: 'you are here',
    onward: 'On to the next step',
    back: 'Back a step',
    pause: 'Pause',
    leave: 'Leave the plan',
    leaveLabel: (plan: string) => `Leave the plan: ${plan}`,
    resume: 'Go on with it',
    again: 'Begin it again',
    follow: 'Follow this plan',
    yours: (plan: string) => `Your plan: ${plan}`,
    allYours: 'All your plans',
    changeOrLeave: 'Change or leave',
    others: 'Other plans',
    what: 'A plan is an order to try things in, at your own pace.',
    yourPlans: 'Your plans',
    see: 'See the plans',
    /** What leads on to the next step: it comes easily, it was tried, or nothing is said. */
    next: (because: 'easy' | 'tried' | null, step: string, next: string): Parts<'next'> => [
      because === 'easy'
        ? `${step} seems to come easily now. Next, if you like: `
        : because === 'tried'
          ? `You have tried ${step}. Next, if you like: `
          : 'Next, if you like: ',
      part('next', next),
      '. Or stay with this one, as long as you wish.',
    ],
    lastStep: ['That was the last step. ', part('again', 'Make it ready for the next time')] satisfies Parts<'again'>,
    through: ['You have been through all of it, and can come back to any step. ', part('away', 'Put the plan away')] satisfies Parts<'away'>,
  },

  kept: {
    title: 'Kept at hand',
    keep: 'Keep at hand',
    keepLabel: (practice: string) => `Keep at hand: ${practice}`,
    favourites: 'Favourites',
    presets: 'Presets',
    find: 'Find a preset',
    count: (presets: number) => plural(presets, { one: '1 preset', other: `${number(presets)} presets` }),
    found: (found: number, all: number) => `${number(found)} of ${number(all)}`,
    noneFound: 'None has these words in its name.',
    /** "Letting go, seven groups, for sleep, with rain". `form`: which of several lengths. */
    holds: ({ practice, form, sleep, background }: Holds) =>
      [practice, form ?? '', sleep ? 'for sleep' : '', under[background]].filter((said) => said !== '').join(', '),
    rename: 'Rename',
    renameLabel: (preset: string) => `Rename: ${preset}`,
    renameTitle: (preset: string) => `Rename “${preset}”`,
    remove: 'Remove',
    removeLabel: (preset: string) => `Remove: ${preset}`,
    setAs: (preset: string) => `These are the choices of “${preset}”`,
    keepChanges: 'Keep the changes in it',
    changesKept: ['Changes kept. ', part('back', 'Put the old ones back')] satisfies Parts<'back'>,
    gone: 'That preset is no longer there. These are the choices you made last.',
    keepChoices: 'Keep these choices',
    keepIt: 'Keep',
    keptAs: (preset: string): Parts<'back'> => [`Kept as “${preset}”, in Practise and on Today. `, part('back', 'Take it away')],
    replaced: (preset: string): Parts<'back'> => [`“${preset}” replaced. `, part('back', 'Put the old one back')],
    name: 'Name',
    /** `replace`: it is offered beside. */
    taken: (preset: string, practice: string, replace: boolean) =>
      replace
        ? `You already have “${preset}”, for ${practice}. Give this one another name, or replace it.`
        : `You already have “${preset}”, for ${practice}. Give this one another name.`,
    noName: 'A name helps you find it again. A word is enough.',
    shortened: (most: number, name: string) => `There is room for ${number(most)} characters, so it will be called “${name}”.`,
    nameNote: (most: number) => `Such as “after work”, with up to ${number(most)} characters. Nobody else sees it.`,
    replace: (preset: string) => `Replace “${preset}”`,
    notNow: 'Not now',
  },

  card: {
    unreadable: 'This exercise could not be read from the app’s own files. Nothing of yours is lost. Installing the app again fixes this.',
    firstTime: { body: 'Before your first practice', breath: 'Before you practise with your breath' },
    bodyCheck: 'Your body check',
    bodyCheckLead: {
      body: 'A few short questions, so that the practice fits your body. You can leave everything blank.',
      breath: 'One short question, so that the practice fits you. You can leave it blank. Until you have answered, nothing is held.',
    },
    askFirst: 'Ask a doctor first.',
    gentle: ['With what you left out in the body check, Gentle may suit you better. ', part('gentle', 'Choose Gentle')] satisfies Parts<'gentle'>,
    tense: 'How tense do you feel now? You can skip this.',
    places: 'Where do you feel the tension?',
    /** `length`: "9:10". */
    start: (length: string) => `Start, ${length}`,
  },

  choices: {
    howLong: 'How long',
    seconds: 'Seconds to tense, and to let go',
    secondsNote: 'Handbooks use 5 to 7 seconds, other guides 10 to 15. More is not better. Neck, lower legs and feet never go above 5.',
    /** "Gentle 5 / 25". */
    preset: (preset: Preset, tense: number, release: number) => `${presetWords[preset]} ${number(tense)} / ${number(release)}`,
    passes: 'How many rounds',
    once: 'Once',
    twice: 'Twice',
    posture: 'Your position',
    anchor: 'What to rest your attention on',
    anchorNote: 'The breath is not comfortable for everyone. Anything steady will do.',
    without: 'Leave out a sense',
    withoutNote: 'Another way is spoken in its place.',
    becauseTicked: 'Set because of what you ticked in the body check. The choice stays yours.',
    leftOut: 'Parts to leave out this time',
    changeCheck: 'Change the body check',
    more: 'More choices',
    talk: 'How much is said',
    underneath: 'Background',
    sleep: 'For sleep',
    sleepNote: 'No bell at the end, no getting up',
    hand: 'The hand you write with',
    handNote: 'That side goes first.',
    fewAnswers: 'A few answers about your body make this fit you better.',
    bodyCheck: 'Body check',
    voice: 'Voice',
    someRecorded: (recorded: number, all: number) =>
      `${number(recorded)} of the ${number(all)} lines are recorded. The others are shown, never said by another voice.`,
    takesNotSaved: (lines: number) =>
      plural(lines, {
        one: 'One line you recorded is not saved. A practice uses only what is saved.',
        other: `${number(lines)} lines you recorded are not saved. A practice uses only what is saved.`,
      }),
    silent: 'The words are on the screen, with soft bells.',
    record: 'Record it in your own voice',
    word: 'Your word',
    wordNote: (most: number) =>
      `The voice says “your word”; the screen shows it. Any word that is kind to you will do, with up to ${number(most)} letters.`,
    wordCut: (most: number, word: string) => `There is room for ${number(most)} letters, so the screen shows “${word}”.`,
    wordEmpty: (word: string) => `Left empty, the word is “${word}”.`,
  },

  pattern: {
    title: 'How you breathe',
    careful: (without: Pattern): Parts<'without'> => [
      'With what you ticked in the body check, breathing without waits may suit you better. ',
      part('without', `Choose ${patternInWords(without).toLowerCase()}`),
    ],
    begins: 'Because of what you ticked in the body check, this begins without holding the breath. The choice stays yours.',
    /** `speed`: "6 breaths a minute". Said in full: whoever should not hold the breath has to see it. */
    holds: (speed: string) => `${speed}, holds the breath`,
    own: 'My own',
    ownNow: (pattern: Pattern) => patternInWords(pattern).toLowerCase(),
    /** `more` is read out, and not shown. */
    known: (pattern: string): Parts<'more'> => ['What is known', part('more', ` about ${pattern}`)],
  },

  before: {
    label: 'Good to know',
    doctor: 'Ask a doctor first',
    tell: 'Tell a doctor, with no need to wait',
    parts: 'Which parts to leave out',
    stopIf: 'Stop if you notice',
    known: 'What is known',
    sources: 'Sources, and what kind each is',
  },
}
