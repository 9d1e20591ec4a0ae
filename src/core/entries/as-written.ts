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

const plain = String.raw`[^"\\\n]+` // without a quotation mark, an escape or a break
const head = /^\{"schema":(\d+),"sha256":"([0-9a-f]{64})","data":/
const start = '{"entries":['
const end = '],"settings":'
const between = ['},{"id":"', '},\n{"id":"'] as const

/** Null: anything else, which goes the long way. Settings are checked, since a newer app may know more of them, and so is that each kind of entry is known. */
export function asWritten(text: string, sha256: Digest): { snapshot: Snapshot; schema: number } | null {
  const found = head.exec(text)
  if (!found || !text.endsWith('}\n')) return null
  const schema = Number(found[1])
  const data = text.slice(found[0].length, -2)
  const flat = data.replaceAll('\n', '') // a line break inside JSON text is ours: in a string it is written \n
  if (sha256([`[${schema},`, flat, ']']) !== found[2]) return null
  const last = flat.lastIndexOf(end)
  if (!flat.startsWith(start) || last < 0) return null
  const lines = flat.slice(start.length, last).replaceAll(...between)
  if (data !== `${start}\n${lines}\n${flat.slice(last)}` || otherLine.test(data)) return null
  const settings = Settings.safeParse(JSON.parse(flat.slice(last + end.length, -1)))
  return settings.success ? { snapshot: unread(lines, settings.data), schema } : null
}

/**
 * A line that does not begin as an entry of a known kind: another hand may have laid the file out anew, which changes no digest. One search through the
 * whole text: to look at ten thousand lines one by one takes as long as the digest.
 */
const otherLine = new RegExp(
  `\\n(?!\\{"id":"${plain}","at":"${plain}","edited":"${plain}","kind":"(?:${kindNames.join('|')})","data":(?:\\{|null\\})|\\n?\\],"settings":)`,
)
