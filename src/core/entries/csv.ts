/** A table as text that spreadsheets open: RFC 4180, with the mark that tells them it is UTF-8. */

const byteOrderMark = '\uFEFF'
/** A cell that begins so would be run as a formula; full-width signs are read the same by some spreadsheets. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** Rows end in CRLF, also the last. Text that a spreadsheet would take for a formula gets an apostrophe in front, which is what a person would type. */
export function csv(head: readonly string[], rows: Iterable<readonly (string | number)[]>): string {
  let text = byteOrderMark + line(head)
  for (const row of rows) text += line(row)
  return text
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
