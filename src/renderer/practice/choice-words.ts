/** What the choices of a start card are called, and a line that says which are set. */
import type { Settings } from '../../core/entries/entry.ts'
import type { Anchor, BodyArea, Choices, Posture, Preset, Sense, Talk, Voice } from '../../core/script/exercise.ts'
import type { Script } from '../../core/script/script.ts'
import { leftOutInWords } from '../body/body-words.ts'
import { backgroundWords } from './sound-words.ts'

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

type Speaker = Voice | 'own' | 'none'
export const voiceWords: Readonly<Record<Speaker, string>> = {
  af_heart: 'A woman’s voice',
  am_michael: 'A man’s voice',
  own: 'My own voice',
  none: 'Words only',
}

/** What a voice is called: by its own name where there are no words for it. */
export const voiceInWords = (voice: Settings['voice']): string =>
  Object.entries(voiceWords).find(([name]) => name === (voice ?? 'none'))?.[1] ?? voice ?? voiceWords.none

const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** What stands under "More choices", in one line: "A woman’s voice, light talk, rain, neck left out, for sleep". */
export function moreInWords(script: Script, choices: Choices, voice: Settings['voice'], background: Settings['background']): string {
  const has = (ask: Script['asks'][number]): boolean => script.asks.includes(ask)
  const areas: readonly BodyArea[] = has('leftOut') && has('preset') ? choices.leftOut : []
  const talk = voice !== null && choices.talk !== 'full' ? small(choices.talk === 'light' ? 'light talk' : talkWords.bells) : ''
  return [
    voiceInWords(voice),
    talk,
    background === 'none' ? 'no sound underneath' : small(backgroundWords[background]),
    leftOutInWords(areas),
    has('hand') && choices.hand === 'left' ? 'left side first' : '',
    has('sleep') && choices.sleep ? 'for sleep' : '',
  ]
    .filter((words) => words !== '')
    .join(', ')
}
