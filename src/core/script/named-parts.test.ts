/** A line that names a part of the body says when it is not said, and what is said then names none. */
import { expect, test } from 'vitest'
import { english } from '../language/english.ts'
import { partsNamed } from './named-parts.ts'
import { parseScript } from './parse.ts'
import { smallScript } from './script.fixture.ts'
import { bodyAreas } from './exercise.ts'

const opening = /\{ at: 3, say: "We begin\.".*\}/

const faultsWith = (line: string): string[] =>
  parseScript(english, 'exercises/E02.yaml', smallScript.replace(opening, `{ at: 3, ${line} }`)).problems.map(({ message }) => message)

test('each part of the body check has words that name it', () => {
  expect(bodyAreas.filter((area) => (english.partWords[area] ?? []).length === 0)).toEqual([])
  expect(partsNamed(english, 'Wrists, elbows, and the soles of your feet.')).toEqual(['hands-arms', 'feet'])
  expect(partsNamed(english, 'Brow and tongue, spine and tummy, ankles.')).toEqual(['face', 'jaw', 'shoulders-back', 'belly', 'feet'])
  expect(partsNamed(english, 'The upper back.')).toEqual(['shoulders-back'])
  expect(partsNamed(english, 'The lower back, and the abdomen.')).toEqual(['shoulders-back', 'belly'])
  expect(partsNamed(english, 'Come back, handle it, and go on legally.')).toEqual([]) // whole words only
})

test.each([
  ['no part named', "say: 'We begin.'", []],
  [
    'a part for everybody',
    "say: 'Feel your feet.'",
    ['"Feel your feet." names a part that a person may have left out; give the line "areas: [feet]", or say it without'],
  ],
  ['a part, and when it is not said', "say: 'Feel your feet.', areas: [feet]", []],
  [
    'another part',
    "say: 'Feel your feet.', areas: [legs]",
    ['"Feel your feet." names a part that a person may have left out; give the line "areas: [feet]", or say it without'],
  ],
  ['something else instead', "say: 'Feel your feet.', areas: [feet], without: 'Feel the chair.'", []],
  [
    'instead, another part',
    "say: 'Feel your feet.', areas: [feet], without: 'Feel your hands.'",
    ['"Feel your hands." names a part that a person may have left out; give the line "areas: [hands-arms]", or say it without'],
  ],
  ['instead of nothing', "say: 'We begin.', without: 'Feel the chair.'", ['"without" needs "areas": for whom it is said instead']],
  ['a part of an anchor that is not chosen without it', "when: feet, say: 'Feel your feet.'", []],
  [
    'a part of another anchor',
    "when: hands, say: 'Feel your feet.'",
    ['"Feel your feet." names a part that a person may have left out; give the line "areas: [feet]", or say it without'],
  ],
  [
    'a part that is shown and not said',
    "say: 'We begin.', shows: 'Feel your feet.'",
    ['"Feel your feet." names a part that a person may have left out; give the line "areas: [feet]", or say it without'],
  ],
  ['a part that is shown and not said, and when it is not', "say: 'We begin.', shows: 'Feel your feet.', areas: [feet]", []],
  [
    'a part said for one choice only',
    "say: 'We begin.', other: { feet: 'Feel your feet.', lying: 'Feel your heels.' }",
    ['"Feel your heels." names a part that a person may have left out; give the line "areas: [feet]", or say it without'],
  ],
])('%s', (_, line, faults) => {
  expect(faultsWith(line)).toEqual(faults)
})
