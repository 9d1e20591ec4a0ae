/** What the choices of a practice are called, and the line that says which are set. */
import type { Settings } from '../../../core/entries/entry.ts'
import type { Anchor, BodyArea, Choices, Posture, Preset, Sense, Talk } from '../../../core/script/exercise.ts'
import { leftOut } from './body.ts'

export const presetWords: Readonly<Record<Preset, string>> = { gentle: 'Gentle', classic: 'Classic', standard: 'Standard', long: 'Long' }
export const postureWords: Readonly<Record<Posture, string>> = { sitting: 'Sitting', lying: 'Lying down', desk: 'At a desk', standing: 'Standing' }
export const anchorWords: Readonly<Record<Anchor, string>> = {
  breath: 'my breath',
  hands: 'my hands',
  feet: 'my feet',
  sounds: 'sounds',
  sight: 'something I can see',
}
export const senseWords: Readonly<Record<Sense, string>> = { sight: 'seeing', hearing: 'hearing', smell: 'smelling', taste: 'tasting' }
export const handWords: Readonly<Record<Choices['hand'], string>> = { right: 'Right', left: 'Left', none: 'No preference' }
export const talkWords: Readonly<Record<Talk, string>> = { full: 'Full', light: 'Light', bells: 'Bells only' }
export const talkNotes: Readonly<Record<Talk, string>> = {
  full: 'Every line is said.',
  light: 'Only the lines you cannot do without.',
  bells: 'Nothing is said. A soft bell rings where a part begins, and the words are on the screen.',
}

/** Who speaks, besides the voices of the book, which have names of their own. */
export const speakerWords = { own: 'My own voice', none: 'Words only' } as const

const inLine = {
  talk: { full: '', light: 'light talk', bells: 'bells only' },
  background: { none: 'no background', rain: 'rain', stream: 'stream', wind: 'wind', brown: 'brown noise' },
} as const satisfies { readonly talk: Readonly<Record<Talk, string>>; readonly background: Readonly<Record<Settings['background'], string>> }

interface Set {
  readonly voice: Settings['voice']
  readonly speaker: string // what the voice is called
  readonly talk: Talk
  readonly background: Settings['background']
  readonly leftOut: readonly BodyArea[]
  readonly leftFirst: boolean // the left side begins
  readonly sleep: boolean
}
/** What stands under "More choices": "A woman’s voice, light talk, rain, neck left out, for sleep"; with bells only nobody speaks. */
export const moreInWords = (set: Set): string =>
  [
    ...(set.voice !== null && set.talk === 'bells' ? [inLine.talk.bells] : [set.speaker, set.voice === null ? '' : inLine.talk[set.talk]]),
    inLine.background[set.background],
    leftOut(set.leftOut),
    set.leftFirst ? 'left side first' : '',
    set.sleep ? 'for sleep' : '',
  ]
    .filter((said) => said !== '')
    .join(', ')
