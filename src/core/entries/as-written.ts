/**
 * The short way into a file of ten thousand entries: its text is the very one that this app wrote, as its digest tells. Each entry in it passed its schema
 * before it was saved, so that it is not checked again; and a window is given the text itself. The entries are taken apart when somebody here asks for one:
 * settings are saved without that.
 */
import { Settings, type Snapshot } from './entry.ts'
import { kindNames } from './kinds.ts'
import { unread } from './unread.ts'

/** SHA-256 of a text in UTF-8, in hexadecimal. Handed in: core has no crypto. In pieces, since putting a long text together takes longer than the digest. */
export type Digest = (pieces: readonly string[]) => string

const head = /^\{"schema":(\d+),"sha256":"([0-9a-f]{64})","data":/
const start = '{"entries":[\n'
const afterEntries = '\n],"settings":'
const twoOnALine = '},{"id":"'

/** Null: anything else, which goes the long way. Settings are checked, since a newer app may know more of them, and so is that each kind of entry is known. */
export function asWritten(text: string, sha256: Digest): { snapshot: Snapshot; schema: number } | null {
  const found = head.exec(text)
  if (!found || !text.endsWith('}\n')) return null
  const schema = Number(found[1])
  const data = text.slice(found[0].length, -2)
  if (sha256([`[${schema},`, data.replaceAll('\n', ''), ']']) !== found[2]) return null // a line break inside JSON text is ours: in a string it is written \n
  const end = data.lastIndexOf(afterEntries)
  if (!data.startsWith(start) || end < 0 || !isALineEach(data, end) || data.includes(twoOnALine)) return null
  const settings = Settings.safeParse(JSON.parse(data.slice(end + afterEntries.length, -1)))
  return settings.success ? { snapshot: unread(data.slice(start.length, end), settings.data), schema } : null
}

const stamped = /\{"id":"[^"\\\n]+","at":"[^"\\\n]+","edited":"[^"\\\n]+","kind":"([^"\\\n]+)","data":(?:\{|null\})/y
const known = new Set<unknown>(kindNames)

/** Whether each line is a whole entry of a known kind: another hand may have laid the file out anew, which changes no digest. */
function isALineEach(data: string, end: number): boolean {
  for (let at = start.length; at < end;) {
    stamped.lastIndex = at
    if (!known.has(stamped.exec(data)?.[1])) return false
    const next = Math.min(data.indexOf('\n', at), end)
    if (!data.endsWith(next === end ? '}' : '},', next)) return false
    at = next + 1
  }
  return true
}
