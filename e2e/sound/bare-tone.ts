/** A tone by a program that is nothing else, on a sound card of its own, beside the app: what the computer itself makes of sound at this moment. */
import { _electron, type ElectronApplication } from '@playwright/test'
import { join } from 'node:path'
import { waitForPlaywright } from '../running.ts'
import { SoundCard } from './card.ts'

const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''

export class BareTone {
  readonly #card: SoundCard
  readonly #electron: ElectronApplication

  private constructor(card: SoundCard, electron: ElectronApplication) {
    this.#card = card
    this.#electron = electron
  }

  /** Sounds when this resolves, and goes on. */
  static async opens(): Promise<BareTone> {
    const card = await SoundCard.opens()
    const electron = await _electron.launch({
      executablePath: join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron'),
      args: [
        '-r',
        waitForPlaywright,
        join(import.meta.dirname, 'bare'),
        '--autoplay-policy=no-user-gesture-required',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      env: { ...(process.env as Record<string, string>), ...card.env },
    })
    const page = await electron.firstWindow()
    await page.evaluate(async () => {
      const context = new AudioContext({ sampleRate: 48_000, latencyHint: 0.04 }) // as the app asks for
      const tone = context.createOscillator()
      tone.connect(context.destination)
      tone.start()
      await context.resume()
      while (context.currentTime < 0.5) await new Promise((later) => setTimeout(later, 20)) // a card that opens has holes of its own
    })
    return new BareTone(card, electron)
  }

  /** How often its card has been left without sound. */
  get holes(): number {
    return this.#card.holes
  }

  async ends(): Promise<void> {
    const process = this.#electron.process()
    await this.#electron.close().catch(() => process.kill('SIGKILL')) // it keeps nothing
    await this.#card.closes()
  }
}
