/** The lines of one exercise as they are recorded: which one the person is at, which have their sound, how long each may be. */
import type { Choices, FindClip } from '../../core/script/exercise.ts'
import type { Script } from '../../core/script/script.ts'
import { allSentences } from '../../core/script/sentences.ts'
import { recordingsThatFit } from '../../core/sound/own-voice.ts'
import { linesToRecord, type LineToRecord } from '../../core/sound/recording-lines.ts'
import { longestLengths, recordingLimit } from '../../core/sound/recording-limit.ts'
import { longestRecording } from '../../core/timeline/samples.ts'
import { entries, type Kept } from '../entries/entries.svelte.ts'

/** What is recorded. `others`: all scripts of the app, since a sentence may stand in more than one. */
export interface Exercise {
  readonly script: Script
  readonly others: readonly Script[]
  readonly choices: Choices
  readonly reference: FindClip
}

export class ExerciseLines {
  readonly #exercise: Exercise
  #form = $state('')
  #place = $state(0)
  #gone = $state.raw<readonly string[]>([]) // files

  constructor(exercise: Exercise) {
    this.#exercise = exercise
    this.#form = exercise.choices.form
    this.#place = Math.max(
      0,
      this.all.findIndex(({ say }) => !this.recordingOf(say)),
    )
  }

  get form(): string {
    return this.#form
  }
  get place(): number {
    return this.#place
  }

  /** Those that the person's usual choices need, then those of other choices. */
  all = $derived.by((): readonly LineToRecord[] => {
    const { script, choices, reference } = this.#exercise
    return linesToRecord(script, { ...choices, form: this.#form }, reference)
  })
  needed = $derived(this.all.filter(({ at }) => at !== null))
  current = $derived(this.all[this.#place])
  recording = $derived(this.current && this.recordingOf(this.current.say))
  /** "Line 3 of 49", or of those that other choices need. */
  count = $derived(
    this.#place < this.needed.length
      ? { nth: this.#place + 1, of: this.needed.length }
      : { nth: this.#place - this.needed.length + 1, of: this.all.length - this.needed.length },
  )
  done = $derived(this.needed.filter(({ say }) => this.isRecorded(say)).length)
  /** Seconds a recording of the current line may take, in every exercise that says it. */
  room = $derived(this.current === undefined ? longestRecording : this.#limit(this.current.say))
  /** The place of the next line that has no recording; when all have one, of the next line. */
  next = $derived.by((): number => {
    const after = [...this.all.keys()].map((n) => (this.#place + 1 + n) % this.all.length)
    return after.find((n) => !this.isRecorded(this.all[n]?.say ?? '')) ?? after[0] ?? 0
  })

  recordingOf(say: string): Kept<'recording'> | null {
    return entries.one('recording', say)
  }
  /** Recorded, and its sound is there. */
  isRecorded(say: string): boolean {
    const recording = this.recordingOf(say)
    return recording !== null && !this.isMissing(recording.data.file)
  }
  isGone(say: string): boolean {
    return this.recordingOf(say) !== null && !this.isRecorded(say)
  }
  /** Whether the sound of a recording was looked for and is not there. */
  isMissing(file: string): boolean {
    return this.#gone.includes(file)
  }
  /** Seconds the app's own voice takes for this line. */
  usual(say: string): number {
    return this.#exercise.reference(say).seconds
  }

  chooseForm(form: string): void {
    this.#form = form
    this.#place = 0
  }
  choose(place: number): void {
    this.#place = place
  }

  /** Finds the recordings whose sound is not there any more: their lines are shown, not said. */
  async look(has: (file: string) => Promise<boolean>): Promise<void> {
    const files = this.all.flatMap(({ say }) => this.recordingOf(say)?.data.file ?? [])
    const there = await Promise.all(files.map((file) => has(file)))
    this.#gone = files.filter((_, n) => !there[n])
  }
  foundGone(file: string): void {
    this.#gone = [...this.#gone, file]
  }

  #limit(say: string): number {
    const { script, others, reference } = this.#exercise
    const saying = [script, ...others.filter((other) => other.id !== script.id && allSentences(other).some((sentence) => sentence.say === say))]
    const recordings = entries.of('recording').map(({ data }) => data)
    return Math.min(...saying.map((one) => recordingLimit(one, say, longestLengths(recordingsThatFit(one, recordings, reference), reference))))
  }
}
