/** What a person sets before one practice begins: their choices, who speaks, what sounds under it, how it is now. */
import type { DataOf, Settings } from '../../../core/entries/entry.ts'
import { holding } from '../../../core/script/choices.ts'
import type { Choices, Region } from '../../../core/script/exercise.ts'
import { totalSeconds } from '../../../core/script/plan-steps.ts'
import { careOf } from '../../../core/advice/safety.ts'
import type { Script } from '../../../core/script/script.ts'
import { applies } from '../../../core/script/sentences.ts'
import { entries } from '../../entries/entries.svelte.ts'
import { finderFor } from '../../practice/clip-finder.ts'
import { ownLines } from '../../practice/own-lines.ts'
import { practice } from '../../practice/practice.svelte.ts'
import { exerciseWith } from '../../practice/prepared.ts'
import { speaking, usualVoice } from '../../practice/speaking.ts'
import { carriedOver, keptChoices, startingChoices, withoutHolds } from '../../practice/starting.ts'

/** Where the choices come from: a named preset, or what a plan or a suggestion asks for; else what was chosen last. */
export interface From {
  readonly preset: DataOf<'preset'> | null
  readonly asked: { readonly form?: string; readonly sleep?: boolean; readonly level?: number } | null
}

export class SettingUp {
  readonly script: Script
  readonly fromPreset: boolean
  readonly firstTime: boolean
  readonly #settings: Settings
  readonly #talk: Choices['talk']
  choices: Choices
  voice: Settings['voice']
  background: Settings['background']
  patternWrong = $state(false) // an own pattern stands there that may not be used, with the reason beside it
  before = $state<number | null>(null)
  tight = $state.raw<readonly Region[]>([])

  constructor(script: Script, settings: Settings, { preset, asked }: From) {
    this.script = script
    this.fromPreset = preset !== null
    this.firstTime = settings.lastTime[script.id] === undefined && preset === null
    this.#settings = settings
    const started = startingChoices(script, entries.bodyCheck?.data ?? null, settings, preset?.chosen ?? null)
    this.choices = $state.raw<Choices>(asked ? withAsked(script, started, asked) : started)
    this.#talk = this.choices.talk
    this.before = asked?.level ?? null
    this.voice = $state<Settings['voice']>(speakerFor(script, preset ? preset.voice : settings.voice))
    this.background = $state<Settings['background']>(preset ? preset.background : settings.background)
  }

  /** A condition is ticked in the body check: nobody is asked to hold a breath unless they choose to. */
  careful = $derived(careOf(entries.bodyCheck?.data ?? null) === 'ticked')
  total = $derived.by(() => totalSeconds(this.script, this.choices)) // seconds
  /** With these choices there is a part that is breathed along with a pattern. */
  paced = $derived.by(() => {
    const parts = this.script.forms.find(({ id }) => id === this.choices.form)?.parts ?? []
    const held = holding(this.script, this.choices)
    return parts.some((part) => part.part === 'breathing' && applies(part.when, held))
  })
  #set = $derived.by(() => setFor(this.choices, this.voice, this.background))

  /** As a named preset keeps it. */
  named(name: string): DataOf<'preset'> {
    return {
      name,
      exercise: this.script.id,
      title: this.script.title,
      chosen: keptChoices(this.choices),
      voice: this.voice,
      background: this.background,
    }
  }
  /** Whether something is set otherwise than the preset has it. */
  differsFrom({ chosen, voice, background }: DataOf<'preset'>): boolean {
    const choices = startingChoices(this.script, entries.bodyCheck?.data ?? null, this.#settings, chosen)
    return this.#set !== setFor(choices, speakerFor(this.script, voice), background)
  }
  /** After the body check: what it says now, for everything else the choices made here. */
  checkedAgain(): void {
    const check = entries.bodyCheck?.data ?? null
    const chosen = keptChoices(this.choices)
    this.choices = startingChoices(this.script, check, this.#settings, this.careful ? withoutHolds(this.script, chosen) : chosen)
  }

  /** The player may be opened when this is done. Choices of a preset are for its purpose: they are not carried over to other practices. */
  async prepare(): Promise<void> {
    const { script, choices, voice, background, before, tight } = this
    if (!this.fromPreset) {
      const now = entries.settings ?? this.#settings
      const lastTime = { ...now.lastTime, [script.id]: keptChoices(choices) }
      const speaks = voice === speakerFor(script, this.#settings.voice) ? {} : { voice } // "my own voice" stays set where an exercise has no recording
      const talks = choices.talk === this.#talk ? {} : { talk: choices.talk }
      void entries.change({ practice: carriedOver(script, choices, now.practice), lastTime, background, ...speaks, ...talks })
    }
    practice.prepare(exerciseWith(script, choices, await finderFor(voice, script), { voice, background, before, tightBefore: tight }))
  }
}

/** "My own voice" speaks only where something of the exercise is recorded, and a voice of the app only while the app has it. */
function speakerFor(script: Script, voice: Settings['voice']): Settings['voice'] {
  return voice === 'own' && ownLines(script).recorded === 0 ? usualVoice() : speaking(voice)
}

/** Everything a preset keeps, to be compared. */
const setFor = (choices: Choices, voice: Settings['voice'], background: Settings['background']): string =>
  JSON.stringify([keptChoices(choices), voice, background])

const withAsked = (script: Script, choices: Choices, { form, sleep }: NonNullable<From['asked']>): Choices => ({
  ...choices,
  form: script.forms.find(({ id }) => id === form)?.id ?? choices.form,
  sleep: script.asks.includes('sleep') ? (sleep ?? choices.sleep) : false,
})
