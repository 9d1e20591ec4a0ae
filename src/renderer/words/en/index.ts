/** All that the window says, by file. For types alone: a page takes the file it needs, so that words are loaded with their room. */
export * as body from './body.ts'
export * as choices from './choices.ts'
export * as language from './language.ts'
export * as lengths from './lengths.ts'
export * as phases from './phases.ts'
export * as settings from './settings.ts'
export * as sounds from './sounds.ts'
export * as when from './when.ts'
