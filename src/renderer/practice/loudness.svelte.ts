/** What sounds in a practice besides its words, and how loud: the person's volumes, the voice off, the sound underneath, the tones of the pacer. */
import { volumesIn, type Background, type Volumes } from '../../core/script/surroundings.ts'
import type { Conductor } from '../audio/conductor.ts'
import { entries } from '../entries/entries.svelte.ts'

type VolumeTarget = Pick<Conductor, 'setVolumes' | 'setBackground' | 'setTones'>

export class Loudness {
  #target = $state.raw<VolumeTarget | null>(null) // none: nothing sounds
  // as the settings say, wherever they are changed; what a slider shows goes before them until it is saved, whatever else is changed meanwhile
  #moving = $state.raw<Partial<Volumes>>({})
  #volumes: Volumes = $derived({ ...volumesIn(entries.settings), ...this.#moving })
  #tones = $derived(entries.settings?.tones ?? true)
  #muted = $state(false)
  #background = $state<Background>('none')

  constructor() {
    entries.whenErased(() => {
      this.#moving = {}
      this.#muted = false
    })
    $effect.root(() => {
      $effect(() => this.#target?.setVolumes(this.sounding))
      $effect(() => this.#target?.setBackground(this.#background))
      $effect(() => this.#target?.setTones(this.#tones))
    })
  }

  /** 0 to 1 each, as the sliders show them. */
  get volumes(): Volumes {
    return this.#volumes
  }
  /** 0 to 1 each, as they sound. */
  get sounding(): Volumes {
    return { ...this.volumes, voice: this.#muted ? 0 : this.volumes.voice }
  }
  get muted(): boolean {
    return this.#muted
  }
  get background(): Background {
    return this.#background
  }
  get tones(): boolean {
    return this.#tones
  }

  /** As a practice begins with. */
  reset(background: Background): void {
    this.#muted = false
    this.#background = background
  }
  /** From here on all of this sounds there; null when nothing sounds. */
  attach(target: VolumeTarget | null): void {
    this.#target = target
  }

  mute(): void {
    this.#muted = !this.#muted
  }
  preview(which: keyof Volumes, volume: number): void {
    this.#moving = { ...this.#moving, [which]: volume }
    if (which === 'voice') this.#muted = false
  }
  async save(): Promise<void> {
    const saved = this.#moving
    const { voice, bell, background } = this.volumes
    await entries.change({ voiceVolume: voice, bellVolume: bell, backgroundVolume: background })
    if (this.#moving === saved) this.#moving = {}
  }
  setBackground(background: Background): void {
    this.#background = background
    void entries.change({ background })
  }
  setTones(on: boolean): void {
    this.#tones = on
    void entries.change({ tones: on })
  }
}
