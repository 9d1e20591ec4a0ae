/** The parts and places of the body, and the conditions of the body check. */
import { regions, type BodyArea, type Region } from '../../../core/script/exercise.ts'
import { and } from './language.ts'

export const areaWords: Readonly<Record<BodyArea, string>> = {
  'hands-arms': 'hands and arms',
  face: 'face',
  jaw: 'jaw',
  eyes: 'eyes',
  neck: 'neck',
  'shoulders-back': 'chest, shoulders and back',
  belly: 'belly',
  legs: 'legs',
  feet: 'feet',
}

export const regionWords: Readonly<Record<Region, string>> = {
  'hand-right': 'right hand',
  'forearm-right': 'right forearm',
  'upper-arm-right': 'right upper arm',
  'hand-left': 'left hand',
  'forearm-left': 'left forearm',
  'upper-arm-left': 'left upper arm',
  forehead: 'forehead',
  'eyes-nose': 'eyes and nose',
  jaw: 'jaw',
  neck: 'neck',
  'chest-shoulders': 'chest, shoulders and back',
  belly: 'belly',
  'thigh-right': 'right thigh',
  'lower-leg-right': 'right lower leg',
  'foot-right': 'right foot',
  'thigh-left': 'left thigh',
  'lower-leg-left': 'left lower leg',
  'foot-left': 'left foot',
}

/** What the figure asks and shows. The short names stand under "Left", "Middle" and "Right". */
export const words = {
  columns: { left: 'Left', middle: 'Middle', right: 'Right' },
  short: {
    'hand-right': 'hand',
    'forearm-right': 'forearm',
    'upper-arm-right': 'upper arm',
    'hand-left': 'hand',
    'forearm-left': 'forearm',
    'upper-arm-left': 'upper arm',
    forehead: 'forehead',
    'eyes-nose': 'eyes and nose',
    jaw: 'jaw',
    neck: 'neck',
    'chest-shoulders': 'chest, shoulders and back',
    belly: 'belly',
    'thigh-right': 'thigh',
    'lower-leg-right': 'lower leg',
    'foot-right': 'foot',
    'thigh-left': 'thigh',
    'lower-leg-left': 'lower leg',
    'foot-left': 'foot',
  } satisfies Readonly<Record<Region, string>>,
  offer: 'Mark it on a figure, if you like',
  press: 'Press a place, if you like.',
  byName: 'Choose by name',
  mirror: 'As in a mirror: your left is on the left. Press a place again to take it away.',
  map: (marked: readonly Region[]) => `Body map, seen as in a mirror. ${marked.length === 0 ? 'Nothing marked' : `Marked: ${places(marked)}`}.`,
  clear: 'Clear the figure',
}

/** "neck and jaw left out", in the middle of a line; an empty string for none. */
export const leftOut = (areas: readonly BodyArea[]): string => (areas.length === 0 ? '' : `${and(areas.map((area) => areaWords[area]))} left out`)

/** "jaw, neck, belly", in the order of the body; an empty string for none. */
export const places = (marked: readonly Region[]): string =>
  regions
    .filter((region) => marked.includes(region))
    .map((region) => regionWords[region])
    .join(', ')

/** What the body check asks. */
export const bodyCheck = {
  rather: 'Is there a part you would rather not tense?',
  ratherNote: 'Those parts are left out of the tensing in every practice. You only imagine them letting go.',
  fits: 'Does any of this fit you?',
  fitsNote: 'Only you see this. It stays on this computer.',
  reasons: 'Why somebody may leave a part out',
  askFirst: 'Ask a doctor first.',
  hand: 'Which hand do you write with?',
  keep: 'Keep this',
  anyTime: 'You can change it any time.',
  /** It counts all the same. */
  unsaved: {
    waiting: 'Your body check is not saved yet. Practices follow it already.',
    refused:
      'Your body check could not be saved. Practices follow it until you close Groundwork. When you open it again, please check your answers in Settings before you practise.',
  },
  map: (areas: readonly BodyArea[]) => (areas.length > 0 ? `Body map: ${leftOut(areas)}` : 'Body map: nothing left out'),
}
