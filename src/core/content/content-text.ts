/** A file of content/<lang> as text, and what its name says. */

/** `path` is relative to content/<lang>: "modules/A3-privacy.md". */
export interface ContentText {
  readonly path: string
  readonly text: string
}

export const isModule = (path: string) => /^modules\/[^/]+\.md$/.test(path)
export const isScript = (path: string) => /^exercises\/[^/]+\.yaml$/.test(path)

/** "modules/A4-your-first-session.md" begins with "A4". */
export const beginsWith = (path: string, id: string): boolean => new RegExp(`/${id}[-.]`).test(path)
