/** A sound card of our own: a private PulseAudio with one output that goes nowhere, and a recorder on what it is given. Nobody else's sound is touched. */
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { rate } from './score.ts'

const programs = ['pulseaudio', 'pactl', 'parec']

/** Why there can be no such card here, in words; null when there can. */
export function whyNoCard(): string | null {
  if (process.platform !== 'linux') return 'the virtual sound card is made by PulseAudio, on Linux'
  const missing = programs.filter((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error)
  return missing.length === 0 ? null : `${missing.join(', ')} not found: install pulseaudio and pulseaudio-utils to hear what the app plays`
}

export class SoundCard {
  readonly #folder = mkdtempSync(join(tmpdir(), 'groundwork-card-'))
  readonly #address = `unix:${join(this.#folder, 'native')}`
  readonly #children: ChildProcess[] = []
  readonly #outputs = new Map<string, string>() // by name: the module that makes it, of those that came later
  #holes = 0
  #recorded: Buffer[] = []
  #length = 0 // bytes
  #grew: () => void = () => undefined

  private constructor() {
    process.once('exit', this.#kill)
  }

  static async opens(): Promise<SoundCard> {
    const card = new SoundCard()
    await card.#start().catch(async (error: unknown) => {
      await card.closes()
      throw error
    })
    return card
  }

  /** What an app needs to play through this card and no other. */
  get env(): Readonly<Record<string, string>> {
    return { PULSE_SERVER: this.#address, PULSE_COOKIE: join(this.#folder, 'cookie') }
  }

  async #start(): Promise<void> {
    const sink = `module-null-sink sink_name=groundwork rate=${String(rate)} channels=2`
    const socket = `module-native-protocol-unix auth-anonymous=1 socket=${join(this.#folder, 'native')}`
    const server = this.#spawn('pulseaudio', [
      '-n',
      '--daemonize=no',
      '--exit-idle-time=-1',
      '--use-pid-file=no',
      '--log-level=debug',
      '-L',
      sink,
      '-L',
      socket,
    ])
    server.stderr?.on('data', (words: Buffer) => {
      this.#holes += words.toString().split(/underrun/i).length - 1
    })
    for (;;) {
      if (server.exitCode !== null) throw new Error(`pulseaudio ended at once, with ${String(server.exitCode)}`)
      const answered = await promisify(execFile)('pactl', ['info'], { env: this.#inside }).then(
        () => true,
        () => false,
      )
      if (answered) break
    }
    await this.#listens()
  }

  /** Records what its one output is given. */
  async #listens(): Promise<void> {
    const recorder = this.#spawn('parec', [
      '-d',
      'groundwork.monitor',
      '--format=s16le',
      `--rate=${String(rate)}`,
      '--channels=1',
      '--latency-msec=50',
    ])
    recorder.stderr?.resume()
    recorder.stdout?.on('data', (part: Buffer) => {
      this.#recorded.push(part)
      this.#length += part.length
      this.#grew()
    })
    await this.hasRecorded(this.seconds + 0.1)
  }

  /** Headphones that are pulled out: this output is gone, and with it the recorder's ear. Other outputs stay. */
  async unplugs(output = 'groundwork'): Promise<void> {
    const module = this.#outputs.get(output) ?? (await this.#moduleOf(output))
    this.#outputs.delete(output)
    await this.#asks('unload-module', module)
  }

  /** An output comes, and sound goes to it from now on. The recorder hears the one that is called as at first. */
  async plugs(output = 'groundwork'): Promise<void> {
    const module = await this.#asks('load-module', 'module-null-sink', `sink_name=${output}`, `rate=${String(rate)}`, 'channels=2')
    this.#outputs.set(output, module)
    await this.#asks('set-default-sink', output)
    if (output === 'groundwork') await this.#listens()
  }

  /** The sound server ends, as when it crashes. */
  async ends(): Promise<void> {
    for (const child of this.#children.splice(0)) await ended(child)
  }
  /** Another takes its place, at the same address. */
  async beginsAnew(): Promise<void> {
    await this.#start()
  }

  async #moduleOf(output: string): Promise<string> {
    const modules = await this.#asks('list', 'short', 'modules')
    const [module] =
      modules
        .split('\n')
        .find((line) => line.includes(`sink_name=${output} `))
        ?.split('\t') ?? []
    if (module === undefined) throw new Error(`there is no output called ${output}`)
    return module
  }

  async #asks(...words: readonly string[]): Promise<string> {
    const { stdout } = await promisify(execFile)('pactl', words, { env: this.#inside })
    return stdout.trim()
  }

  /** Its own folders, so that a sound server of the person's is neither asked nor disturbed. */
  get #inside(): NodeJS.ProcessEnv {
    const folder = this.#folder
    return { ...process.env, ...this.env, HOME: folder, XDG_RUNTIME_DIR: folder, PULSE_RUNTIME_PATH: folder, PULSE_STATE_PATH: folder, LC_ALL: 'C' }
  }

  #spawn(program: string, args: readonly string[]): ChildProcess {
    const child = spawn(program, args, { env: this.#inside, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#children.unshift(child)
    return child
  }

  /** How often the card says it was left without sound; a machine that is too busy makes such holes in what any app plays. */
  get holes(): number {
    return this.#holes
  }

  /** Seconds recorded so far. */
  get seconds(): number {
    return this.#length / 2 / rate
  }

  /** Resolves when so many seconds have been recorded, by the card's own clock. */
  async hasRecorded(seconds: number): Promise<void> {
    while (this.seconds < seconds) await new Promise<void>((grew) => (this.#grew = grew))
  }

  /** All that was recorded so far, from -1 to 1. */
  recording(): Float32Array {
    const bytes = Buffer.concat(this.#recorded)
    this.#recorded = [bytes]
    return Float32Array.from({ length: bytes.length >> 1 }, (_, sample) => bytes.readInt16LE(sample * 2) / 32_768)
  }

  async closes(): Promise<void> {
    process.off('exit', this.#kill)
    await this.ends()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #kill = (): void => {
    for (const child of this.#children) child.kill('SIGKILL')
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = once(child, 'exit')
  child.kill()
  await gone
}
