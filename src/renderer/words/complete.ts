/**
 * What a language must say. A second one is a folder beside en/ with the same files, and an index.ts that ends with
 * `export type Complete = AllWords<typeof import('./index.ts')>`: it does not compile while a file or a sentence is missing.
 */
import type { SameWords } from '../../core/language/same.ts'
import type * as english from './en/index.ts'

export type AllWords<Language extends SameWords<typeof english, Language>> = Language
