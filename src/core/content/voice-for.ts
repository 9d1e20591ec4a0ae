/** Which voice of the book somebody begins with: the one named first for the language and country of their computer, else for the language alone, else the first. */
import type { Voice } from './book.ts'

/** `system`: the locale of the computer, such as "en-US" or "en-US-u-hc-h23". Null: a book without a voice. */
export function voiceFor<V extends Pick<Voice, 'firstFor'>>(voices: readonly V[], system: string): V | null {
  const firstFor = (locale: string) => voices.find((voice) => voice.firstFor.includes(locale))
  const { language = '', region = '' } = localeOf(system) ?? {}
  return firstFor(`${language}-${region}`) ?? firstFor(language) ?? voices[0] ?? null
}

function localeOf(name: string): Intl.Locale | null {
  try {
    return new Intl.Locale(name)
  } catch {
    return null // not the name of a locale, such as "C"
  }
}
