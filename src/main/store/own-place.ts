/**
 * Whether what stands in the place of the person's file is what was read or written there last. Another program may put a file there, or a folder in the place
 * of the folder, while the app is open: an older copy, the file of another computer, an empty folder where a disk was taken away.
 */
import { digestIn, parseFile } from '../../core/entries/file.ts'
import { codeOf } from './refused.ts'
import { sha256, type Disk } from './disk.ts'
import { readText } from './plain-file.ts'
import type { StoreFiles } from './store-files.ts'

/** Thrown where nothing may be written: the folder is not the one that was opened, and the file is not in it. */
class AnotherFolder extends Error {
  readonly code = 'ANOTHER_FOLDER'
}

/** What a file system says of a file or a folder. Never the same for two texts; not always the same for one: a sync program touches times, a memory stick forgets numbers. */
interface Mark {
  readonly dev: number
  readonly ino: number
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
}

type Seen = [folder: Mark | null, file: Mark | null]

export class OwnPlace {
  readonly #files: StoreFiles
  readonly #disk: Disk
  #folder: Mark | null = null
  #file: { readonly mark: Mark | null; readonly digest: string } | null = null // null: none of ours stands there

  constructor(files: StoreFiles, disk: Disk) {
    this.#files = files
    this.#disk = disk
  }

  /** What stands there, for `remember`; never throws. */
  look(): Promise<Seen> {
    return this.#look().catch(() => [null, null]) // the digest alone tells as well, and takes longer
  }

  /** What was seen there is ours: the text with this digest; with null, no text of ours. */
  remember(digest: string | null, [folder, file]: Seen): void {
    this.#folder = folder
    this.#file = digest === null ? null : { mark: file, digest }
  }

  /** Whose file stands in the place now; true where none does. Throws `AnotherFolder`, and what the disk says. */
  async isOurs(): Promise<boolean> {
    const { file, sameFolder } = await this.#see()
    if (file === null) return true
    if (this.#file === null) return false
    if (sameFolder && isSame(this.#file.mark, file)) return true
    return this.#bears(this.#file.digest)
  }

  /** Before something is written beside the file. Throws `AnotherFolder`, and what the disk says. */
  async mayWriteBeside(): Promise<void> {
    await this.#see()
  }

  async #see(): Promise<{ readonly file: Mark | null; readonly sameFolder: boolean }> {
    const [folder, file] = await this.#look()
    const sameFolder = this.#folder === null || (folder?.dev === this.#folder.dev && folder.ino === this.#folder.ino)
    if (file === null && !sameFolder && folder !== null && this.#file !== null) throw new AnotherFolder()
    return { file, sameFolder }
  }

  async #bears(digest: string): Promise<boolean> {
    const text = await readText(this.#disk, this.#files.file).catch(() => '') // what cannot be read is not known to be ours
    return digestIn(text) === digest && parseFile(text, sha256).ok
  }

  #look(): Promise<Seen> {
    return Promise.all([this.#mark(this.#files.folder), this.#mark(this.#files.file)])
  }

  async #mark(path: string): Promise<Mark | null> {
    return this.#disk.stat(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    })
  }
}

const isSame = (a: Mark | null, b: Mark): boolean =>
  a !== null && (['dev', 'ino', 'size', 'mtimeMs', 'ctimeMs'] as const).every((name) => a[name] === b[name])
