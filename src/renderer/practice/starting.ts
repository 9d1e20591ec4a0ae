/** What the start card shows as chosen: what was chosen for this exercise last time, else what goes over from other exercises, made to fit. */
import type { DataOf, Settings } from '../../core/entries/entry.ts'
import { safety } from '../book/safety.ts'
import type { Chosen } from '../../core/entries/shapes.ts'
import { hasHolds } from '../../core/script/breathing.ts'
import { fitted, patternOf, usualChoices } from '../../core/script/choices.ts'
import { senses, type Choices } from '../../core/script/exercise.ts'
import { careOf, leftOutAreas } from '../../core/advice/safety.ts'
import type { Script } from '../../core/script/script.ts'

/** Choices to begin with. `as`: choices of a named preset instead of the last ones. */
export function startingChoices(script: Script, check: DataOf<'body-check'> | null, settings: Settings, as: Chosen | null = null): Choices {
  const care = careOf(check)
  const usual = usualChoices(script, care)
  const body = { leftOut: check ? leftOutAreas(safety, check) : [], hand: check?.hand ?? 'none' }
  const chosen = as ?? settings.lastTime[script.id] ?? { ...settings.practice, talk: settings.talk }
  return fitted(script, { ...usual, ...chosen, ...body }, care)
}

/** The part of the choices that is kept for the next time: the body check keeps the rest. */
export function keptChoices({ leftOut: _leftOut, hand: _hand, ...chosen }: Choices): Chosen {
  return { ...chosen, without: [...chosen.without], options: { ...chosen.options } }
}

/** What goes over to other exercises too: what this one asks about, and `before` for the rest. */
export function carriedOver(script: Script, choices: Choices, before: Settings['practice']): Settings['practice'] {
  const has = (ask: Script['asks'][number]): boolean => script.asks.includes(ask)
  const { preset, passes, posture, anchor, sleep, word, ownPattern } = choices
  return {
    preset: has('preset') ? preset : before.preset,
    passes: has('passes') ? passes : before.passes,
    posture: has('posture') ? posture : before.posture,
    anchor: has('anchor') ? anchor : before.anchor,
    without: has('without')
      ? senses.filter((sense) => (script.senses.includes(sense) ? choices.without : before.without).includes(sense))
      : before.without,
    sleep: has('sleep') ? sleep : before.sleep,
    ownPattern: script.ownPattern ? ownPattern : before.ownPattern,
    word: has('word') ? word : before.word,
  }
}

/** The same without a breath that is held and without what is not for a ticked condition: the usual choice takes their place (see `fitted`). */
export function withoutHolds(script: Script, chosen: Chosen): Chosen {
  const pattern = patternOf(script, { ...usualChoices(script), ...chosen })
  const gentler = (id: string): boolean => script.options.some((option) => option.id === id && option.choices.some(({ ticked }) => ticked))
  return {
    ...chosen,
    pattern: pattern && hasHolds(pattern) ? '' : chosen.pattern,
    options: Object.fromEntries(Object.entries(chosen.options).filter(([id]) => !gentler(id))),
  }
}
