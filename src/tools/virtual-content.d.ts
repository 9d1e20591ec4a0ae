/** What the content plugin hands to pages. Inline `import('…')` types: a relative import in an ambient module would be silently `any`. */
declare module 'virtual:content' {
  /** The paths of the book with the modules that are in it; a path without one is left out. Small: part of the first script. */
  export const paths: readonly import('../core/content/book.ts').Path[]
  export const exercises: readonly import('../core/content/book.ts').ExerciseSummary[]
  /** Ways through several exercises. Small: part of the first script. */
  export const plans: readonly import('../core/advice/plans.ts').Plan[]
  /** Each loads on demand, as its own chunk. */
  export const loadModule: Readonly<Record<string, () => Promise<import('../core/content/book.ts').Module>>>
  export const loadScript: Readonly<Record<string, () => Promise<import('../core/script/script.ts').Script>>>
  export const loadHelp: () => Promise<{
    readonly module: import('../core/content/book.ts').Module
    readonly countries: readonly import('../core/content/book.ts').HelpCountry[]
  }>
  /** What the start cards and the breathing patterns lean on, each source once. */
  export const loadSources: () => Promise<readonly import('../core/content/book.ts').Source[]>
  /** Sentence -> recording (file name without folder, and length in 48 kHz samples), for one voice. */
  export const loadClips: Readonly<Record<string, () => Promise<Readonly<Record<string, { readonly clip: string; readonly samples: number }>>>>>
}
