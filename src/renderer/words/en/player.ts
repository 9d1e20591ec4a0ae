/** The words of a practice under way: the stage, its panels, the small window, "I need to stop", and what is asked after it. */
import type { Breath, Pattern } from '../../../core/script/breathing.ts'
import type { BodyArea, Choices, Region } from '../../../core/script/exercise.ts'
import { areaWords, leftOut, regionWords } from './body.ts'
import { patternInWords, speed } from './breathing.ts'
import { and, number } from './language.ts'
import { endedEarly, inMinutes } from './lengths.ts'
import { breathWords } from './phases.ts'

/** What the figure shows of a place. */
const stateWords = { tense: 'tense', release: 'letting go', notice: 'noticed', done: 'done', skip: 'left out' }

interface EndedPractice {
  readonly title: string
  readonly practised: string // "9:10"
  readonly planned: string
  readonly finished: boolean
  readonly leftOut: string // "neck left out", or empty
}
interface Led {
  readonly seconds: { readonly tense: number; readonly release: number } | null // null where nothing is tensed
  readonly passes: Choices['passes']
  readonly pattern: Pattern | null
  readonly breaths: number // a minute
  readonly leftOut: readonly BodyArea[]
}

export const words = {
  stop: 'I need to stop',
  now: 'Now',
  secondsLeft: 'Seconds left in this part',

  head: {
    away: 'Leave the player; the practice goes on',
    /** How it is set: "Twice round, 7 and 35 seconds, neck left out". */
    set: ({ seconds, passes, pattern, breaths, leftOut: areas }: Led) =>
      [
        ...(seconds === null ? [] : [passes === 1 ? 'Once round' : 'Twice round', `${number(seconds.tense)} and ${number(seconds.release)} seconds`]),
        ...(pattern === null ? [] : [`${patternInWords(pattern)}: ${speed(breaths)}`]),
        leftOut(areas),
      ]
        .filter((said) => said !== '')
        .join(', '),
  },

  steps: { label: 'Parts', leftOut: 'left out', done: 'done' },

  phase: {
    left: 'your left',
    right: 'your right',
    seconds: (seconds: number) => `${number(seconds)} s`,
    next: (what: string) => `Next: ${what}`,
    hideCount: 'Hide the count',
    showCount: 'Show the count',
    /** "Body map, seen as in a mirror. tense: left hand, left forearm. left out: neck." */
    map: (lit: readonly (readonly [keyof typeof stateWords, readonly Region[]])[]) =>
      [
        'Body map, seen as in a mirror',
        ...lit.map(([state, regions]) => `${stateWords[state]}: ${regions.map((region) => regionWords[region]).join(', ')}`),
      ]
        .map((sentence) => `${sentence}.`)
        .join(' '),
  },

  breath: {
    care: 'Small and easy. If you feel light-headed, breathe as you normally do.',
    /** What the hills show; null between the breaths. */
    hills: (breath: Pick<Breath, 'kind' | 'seconds'> | null) =>
      breath === null
        ? 'Hills and a pebble: level ground'
        : `Hills and a pebble: ${breathWords[breath.kind].toLowerCase()}, ${number(breath.seconds)} seconds`,
  },

  pattern: { label: 'Pattern', own: 'My own' },

  dock: {
    label: 'Player controls',
    breath: (breath: number, of: number) => `breath ${number(breath)} of ${number(of)}`,
    /** `at`: "3:20". */
    group: (at: string, group: number, of: number) => `${at}, group ${number(group)} of ${number(of)}`,
    place: (at: string, total: string) => `${at} of ${total}`,
    play: 'Play',
    pause: 'Pause',
    repeat: 'Repeat this part',
    back: 'Back 15 seconds',
    next: (part: string) => `Next part: ${part}`,
    nextMinute: 'Next part: a minute on',
    nextEnd: 'Next part: the end',
    longer: 'Longer quiet',
    tones: 'Tones',
    tonesLabel: 'Tones, rising and falling',
    hideNumbers: 'Hide numbers',
    captions: 'Captions',
    script: 'Script',
  },

  sound: {
    title: 'Sound and timing',
    close: 'Close sound and timing',
    breatheSo: 'Breathe like this',
    voice: 'Voice',
    voiceOff: 'Voice off',
    background: 'Background',
    bells: 'Bells',
    bellsAndTones: 'Bells and tones',
    /** `led`: a voice speaks in this practice. */
    otherVoice: (led: boolean) =>
      led
        ? 'Another voice, chosen in Settings or before you start, speaks from the next practice.'
        : 'A voice, chosen in Settings or before you start, speaks from the next practice.',
    talk: 'How much is said',
    onlyBells: 'A soft bell rings where a part begins. The words are on the screen.',
    tone: 'Rising and falling tone',
    captions: 'Captions',
    smallWindow: 'Small window',
  },

  script: { title: 'The whole script', close: 'Close the script' },

  timing: {
    quiet: 'The quiet between the words',
    shorter: 'Shorter',
    longer: 'Longer',
    aPart: 'five seconds a part',
    endAfter: 'Finish slowly after',
    usual: 'its usual time',
    fromNow: (seconds: number) => `${inMinutes(seconds)} from now`,
    endNow: 'Finish slowly',
    endHere: 'Finish here',
    either: '“Finish slowly” leads out with the last words. “Finish here” stops at once. Either way the practice counts as it is.',
    atOnce: '“Finish here” stops at once, and the practice counts as it is.',
  },

  /** A practice that goes on while other pages are read, or in the small window. `left`: "3:20". */
  beside: {
    label: 'Your practice',
    stopped: 'Stopped',
    over: 'Finished',
    paused: 'Paused',
    left: (left: string) => `${left} left`,
    pausedLeft: (left: string) => `Paused, ${left} left`,
    back: 'Back to it',
    howWasIt: 'How was it?',
    onTop: 'Stay on top',
    fullSize: 'Full size',
  },

  bellRings: 'A bell rings',

  night: 'Press any key for the light',

  stopped: {
    title: 'You have stopped. That is fine.',
    then: 'When you are ready',
    goOnWith: (practice: string) => `Go on with ${practice}`,
    begin: (practice: string, seconds: number) => `${practice}, ${inMinutes(seconds)}`,
    withoutTensing: 'Go on, without tensing',
    leaveOut: (part: readonly BodyArea[]) => `Go on, and leave out only this part: ${and(part.map((area) => areaWords[area]))}`,
    goOn: 'Go on where I was',
    finish: 'Finish here',
    notMissed:
      'Nothing is marked as missed. If this keeps happening, try a shorter practice, or one with your eyes open. If you have a therapist, tell them.',
  },

  after: {
    done: ({ title, practised, planned, finished, leftOut: parts }: EndedPractice) => {
      const out = parts === '' ? '' : `, ${parts}`
      return finished ? `${title}. ${practised} minutes${out}.` : `${title}. ${practised} of ${planned} minutes, ${endedEarly}${out}.`
    },
    title: 'How tense do you feel now?',
    blank: 'All of this can be left blank.',
    less: (before: number, after: number) =>
      `From ${number(before)} to ${number(after)}. Another time it may stay about the same, and that is fine too.`,
    same: (before: number, after: number) => `${number(before)} before and ${number(after)} now. About the same is a fine result.`,
    more: (before: number, after: number) =>
      `From ${number(before)} to ${number(after)}. That happens. A shorter practice, open eyes or grounding may suit you better.`,
    helped: 'Did anything help?',
    ownWords: 'What helped or got in the way?',
    tight: 'Any tension left?',
    save: 'Save and finish',
    discard: 'Finish without saving',
  },
}
