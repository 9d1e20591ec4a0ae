/** A file of content/<lang> as text, and what its name says. */

/** `path` is relative to content/<lang>: "lessons/A3-privacy.md". */
export interface ContentText {
  readonly path: string
  readonly text: string
}

export const isLesson = (path: string) => /^lessons\/[^/]+\.md$/.test(path)
export const isScript = (path: string) => /^exercises\/[^/]+\.yaml$/.test(path)

/** The id a file's name begins with: "A4" of "lessons/A4-your-first-session.md"; null when it begins otherwise. */
export const idInName = (path: string): string | null => /\/([A-Z][A-Za-z0-9]*)[-.][^/]*$/.exec(path)?.[1] ?? null
