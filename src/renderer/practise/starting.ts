/** What the start card shows as chosen: what was chosen for this exercise last time, else what goes over from other exercises, made to fit. */
import type { Chosen, DataOf, Settings } from '../../core/entries/entry.ts'
import { fitted, usualChoices } from '../../core/exercise/choices.ts'
import type { Choices } from '../../core/exercise/exercise.ts'
import { doctorFirst, leftOutAreas } from '../../core/exercise/safety.ts'
import type { Script } from '../../core/exercise/script.ts'

/** Choices to begin with. `as`: choices of a named preset instead of the last ones. */
export function startingChoices(script: Script, check: DataOf<'body-check'> | null, settings: Settings, as: Chosen | null = null): Choices {
  const careful = check !== null && doctorFirst(check)
  const usual = usualChoices(script, careful)
  const body = { leftOut: check ? leftOutAreas(check) : [], hand: check?.hand ?? 'none' }
  const chosen = as ?? settings.lastTime[script.id] ?? { ...settings.practice, talk: settings.talk }
  return fitted(script, { ...usual, ...chosen, ...body }, careful)
}

/** The part of the choices that is kept for the next time: the body check keeps the rest. */
export function keptChoices({ leftOut: _leftOut, hand: _hand, ...chosen }: Choices): Chosen {
  return { ...chosen, without: [...chosen.without], options: { ...chosen.options } }
}

/** What goes over to other exercises too. */
export function carriedOver({ preset, passes, posture, anchor, without, sleep, ownPattern, word }: Choices): Settings['practice'] {
  return { preset, passes, posture, anchor, without: [...without], sleep, ownPattern, word }
}
