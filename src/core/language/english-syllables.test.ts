/** Syllables of everyday words, as a dictionary divides them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { syllables } from './english-syllables.ts'

// prettier-ignore
const words: Readonly<Record<number, string>> = {
  1: `a the asked talked tried breathe breath breathes choose changed change judge judged played free queue league don't can't you're it's
     they've I'll square guide build tongue whole while rule rules file smile smiles hole voice noise times hopes makes names cares hours years
     fear near eyes closed tense tensed through though thought thoughts`,
  2: `session sessions feeling feelings little table tables wanted needed worried carried noticed released notice release practice practise
     muscle muscles breathing shoulder shoulders people question questions honest numbers depressed treatment doctor choices places changes
     because before between yourself someone something quiet science create reading seeing being saying agree agreed rhythm careful useful
     lonely moment moments statement doesn't isn't wouldn't first-time helpline million social special partial patient patients ancient
     language equal guided buildings value values argue cycle simple simply single people's voices noises faces boxes watches wishes open
     opened happened listened lifted tension relax relaxed mindful cancel money paper enough daughter neighbour younger beyond lawyer buying
     trying lying`,
  3: `therapy therapist therapists practices exercise depression evidence privacy alliance assessment important medicine medical family together
     anything everything beautiful idea area carefully completely suicide violence curious serious obvious previous various radio opinion
     attention initial efficient audience easier earlier busiest happier worrier usual graduate continue progressive mindfulness behaviour
     cognitive counsellor counselling appointment paperwork yesterday studying carrying worrying possible terrible chocolate different several
     interest`,
  4: `exercises usually anxiety diagnosis relationship information mechanism emergency suicidal society experience evaluate situation relaxation
     confidential psychologist reliable variable available comfortable vegetable interested`,
  7: `confidentiality`,
}

test.each(Object.entries(words))('words of %s', (count, list) => {
  const wrong = list.split(/\s+/).filter((word) => syllables(word) !== Number(count))
  expect(wrong).toEqual([])
})

test('accents, capitals and curly apostrophes make no difference; a figure counts one', () => {
  expect(['Café', 'THERAPY', 'don’t', '116', '24/7', 'self-harm'].map(syllables)).toEqual([2, 3, 1, 1, 2, 2])
})

test('every text has at least one, and none throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => syllables(word) >= 1))
})
