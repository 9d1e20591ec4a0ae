/** The words of Settings. */
import type { Kind } from '../../../core/entries/kinds.ts'
import type { BodyArea, Choices } from '../../../core/script/exercise.ts'
import type { DiskFault } from '../../../shared/ipc.ts'
import { leftOut } from './body.ts'
import { dates } from '../dates.ts'
import { path } from '../path.ts'
import { capital, number, plural } from './language.ts'
import { wrong } from './refusals.ts'

const later = 'A practice runs all the same'

const erased = {
  lessons: 'your notes from the lessons, your places in them, and which you have read',
  practices: 'your practices and their ratings, and your answers to “How is it now?”',
  atHand: 'your presets, the practices you keep at hand, and your plans',
  recordings: 'your recordings of exercises in your own voice',
  setUp: 'your body check and all settings',
}
/** The line that names each kind of entry before everything is erased. A new kind needs its words, in a line of its own or in one of these. */
const erasedKinds: Readonly<Record<Kind, string>> = {
  reflection: erased.lessons,
  reading: erased.lessons,
  practice: erased.practices,
  level: erased.practices,
  preset: erased.atHand,
  favourite: erased.atHand,
  plan: erased.atHand,
  recording: erased.recordings,
  'body-check': erased.setUp,
}

export const words = {
  title: 'Settings',
  note: 'Kept on this computer. Changes apply at once.',

  appearance: {
    title: 'Appearance',
    theme: 'Theme',
    themes: { system: 'System', paper: 'Paper', dusk: 'Dusk', contrast: 'Contrast', 'contrast-dusk': 'Contrast dark' },
    letters: 'Letters',
    faces: { book: 'Book, Literata', clear: 'Extra clear, for reading', 'clear-all': 'Extra clear, everywhere' },
    sample: 'Go at your own pace',
    textSize: 'Text size',
    size: (percent: number) => `${number(percent)} per cent`,
    sizeLetter: 'A',
    lineSpacing: 'Line spacing',
    lineSpacingNote: 'In lessons',
    spacings: { close: 'Close', usual: 'Usual', open: 'Open', wide: 'Wide' },
    movement: 'Movement',
    movementNote: 'Less: things appear instead of sliding and fading',
    movements: { system: 'As the system', less: 'Less', full: 'Full' },
  },

  sound: {
    title: 'Sound',
    guide: 'Led by',
    guideNote: 'A voice, or the words on the screen alone',
    guideBells: 'With bells only nobody speaks. This voice is kept for when you choose to hear it again.',
    talk: 'How much is said',
    voice: 'Voice',
    under: 'Background sound',
    underNote: 'Rain, a stream, wind or brown noise, under the voice',
    background: 'Background',
    bell: 'Bell, always starts soft',
    tones: 'Breathing tones',
    tonesNote: 'A tone that rises to breathe in and falls to breathe out',
    captions: 'Captions',
    captionsNote: 'The words stay on screen',
    count: 'Show the count',
    countNote: 'Seconds left in each part',
    announce: 'Announce parts',
    announceNote: 'For screen readers: each new part is read out as well. The voice already says it.',
    volume: (percent: number) => (percent === 0 ? 'off' : `${number(percent)} %`),
    hear: 'Hear it',
    stop: 'Stop',
    hearIt: { voice: 'Hear it: the voice', background: 'Hear it: the background', bell: 'Hear it: the bell' },
    stopIt: { voice: 'Stop: the voice', background: 'Stop: the background', bell: 'Stop: the bell' },
    silent: {
      voice: 'This voice could not be played on this computer. In a practice its words are on the screen all the same.',
      background: `This sound could not be played on this computer. ${later}, without it.`,
      bell: `The bell could not be played on this computer. ${later}, and the screen shows where it is.`,
    },
  },

  practice: {
    title: 'Practice',
    bodyCheck: 'Your body check',
    notAnswered: 'Not answered yet. It is asked once, before a first practice with muscles or with the breath.',
    answered: (areas: readonly BodyArea[], ticked: readonly string[], hand: Choices['hand']) =>
      [
        areas.length === 0 ? 'Nothing left out.' : `${capital(leftOut(areas))}.`,
        ticked.length === 0 ? 'Nothing ticked.' : `Ticked: ${ticked.join('; ')}.`,
        ...(hand === 'none' ? [] : [hand === 'right' ? 'You write with your right hand.' : 'You write with your left hand.']),
      ].join(' '),
    change: 'Change',
    answer: 'Answer it now',
    close: 'Close without changing it',
  },

  today: {
    title: 'Today',
    note: 'Today begins with what fits. Every room stays open to you.',
    notSaid: 'I would rather not say',
  },

  help: {
    title: 'Help',
    country: 'Country',
    countryNote: 'For the numbers in Get help now. Nobody is told.',
    notChosen: 'Not chosen',
    elsewhere: 'Anywhere else',
  },

  privacy: {
    title: 'Privacy',
    plainTitle: 'Plain window title',
    plainTitleNote: 'The taskbar says “Notes”',
    letterKeys: 'Single-letter keys',
    letterKeysNote: 'Keys such as R or M in a practice. Off: only Space, Escape and the arrows work there.',
    network: 'Network: none, ever',
    networkNote:
      'Groundwork sends nothing and fetches nothing: no account, no counting, no updates behind your back. It works the same with the internet switched off. Your file is not locked: whoever uses your account on this computer can open it.',
  },

  data: {
    title: 'Your data',
    file: 'Your file',
    looking: 'Looking',
    fileNote: (file: string, bytes: number) => `${path(file)}, ${size(bytes)}`,
    openFolder: 'Open folder',
    take: 'Take it with you',
    takeNote: (recordings: boolean) =>
      recordings
        ? 'One readable file: your words, ratings and dates. Your recordings go into a folder beside it'
        : 'One readable file: your words, ratings and dates',
    export: 'Export',
    exported: (file: string, recordings: boolean, isAll: boolean) => {
      const where = recordings ? `Exported to ${path(file)}, with your recordings in a folder beside it` : `Exported to ${path(file)}`
      return isAll ? where : `${where}. What is not saved yet is not in it: export again when it is saved`
    },
    older: 'Older copies',
    noOlder: 'None yet. One is made on each day you use the app.',
    /** `last`: when the newest daily copy was made; null when there are only copies from before a restore. */
    kept: (count: number, last: string | null) => {
      const newest = last === null ? 'The last is from before an older one was opened.' : `The last is from ${dates.moment(last)}.`
      return `${newest} ${plural(count, { one: 'One is kept.', other: `${number(count)} are kept.` })}`
    },
    noCopies: (fault: DiskFault) => `No new copy can be made just now. ${wrong(fault)} Your file itself is saved as always.`,
    choose: 'Choose',
    hide: 'Hide',
    erase: 'Erase everything',
    eraseNote: 'Older copies too. We ask twice.',
    eraseButton: 'Erase',
    erased: 'Everything was erased.',
    copyOpened: (saved: string) => `The copy from ${dates.moment(saved)} is open.`,
  },

  copies: {
    one: (saved: string, entries: number) => `${dates.moment(saved)}: ${plural(entries, { one: '1 entry', other: `${number(entries)} entries` })}`,
    beforeRestore: ', kept before an older copy was opened',
    open: 'Open',
    openOne: (saved: string) => `Open the copy from ${dates.moment(saved)}`,
    ask: (saved: string) => `Open the copy from ${dates.moment(saved)}?`,
    keepPresent: 'Keep what is open now',
    notThis: 'Not this one',
    act: 'Open this copy',
    opening: 'Opening',
    holds: (entries: number) =>
      plural(entries, {
        one: 'It holds 1 entry, and the settings of that day. What you wrote after it will not be in it.',
        other: `It holds ${number(entries)} entries, and the settings of that day. What you wrote after it will not be in it.`,
      }),
    presentKept: 'What is open now is kept as a copy of its own first, in the same list, so that you can come back to it.',
  },

  erase: {
    ask: 'Erase everything?',
    keep: 'Keep everything',
    act: 'Erase everything',
    erasing: 'Erasing',
    agree: 'Yes, all of it. I know that it cannot be undone.',
    removes: 'This removes from this computer:',
    kinds: erasedKinds,
    what: (copies: number) => [
      ...new Set(Object.values(erasedKinds)),
      copies === 0
        ? 'every older copy, and damaged files that were set aside'
        : plural(copies, {
            one: 'the one older copy, and damaged files that were set aside',
            other: `all ${number(copies)} older copies, and damaged files that were set aside`,
          }),
    ],
    then: 'Then it is gone from Groundwork. What was on the disk may leave traces there, and backups that your system or a synced folder made are not ours to remove. Files that you exported stay where you put them.',
  },

  keys: {
    title: 'Keys',
    onMac: 'On a Mac, Ctrl is Cmd.',
    withReader:
      'With a screen reader: letters, arrows and Space reach a practice in focus mode (in NVDA, Insert and Space). Escape, Tab and the keys with Ctrl or F always do. In a practice for sleep, the first key brings the light back.',
    withCtrl: (key: string) => `Ctrl ${key}`,
    places: (titles: readonly string[]) => titles.join(', '),
    anywhere: {
      where: 'Anywhere',
      keys: [
        { pressed: ['F1'], does: 'Get help now' },
        { pressed: ['Ctrl K'], does: 'Search' },
        { pressed: ['F6'], does: 'Next part of the window' },
        { pressed: ['Alt ←', 'Alt →'], does: 'Back, forward' },
        { pressed: ['Ctrl +', 'Ctrl −', 'Ctrl 0'], does: 'Larger text, smaller text, usual size' },
        { pressed: ['Ctrl Z'], does: 'Put back what was just removed' },
      ],
    },
    inPlaces: [
      { where: 'In a lesson', keys: [{ pressed: ['[', ']'], does: 'Lesson before, lesson after' }] },
      {
        where: 'In a practice',
        keys: [
          { pressed: ['Space'], does: 'Pause, go on' },
          { pressed: ['←', '→'], does: 'Back 15 seconds, next part' },
          { pressed: ['R'], does: 'Repeat this part' },
          { pressed: ['+', '−'], does: 'Longer, shorter quiet' },
          { pressed: ['C'], does: 'Captions' },
          { pressed: ['V'], does: 'Count' },
          { pressed: ['M'], does: 'Mute the voice' },
          { pressed: ['Esc'], does: 'I need to stop' },
        ],
      },
      {
        where: 'Rating tension',
        keys: [
          { pressed: ['0 to 9'], does: 'Choose; 1 then 0 is ten' },
          { pressed: ['Delete'], does: 'Take it back' },
        ],
      },
    ],
  },

  about: {
    title: 'About',
    versions: (app: string, electron: string, chromium: string, standIn: boolean) =>
      `Groundwork ${app}. Electron ${electron}, Chromium ${chromium}${standIn ? ', a stand-in for tests' : ''}.`,
    notReviewed: 'Not yet clinically reviewed.',
    notReviewedWhy:
      'The lessons and practices follow published sources, named under each of them, but no clinician has checked them for this app yet.',
    voices: 'The app’s voices are synthetic, made with Kokoro-82M. No person was recorded for them. You can record your own, if you like.',
    licences:
      'The code is under the MIT licence, the words and recordings under CC BY 4.0, the letters (Literata, Source Sans 3, Atkinson Hyperlegible Next) under the SIL Open Font Licence 1.1.',
  },
}

/** Bytes as a person reads them: "340 bytes", "12 KB", "1.4 MB". */
function size(bytes: number): string {
  if (bytes < 1000) return plural(bytes, { one: '1 byte', other: `${number(bytes)} bytes` })
  if (bytes < 999_500) return `${number(Math.round(bytes / 1000))}\u00a0KB`
  return `${number(bytes / 1_000_000, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00a0MB`
}
