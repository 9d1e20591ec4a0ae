/** The words for the parts of the body and the conditions of the body check. */
import type { BodyArea, BodyCondition } from '../../core/script/exercise.ts'

export const areaWords: Readonly<Record<BodyArea, string>> = {
  'hands-arms': 'hands and arms',
  face: 'face',
  jaw: 'jaw',
  eyes: 'eyes',
  neck: 'neck',
  'shoulders-back': 'shoulders and back',
  belly: 'belly',
  legs: 'legs',
  feet: 'feet',
}

export const conditionWords: Readonly<Record<BodyCondition, string>> = {
  pregnant: 'I am pregnant',
  'heart-lung': 'A heart, lung or blood-pressure problem',
  seizures: 'Seizures',
  eyes: 'An eye condition',
  'injury-pain': 'An injury, recent surgery or pain',
  cramps: 'Muscle cramps',
  uneasy: 'Relaxing sometimes makes me uneasy',
}

/** "neck and jaw left out", or an empty string. */
export function leftOutInWords(areas: readonly BodyArea[]): string {
  if (areas.length === 0) return ''
  return `${new Intl.ListFormat('en-GB').format(areas.map((area) => areaWords[area]))} left out`
}
