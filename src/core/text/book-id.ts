/** Letters and digits, a capital first: the shape of the id of a lesson, an exercise, a worksheet. Which there are, the files of the book say. */
export const isBookId = (text: string): boolean => /^[A-Z][A-Za-z0-9]{0,19}$/.test(text)

/** In the order a person expects of ids: A2 before A10. */
export const byId = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })
