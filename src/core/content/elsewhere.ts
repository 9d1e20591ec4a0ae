/** The country of the list that stands for every other one: its emergency number is not known. A code that ISO 3166 leaves free. */
export const elsewhere = 'ZZ'

export const isElsewhere = (country: { readonly cc: string }): boolean => country.cc === elsewhere
