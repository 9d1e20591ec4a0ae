/** One exercise recorded line by line: what the microphone is doing, what came of the last take. */
import type { LineToRecord } from '../../core/sound/recording-lines.ts'
import { longestRecording, sampleRate } from '../../core/timeline/samples.ts'
import { volumesIn } from '../../core/script/surroundings.ts'
import { factNamed } from '../../core/entries/living.ts'
import { prepareTake } from '../../core/sound/take.ts'
import { samplesOf, wavOf } from '../../core/sound/wav.ts'
import { beforeClosing } from '../entries/closing.ts'
import { entries } from '../entries/entries.svelte.ts'
import type { Outcome } from '../entries/outbox.ts'
import { words } from '$words/record.ts'
import { toast } from '../ui/toast.svelte.ts'
import { NoMicrophone } from './booth.ts'
import type { Booth, Take, WhyNot } from './booth.ts'
import { ExerciseLines, type Exercise } from './exercise-lines.svelte.ts'

/** What came of the last thing a person did with a line. Seconds are those of the take. */
export type LineOutcome =
  | { readonly is: 'kept'; readonly seconds: number; readonly clipped: boolean }
  | { readonly is: 'waiting' } // the disk did not take it; it is tried again
  | { readonly is: 'refused' } // it cannot be saved, and the window says why
  | { readonly is: 'too-long'; readonly seconds: number; readonly room: number }
  | { readonly is: 'nothing-heard' }
  | { readonly is: 'no-microphone'; readonly why: WhyNot }
  | { readonly is: 'lost' }
  | { readonly is: 'gone' } // its sound is not on the disk any more
  | { readonly is: 'unplayable' } // it is there, and no sound came of it

/** `opening`: the microphone is being switched on. `saving`: from the end of the take to its place on the disk. */
type Doing = 'nothing' | 'opening' | 'recording' | 'saving' | 'playing'

export class RecordingSession {
  readonly #booth: Booth
  readonly lines: ExerciseLines
  #doing = $state<Doing>('nothing')
  #outcome = $state.raw<LineOutcome | null>(null)
  #level = $state(0)
  #seconds = $state(0)
  #take: Take | null = null
  #finishing: Promise<boolean> | null = null // from Stop until it was tried to save it
  #over = (): void => undefined // nobody else need know of a take any more
  #closed = false // its page was left
  #erased = false // everything was, while a take was being finished
  #attempt = 0

  constructor(booth: Booth, exercise: Exercise) {
    this.#booth = booth
    this.lines = new ExerciseLines(exercise)
    void this.lines.look((file) => booth.has(file))
  }

  get doing(): Doing {
    return this.#doing
  }
  get level(): number {
    return this.#level
  }
  /** Seconds of the take under way. */
  get seconds(): number {
    return this.#seconds
  }

