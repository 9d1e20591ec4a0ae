/** Which parts of the body a chapter of a practice is about, and which were only imagined all through it. */
import { bodyAreas } from './exercise.ts'
import type { BodyArea, Chapter, Choices } from './exercise.ts'
import type { Script } from './script.ts'

/** Of a muscle group in either pass, or of a beat that turns to a part of the body; empty for any other chapter. */
export function areasOf(script: Script, { form }: Pick<Choices, 'form'>, chapter: string): readonly BodyArea[] {
  const parts = script.forms.find(({ id }) => id === form)?.parts ?? []
  const areas = parts.flatMap((part) => {
    if (part.part === 'groups') return part.groups.flatMap(({ id, areas }) => ([`1.${id}`, `2.${id}`].includes(chapter) ? areas : []))
    return part.part === 'beat' && part.id === chapter ? part.areas : []
  })
  return bodyAreas.filter((area) => areas.includes(area))
}

/** What a person left out before they began or on the way: a part of which no group was tensed. */
export function leftOutOf(script: Script, choices: Pick<Choices, 'form' | 'leftOut'>, chapters: readonly Chapter[]): BodyArea[] {
  const groups = chapters.filter(({ kind }) => kind === 'group').map(({ id, leftOut }) => ({ leftOut, areas: areasOf(script, choices, id) }))
  const tensed = groups.flatMap(({ leftOut, areas }) => (leftOut ? [] : areas))
  const onTheWay = groups.flatMap(({ leftOut, areas }) => (leftOut && !areas.some((area) => choices.leftOut.includes(area)) ? areas : []))
  return bodyAreas.filter((area) => choices.leftOut.includes(area) || (onTheWay.includes(area) && !tensed.includes(area)))
}
