/** The few numbers of Get help now that are in the first script, for when the rest of it cannot be loaded: as little as says them. */
import type { HelpCountry } from './book.ts'

interface HelpNumber {
  readonly number: string
  readonly about?: string // the service, or what the emergency number is for
  readonly checkedOn?: string // left out: by nobody yet
}

export interface HelpNumbers {
  readonly cc: string
  readonly name: string
  readonly emergency: readonly HelpNumber[]
  readonly lines: readonly HelpNumber[]
}

const most = 1 // of the lines a country has: the first; the first script has little room

/** Of each country that has a number; in the order of the list. */
export function helpNumbers(countries: readonly HelpCountry[]): readonly HelpNumbers[] {
  return countries
    .map(({ cc, name, emergency, checkedOn, lines }) => ({
      cc,
      name,
      emergency: emergency.map(({ number, note }) => helpNumber(number, note, checkedOn)),
      lines: lines
        .flatMap(({ service, ways, checkedOn }) =>
          ways
            .filter(({ by }) => by === 'phone')
            .slice(0, 1)
            .map(({ to }) => helpNumber(to, service, checkedOn)),
        )
        .slice(0, most),
    }))
    .filter(({ emergency, lines }) => emergency.length + lines.length > 0)
}

const helpNumber = (number: string, about: string, checkedOn: string | null): HelpNumber => ({
  number,
  ...(about === '' ? {} : { about }),
  ...(checkedOn === null ? {} : { checkedOn }),
})