  #unsavedHere = $derived.by(() => (this.lines.current ? entries.takeOf(this.lines.current.say) : null)) // also one of an earlier visit
  /** What came of the last thing that was done with this line; else what became of its take. */
  outcome = $derived<LineOutcome | null>(this.#outcome ?? outcomeOf(this.#unsavedHere))

  /** The take of this line is only in the window: it waits for the disk, or was refused. */
  get canThrowAway(): boolean {
    return this.#unsavedHere !== null && this.#unsavedHere.is !== 'sending'
  }

  chooseForm(form: string): void {
    this.leave()
    this.lines.chooseForm(form)
  }

  choose(place: number): void {
    this.leave()
    this.lines.choose(place)
  }

  /** The next line that has no recording; when all have one, the next line. */
  next(): void {
    this.choose(this.lines.next)
  }

  /** The one big button: begins a take, or ends the one under way. */
  async press(): Promise<void> {
    if (this.#doing === 'recording') await this.#finish()
    else if (this.#doing === 'opening') this.leave()
    else if (this.#doing !== 'saving') await this.#record()
  }

  async listen(): Promise<void> {
    const sound = this.#unsavedHere ? samplesOf(this.#unsavedHere.wav) : this.lines.recording?.data.file
    if (sound === undefined) return
    if (this.#doing === 'playing') return this.leave()
    this.leave()
    const attempt = this.#attempt
    this.#doing = 'playing'
    const played = await this.#booth.play(sound, volumesIn(entries.settings).voice)
    if (attempt !== this.#attempt) return
    this.#doing = 'nothing'
    if (played === 'played') return
    if (played === 'gone' && typeof sound === 'string') this.lines.foundGone(sound)
    this.#outcome = { is: played }
  }

  async remove(): Promise<void> {
    const { recording } = this.lines
    const take = this.#unsavedHere // goes too
    if (!recording || this.#doing === 'saving') return
    this.leave()
    const { say } = recording.data
    const { is } = await entries.remove(recording.id)
    const putBack = async (): Promise<void> => {
      await entries.restore(recording)
      if (take) await entries.keepRecording(say, take.wav)
    }
    this.#offers(is, say, words.deleted(1), putBack)
  }

  /** The take that is not saved goes; what was recorded before stays. Said once that is true, also when the take is just on its way to the disk. */
  async throwAway(): Promise<void> {
    const line = this.lines.current
    const take = this.#unsavedHere
    if (!line || !take || !this.canThrowAway) return
    this.leave()
    this.#offers(await entries.throwAwayTake(line.say), line.say, words.thrownAway, () => entries.keepRecording(line.say, take.wav))
  }

  /** Says what was done with a line, with the way back; not where a newer take was made meanwhile, which the way back would take away. */
  #offers(is: Outcome['is'], say: string, text: string, putBack: () => Promise<unknown>): void {
    if (entries.takeOf(say)) return
    const run = (): void => {
      if (this.lines.current?.say === say) this.#outcome = null // it was said of what goes now
      void putBack()
    }
    toast.showAfter(is, { text, about: aboutLine(say), undo: { label: words.putBack(1), run } })
  }

  /** Everything is still, the microphone is off. A take under way is over, and kept as far as it went. */
  leave(): void {
    void this.#finish(true) // elsewhere no microphone stays on, not even for a moment
    this.#drop()
  }
  /** The page is left. */
  close(): void {
    this.#closed = true
    this.leave()
  }

  /** Everything is still, as `leave` has it; but a take under way is dropped. */
  #drop(): void {
    this.#attempt += 1
    this.#take?.drop()
    this.#take = null
    if (!this.#finishing) this.#over()
    this.#booth.hush()
    if (this.#doing !== 'saving') this.#doing = 'nothing'
    this.#outcome = null
    this.#level = 0
    this.#seconds = 0
  }

  async #record(): Promise<void> {
    this.leave()
    const attempt = this.#attempt
    this.#doing = 'opening'
    try {
      const take = await this.#booth.open({
        level: (peak, seconds) => {
          if (attempt !== this.#attempt) return
          this.#level = Math.max(peak, this.#level * 0.93) // falls slowly, or its words would change with every syllable
          this.#seconds = seconds
          if (seconds >= longestRecording && this.#doing === 'recording') void this.#finish()
        },
        lost: () => attempt === this.#attempt && this.#fail({ is: 'lost' }),
      })
      if (attempt !== this.#attempt) return take.drop()
      this.#take = take
      this.#doing = 'recording'
      this.#over = this.#tellsOthers()
    } catch (error) {
      if (attempt === this.#attempt) this.#fail({ is: 'no-microphone', why: error instanceof NoMicrophone ? error.why : 'unknown' })
    }
  }

  /** Closing asks about a take, and what was erased is not saved afterwards. */
  #tellsOthers(): () => void {
    this.#erased = false
    const closing = beforeClosing({
      putDown: async () => {
        const wasTooLong = await this.#finishing
        return this.#take || wasTooLong ? { recordings: 1 } : {}
      },
      end: () => this.#finish(),
    })
    const erasing = entries.whenErased(() => {
      this.#erased = true
      this.#drop()
    })
    return () => {
      closing()
      erasing()
    }
  }

  /** Also when the page is left meanwhile, or the window closes. */
  async #finish(atOnce = false): Promise<void> {
    const line = this.lines.current
    const take = this.#take
    if (take && line) {
      this.#take = null
      this.#finishing = this.#save(take.finish(atOnce), line).finally(() => {
        this.#finishing = null
        this.#over()
      })
    }
    await this.#finishing
  }

  /** Resolves to true when it was too long to be kept. */
  async #save(sound: Promise<Float32Array>, line: LineToRecord): Promise<boolean> {
    const { room, recording: before } = this.lines
    this.#doing = 'saving'
    const made = prepareTake(await sound)
    this.#doing = 'nothing'
    this.#level = 0
    if (this.#erased) return false
    if (made === null) {
      this.#fails(line, { is: 'nothing-heard' }, words.take.nothingHeard)
      return false
    }
    const seconds = made.samples.length / sampleRate
    if (seconds > room) {
      this.#fails(line, { is: 'too-long', seconds, room }, words.take.tooLong(seconds, room))
      return true
    }
    this.#doing = 'saving'
    const wav = wavOf(made.samples)
    toast.closeAbout(aboutLine(line.say))
    const { id, is, landed } = await entries.keepRecording(line.say, wav)
    this.#doing = 'nothing'
    const kept: LineOutcome = { is: 'kept', seconds, clipped: made.clipped }
    if (is !== 'saved') {
      void landed.then((late) => late && this.#saysLate(line.say, kept)) // nobody waits here for a disk that is full
      if (is === 'waiting' && !this.#shows(line)) toast.show({ text: words.leftWaiting })
      return false
    }
    if (!isAsSaved(line.say)) return false
    if (this.#shows(line)) this.#outcome = kept
    if (before && !this.lines.isMissing(before.data.file)) this.#offers(is, line.say, words.replaced, () => entries.restore(before))
    else if (!this.#shows(line)) {
      const undo = { label: words.line.delete, run: () => void entries.remove(id) }
      toast.show({ text: words.leftSaved, about: aboutLine(line.say), undo })
    }
    return false
  }

  #shows(line: LineToRecord): boolean {
    return !this.#closed && this.lines.current?.say === line.say
  }
  /** `said`: the same where the line is not on the screen any more. */
  #fails(line: LineToRecord, outcome: LineOutcome, said: string): void {
    if (this.#shows(line)) this.#fail(outcome)
    else toast.show({ text: said })
  }

  /** It waited, and is on the disk: that is said where nothing else is said now. */
  #saysLate(say: string, kept: LineOutcome): void {
    const isFree = this.#outcome === null && (this.#doing === 'nothing' || this.#doing === 'playing')
    if (isFree && this.lines.current?.say === say && isAsSaved(say)) this.#outcome = kept
  }

  #fail(outcome: LineOutcome): void {
    this.#drop()
    this.#outcome = outcome
  }
}

const aboutLine = (say: string): string => factNamed('recording', say)

/** What was saved last of this line is what the person wants: they neither deleted it since, nor put another in its place. */
function isAsSaved(say: string): boolean {
  const recording = entries.one('recording', say)
  return recording !== null && entries.stateOf(recording) === 'saved'
}

/** What there is to say of a take that is not on the disk; before it was tried, nothing. */
function outcomeOf(take: { readonly is: 'sending' | 'waiting' | 'refused' } | null): LineOutcome | null {
  return take === null || take.is === 'sending' ? null : { is: take.is }
}
