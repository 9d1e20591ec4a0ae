/** "Hear it" in Settings: what is heard now, and what could not be. Sound is loaded when it is first asked for. */
import { words } from '$words/settings.ts'
import { book } from '../book/book.svelte.ts'
import type { Settings } from '../../core/entries/entry.ts'
import { volumesIn } from '../../core/script/surroundings.ts'
import type * as player from '../audio/player.ts'
import { entries } from '../entries/entries.svelte.ts'

export type Sample = 'voice' | 'background' | 'bell'
type Player = typeof player

export class Hearing {
  #playing = $state<Sample | null>(null)
  #problem = $state('')
  #player: Player | null = null
  #asked = 0

  get playing(): Sample | null {
    return this.#playing
  }
  get problem(): string {
    return this.#problem
  }

  voice(voice: NonNullable<Settings['voice']>): void {
    void this.#play('voice', async ({ playFile }) => playFile(await fileOf(voice), volumesIn(entries.settings).voice))
  }
  background(name: Exclude<Settings['background'], 'none'>): void {
    void this.#play('background', ({ playBackground }) => playBackground(name, volumesIn(entries.settings).background))
  }
  bell(): void {
    void this.#play('bell', ({ playBell }) => playBell('bowl', volumesIn(entries.settings).bell))
  }
  turn(what: Sample, volume: number): void {
    if (this.#playing === what) this.#player?.setVolume(volume)
  }
  stop(): void {
    this.#asked += 1
    this.#playing = null
    this.#player?.stop()
  }

  async #play(what: Sample, play: (player: Player) => Promise<void>): Promise<void> {
    this.stop()
    const asked = this.#asked
    this.#problem = ''
    this.#playing = what
    try {
      this.#player ??= await import('../audio/player.ts')
      if (asked === this.#asked) await play(this.#player)
    } catch {
      if (asked === this.#asked) this.#problem = words.sound.silent[what] // what was not heard
    }
    if (asked === this.#asked) this.#playing = null
  }
}

async function fileOf(voice: NonNullable<Settings['voice']>): Promise<string> {
  if (voice === 'own') return `own/${entries.of('recording').at(-1)?.data.file ?? ''}`
  const hear = book.voice(voice)?.hear ?? ''
  const clip = (await book.loadClips(voice))?.[hear]?.clip
  if (clip === undefined) throw new Error(`${voice} has no recording of “${hear}”`)
  return `narration/${voice}/${clip}`
}
