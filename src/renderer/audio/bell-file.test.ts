/** Every bell that a timeline can hold has a recording. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { timerBells } from '../../core/script/surroundings.ts'
import { bellFile } from './bell-file.ts'

const bells = ['begin', 'end', 'next', 'tense', 'release', 'still'] as const

test('each bell is a file, with the sound of the practice and with each one a person may choose', () => {
  for (const bell of bells)
    for (const file of [bellFile({ bell }), ...timerBells.map((sound) => bellFile({ bell, sound }))])
      expect(existsSync(resolve(import.meta.dirname, '../../../resources', file)), file).toBe(true)
})

test('a timer ends with another bell than it began with', () => {
  for (const sound of timerBells) expect(bellFile({ bell: 'end', sound })).not.toBe(bellFile({ bell: 'begin', sound }))
})
