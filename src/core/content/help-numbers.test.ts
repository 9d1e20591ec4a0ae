import { expect, test } from 'vitest'
import type { HelpCountry, HelpLine } from './book.ts'
import { helpNumbers } from './help-numbers.ts'

const line = (service: string, phone: readonly string[], checkedOn: string | null = null): HelpLine => ({
  service,
  ways: phone.map((to) => ({ by: 'phone', to, about: '', words: [] })),
  otherWays: null,
  hours: null,
  cost: null,
  languages: '',
  seen: null,
  open: '',
  checkedOn,
})
const country = (cc: string, number: string | null, lines: readonly HelpLine[], checkedOn: string | null = null): HelpCountry => ({
  cc,
  name: `Country ${cc}`,
  emergency: number === null ? [] : [{ number, note: 'by phone' }],
  checkedOn,
  lines,
})

test('of each country the emergency numbers and the first service with a number, with the day they were checked', () => {
  const lines = [line('By text alone', []), line('First', ['1', '11'], '2026-06-01'), line('Second', ['2']), line('Third', ['3'])]
  expect(helpNumbers([country('AA', '999', lines, '2026-05-01')])).toEqual([
    {
      cc: 'AA',
      name: 'Country AA',
      emergency: [{ number: '999', about: 'by phone', checkedOn: '2026-05-01' }],
      lines: [{ number: '1', about: 'First', checkedOn: '2026-06-01' }],
    },
  ])
})

test('a country without any number is left out: nothing is guessed', () => {
  expect(helpNumbers([country('ZZ', null, [line('A list', [])])])).toEqual([])
})
