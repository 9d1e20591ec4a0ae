/** Small numbers in letters. */
import { number } from './language.ts'

const letters = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "seven"; from thirteen on in figures. */
export const spelt = (count: number): string => letters[count] ?? number(count)
