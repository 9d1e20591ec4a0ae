/** A sentence with something in it that can be pressed or stands out. The sentence stays whole: the language sets the order of its parts. */

export interface SentencePart<Name extends string> {
  readonly name: Name // what it is, for the page that draws it
  readonly text: string
}
export type Parts<Name extends string> = readonly (string | SentencePart<Name>)[]

export const part = <Name extends string>(name: Name, text: string): SentencePart<Name> => ({ name, text })
