/** A table as text that spreadsheets open: RFC 4180, with the mark that tells them it is UTF-8. */

const byteOrderMark = '\uFEFF'
/** What nobody sees (spaces, no-break and zero-width ones, control characters) is skipped by some spreadsheets before they look for a formula. */
const formula = /^[\s\p{Cf}\p{Cc}]*[=+\-@\u2212]|^[\t\r\n]/u

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
  const text = typeof value === 'number' ? String(value) : isFormula(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Full-width and small signs are read as the plain ones by some spreadsheets: NFKC makes them so. */
const isFormula = (text: string): boolean => formula.test(text) || formula.test(text.normalize('NFKC'))
