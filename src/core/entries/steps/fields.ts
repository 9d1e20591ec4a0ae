/** For the steps of the file's history: a value that is not what a step expects passes as it is, and the check after the climb judges it. */

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A group of fields changed; anything else as it is. */
export const inFields = (value: unknown, change: (fields: Fields) => Fields): unknown => (isFields(value) ? change(value) : value)

/** The named fields that are there, changed. */
export function changed(fields: Fields, by: Readonly<Record<string, (value: unknown) => unknown>>): Fields {
  const now = Object.entries(by).flatMap(([name, change]) => (name in fields ? [[name, change(fields[name])] as const] : []))
  return { ...fields, ...Object.fromEntries(now) }
}

/** Each entry of a list changed. */
export const each =
  (change: (entry: unknown) => unknown) =>
  (list: unknown): unknown =>
    Array.isArray(list) ? list.map(change) : list
