/** What a language must say in the main process. A second one ends with `export type Complete = MainWords<typeof import('./de.ts')>`, which does not compile while something is missing. */
import type { SameWords } from '../../core/language/same.ts'
import type * as english from './en.ts'

export type MainWords<Language extends SameWords<typeof english, Language>> = Language
