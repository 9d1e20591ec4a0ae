/** What sounds in a practice besides its words, and how loud: the person's volumes, the voice off, the sound underneath, the tones of the pacer. */
import type { Settings } from '../../core/entries/entry.ts'
import type { Conductor } from '../audio/conductor.ts'
import type { Volumes } from '../audio/sound.ts'
import { entries } from '../entries/entries.svelte.ts'

type Background = Settings['background']
type Desk = Pick<Conductor, 'setVolumes' | 'setBackground' | 'setTones'>

export class Loudness {
  #desk: Desk | null = null // none: nothing sounds
  #volumes = $state({ voice: 0.6, bell: 0.25, background: 0.25 })
  #muted = $state(false)
  #background = $state<Background>('none')

  /** 0 to 1 each, as the sliders show them. */
  get volumes(): Volumes {
    return this.#volumes
  }
  /** 0 to 1 each, as they sound. */
  get heard(): Volumes {
    return { ...this.#volumes, voice: this.#muted ? 0 : this.#volumes.voice }
  }
  get muted(): boolean {
    return this.#muted
  }
  get background(): Background {
    return this.#background
  }
  get tones(): boolean {
    return entries.settings?.tones ?? true
  }

  /** As a practice begins with. */
  reset(background: Background): void {
    this.#muted = false
    this.#background = background
    const { voiceVolume = 0.6, bellVolume = 0.25, backgroundVolume = 0.25 } = entries.settings ?? {}
    this.#volumes = { voice: voiceVolume, bell: bellVolume, background: backgroundVolume }
  }
  /** From here on what is set is heard there; null when it is silent. A desk is opened with the volumes that are heard. */
  soundsOn(desk: Desk | null): void {
    this.#desk = desk
    desk?.setTones(this.tones)
    desk?.setBackground(this.#background)
  }

  mute(): void {
    this.#muted = !this.#muted
    this.#desk?.setVolumes(this.heard)
  }
  set(which: keyof Volumes, volume: number): void {
    this.#volumes[which] = volume
    if (which === 'voice') this.#muted = false
    this.#desk?.setVolumes(this.heard)
  }
  keep(): void {
    const { voice, bell, background } = this.#volumes
    void entries.change({ voiceVolume: voice, bellVolume: bell, backgroundVolume: background })
  }
  setBackground(background: Background): void {
    this.#background = background
    this.#desk?.setBackground(background)
    void entries.change({ background })
  }
  setTones(on: boolean): void {
    this.#desk?.setTones(on)
    void entries.change({ tones: on })
  }
}
