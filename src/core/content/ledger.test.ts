/** Who stands in which lesson, and how lessons open: what the ledger says is so, and they differ. */
import { expect, test } from 'vitest'
import { showProblem } from '../text/problem.ts'
import { ledgerProblems, readLedger } from './ledger.ts'

const lessons = new Map([
  ['A1', 'Dele rings Colm.'],
  ['A2', 'Bea writes to her sister.'],
  ['A3', 'A list on a door.'],
  ['A4', 'Imran meets Ruth.'],
])

const ledger = (changes: Readonly<Record<string, string>> = {}): string[] => {
  const rows = {
    A1: 'lead: tells, scene: phone-call, talk: true, people: [{ name: Dele, work: lost his job }, { name: Colm, therapist: true }]',
    A2: 'lead: asks, scene: letter, talk: true, people: [{ name: Bea, age: 40, work: nurse }]',
    A3: 'lead: shows, scene: list, talk: false',
    A4: 'lead: comforts, scene: first-session, talk: true, people: [{ name: Imran, work: bus driver }, { name: Ruth, therapist: true }]',
    ...changes,
  }
  const text = Object.entries(rows).map(([id, row]) => `- { lesson: ${id}, ${row} }\n`)
  const { value, problems } = readLedger('ledger.yaml', text.join(''))
  return [...problems, ...(value ? ledgerProblems('ledger.yaml', value, lessons) : [])].map(showProblem)
}

test('a ledger that is right has no problems', () => expect(ledger()).toEqual([]))

test('a person who is not in the lesson, a lesson that is not in the book, and a lesson without a row', () => {
  expect(ledger({ A2: 'lead: asks, scene: letter, talk: true, people: [{ name: Be, work: nurse }]' })).toEqual([
    'ledger.yaml:2: A2 speaks of no Be; write who is in it',
  ])
  expect(ledger({ A8: 'lead: warns, scene: diary, talk: true' })).toEqual(['ledger.yaml:5: lesson "A8" does not exist; nearest: "A1"'])
  expect(readLedger('ledger.yaml', '- { lesson: A1, lead: sings, scene: none, talk: false }').problems.map(showProblem)[0]).toContain(
    'what the lead does first',
  )
})

test('a name with a bracket in it is no pattern', () => {
  expect(ledger({ A2: 'lead: asks, scene: letter, talk: true, people: [{ name: "Sam (his son", work: nurse }]' })).toEqual([
    'ledger.yaml:2: A2 speaks of no Sam (his son; write who is in it',
  ])
})

test('nobody has the name or the work of somebody in another lesson', () => {
  expect(ledger({ A4: 'lead: comforts, scene: none, talk: true, people: [{ name: Imran, work: Nurse }]' })).toEqual([
    'ledger.yaml:4: "Nurse" is in A2 already; give this person another work',
  ])
})

test('no form of scene twice in a row', () => {
  expect(ledger({ A3: 'lead: shows, scene: letter, talk: false' })).toEqual([
    'ledger.yaml:3: A2, read just before, has the scene "letter" too; give A3 another form',
  ])
})

test('at most a quarter of the leads is of one kind', () => {
  expect(ledger({ A3: 'lead: asks, scene: list, talk: false' })).toEqual([
    'ledger.yaml:3: 2 of 4 leads are of the kind "asks", and 1 may be; open some in another way',
  ])
})

test('a quarter of five is one', () => {
  const five = new Map([...lessons, ['A5', 'Nobody.']])
  const rows = [...five.keys()].map(
    (id, n) => `- { lesson: ${id}, lead: ${['tells', 'asks', 'tells', 'names', 'warns'][n]}, scene: none, talk: false }\n`,
  )
  const { value } = readLedger('ledger.yaml', rows.join(''))
  expect(value && ledgerProblems('ledger.yaml', value, five).map(showProblem)).toEqual([
    'ledger.yaml:3: 2 of 5 leads are of the kind "tells", and 1 may be; open some in another way',
  ])
})

test('one lesson in five has no talk and no lines to borrow', () => {
  const five = new Map([...lessons, ['A5', 'Nobody.']])
  const rows = [...five.keys()].map(
    (id, n) => `- { lesson: ${id}, lead: ${['tells', 'asks', 'shows', 'names', 'warns'][n]}, scene: none, talk: true }\n`,
  )
  const { value } = readLedger('ledger.yaml', rows.join(''))
  expect(value && ledgerProblems('ledger.yaml', value, five).map(showProblem)).toEqual([
    'ledger.yaml:1: 0 of 5 lessons have no talk and no lines to borrow, and 1 should; take them out of some',
  ])
})
