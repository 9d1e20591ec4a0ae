/** The names in the person's folder, and what each of them is. Anything else there is not ours. */
import { basename, join } from 'node:path'
import { generations } from './safe-write.ts'

export interface StoreFiles {
  readonly folder: string
  readonly file: string
  readonly backups: string // folder of the daily copies
  readonly recordings: string // folder of the person's own voice
  readonly place: string // of a practice under way
}

export function storeFiles(folder: string): StoreFiles {
  return {
    folder,
    file: join(folder, 'entries.json'),
    backups: join(folder, 'backups'),
    recordings: join(folder, 'recordings'),
    place: join(folder, 'practice-place.json'),
  }
}

/** The file, then its earlier texts, newest first. */
export function fileAndGenerations({ file }: StoreFiles): string[] {
  return [file, ...Array.from({ length: generations }, (_, index) => `${file}.${index + 1}`)]
}

const prefix = String.raw`^entries\.json`
const place = String.raw`^practice-place(-\d+)?\.json`
const backup = String.raw`entries-\d{4}-\d\d-\d\d(-before-restore(-\d{1,6})?)?\.json`
const sound = String.raw`^[0-9a-f]{16}\.wav`
/** In the folder of the recordings: see unclaimed.ts and naming.ts. */
export const unclaimedFile = 'unclaimed.json'
export const namingFile = 'naming.json'
const recording = String.raw`(${sound}|^(unclaimed|naming)\.json)`
const kinds = {
  leftover: new RegExp(String.raw`(${prefix}|${place}|${recording}|^${backup})(\.0|\.[0-9a-f-]{36}\.tmp)$`), // a save that was cut off
  damaged: new RegExp(String.raw`(${prefix}(\.\d)?|^${backup})\.damaged-[\dTZ-]+$`),
  ours: new RegExp(String.raw`(${prefix}|${place}|^${backup})(\.\d|\.before-schema-\d+|\.[0-9a-f-]{36}\.tmp)?(\.(damaged|not-ours)-[\dTZ-]+)?$`),
  notOurs: new RegExp(String.raw`${prefix}\.not-ours-[\dTZ-]+$`),
  backup: new RegExp(`^${backup}$`),
  place: new RegExp(place), // of a practice under way, whatever became of it
  keptPlace: /^practice-place-\d+\.json$/, // of an earlier practice, whose entry waits for the disk
  sound: new RegExp(`${sound}$`),
  recording: new RegExp(String.raw`${recording}(\.[0-9a-f-]{36}\.tmp)?$`),
} as const

export function is(kind: keyof typeof kinds, path: string): boolean {
  return kinds[kind].test(basename(path))
}

/** Where a damaged file goes: beside itself, with the time in its name. */
export const damagedName = (path: string, iso: string): string => withTime(path, 'damaged', iso)

/** Where a file goes that something else put in the place of the person's while the app was open. */
export const notOursName = (path: string, iso: string): string => withTime(path, 'not-ours', iso)

function withTime(path: string, what: string, iso: string): string {
  return `${path}.${what}-${iso.slice(0, 23).replace(/[:.]/g, '-')}`
}
