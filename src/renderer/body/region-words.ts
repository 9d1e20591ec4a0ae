/** The places of the body map in words. */
import { regions, type Region } from '../../core/script/exercise.ts'

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
  'chest-shoulders': 'chest and shoulders',
  belly: 'belly',
  'thigh-right': 'right thigh',
  'lower-leg-right': 'right lower leg',
  'foot-right': 'right foot',
  'thigh-left': 'left thigh',
  'lower-leg-left': 'left lower leg',
  'foot-left': 'left foot',
}

/** "jaw, neck, chest and shoulders", in the order of the body; an empty string for none. */
export function placesInWords(marked: readonly Region[]): string {
  return regions
    .filter((region) => marked.includes(region))
    .map((region) => regionWords[region])
    .join(', ')
}
