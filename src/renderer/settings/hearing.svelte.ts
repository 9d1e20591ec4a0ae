/** "Hear it" in Settings: what is heard now, and what could not be. Sound is loaded when it is first asked for. */
import { words } from '$words/settings.ts'
import { book } from '../book/book.svelte.ts'
import type { Settings } from '../../core/entries/entry.ts'
import { volumesIn } from '../../core/script/surroundings.ts'
import type * as preview from '../audio/preview.ts'
import { entries } from '../entries/entries.svelte.ts'

export type Heard = 'voice' | 'background' | 'bell'
type Preview = typeof preview

export class Hearing {
  #playing = $state<Heard | null>(null)
  #problem = $state('')
  #preview: Preview | null = null
  #asked = 0

  get playing(): Heard | null {
    return this.#playing
  }
  get problem(): string {
    return this.#problem
  }

  voice(voice: NonNullable<Settings['voice']>): void {
    void this.#play('voice', async ({ hearVoice }) => hearVoice(await fileOf(voice), volumesIn(entries.settings).voice))
  }
  background(name: Exclude<Settings['background'], 'none'>): void {
    void this.#play('background', ({ hearBackground }) => hearBackground(name, volumesIn(entries.settings).background))
  }
  bell(): void {
    void this.#play('bell', ({ hearBell }) => hearBell('bowl', volumesIn(entries.settings).bell))
  }
  turn(what: Heard, volume: number): void {
    this.#preview?.turn(what, volume)
  }
  stop(): void {
    this.#asked += 1
    this.#playing = null
    this.#preview?.quiet()
  }

  async #play(what: Heard, play: (preview: Preview) => Promise<void>): Promise<void> {
    this.stop()
    const asked = this.#asked
    this.#problem = ''
    this.#playing = what
    try {
      this.#preview ??= await import('../audio/preview.ts')
      if (asked === this.#asked) await play(this.#preview)
    } catch {
      if (asked === this.#asked) this.#problem = words.sound.silent[what]
    }
    if (asked === this.#asked) this.#playing = null
  }
}

async function fileOf(voice: NonNullable<Settings['voice']>): Promise<string> {
  if (voice === 'own') return `own/${entries.of('recording').at(-1)?.data.file ?? ''}`
  const clip = (await book.loadClips(voice))?.[words.sound.trial]?.clip
  if (clip === undefined) throw new Error(`${voice} has no recording of “${words.sound.trial}”`)
  return `narration/${voice}/${clip}`
}
