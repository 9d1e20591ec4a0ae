/** Schema 4 to 5: text can be larger. Nothing old has to change. */
export const to5 = {
  to: 5,
  what: 'text can be 175 and 200 per cent large',
  step: (data: unknown): unknown => data,
}
