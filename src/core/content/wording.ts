/** Words the book does not use, and what it says instead (writing style, sections 2 to 4). */
import type { Problem } from '../text/problem.ts'

/** A pattern over whole words; spaces in it also match line ends. */
const avoided: readonly (readonly [pattern: string, instead: string])[] = [
  ['commenc(?:e|es|ed|ing)', 'begin'],
  ['facilitat(?:e|es|ed|ing)', 'help'],
  ['demonstrat(?:e|es|ed|ing)', 'show'],
  ['sufficient(?:ly)?', 'enough'],
  ['utili[sz](?:e|es|ed|ing)', 'use'],
  ['(?:scientifically |been )?proven', '"studies suggest", with how strong the evidence is'],
  ['just relax', 'what to do, such as "let your hands rest"'],
  ['(?:clear|empty) your mind', '"notice where your mind is"'],
  ['(?<!aims to be an? )safe space', '"aims to be a safe place", or "calm, comfortable"'],
  ['addicts?', '"people who use" and the name of the substance'],
  ['an? depressive', '"a person with depression"'],
  ['suffer(?:s|ed|ing)? from', '"lives with"'],
  ['he or she', 'they'],
  ['his or her', 'their'],
  ['sit up straight', '"sit, stand or lie as you like"'],
  ['irrational', '"unhelpful" or "unfair"'],
  ['maladaptive', '"unhelpful" or "costly"'],
  ['negative think(?:ing|ers?)', '"unhelpful thoughts"'],
  ['wrong with you', '"what happened"'],
  ['rewir(?:e|es|ed|ing)', 'learn, practise, change'],
  ['transform(?:s|ed|ing)? (?:yourself|your)', 'learn, practise, change'],
  ['heal yourself', 'learn, practise, change'],
  ['non-?complian(?:t|ce)', '"did not fit this week"'],
  ['(?:committed|commits?|committing|successful|failed|completed) suicide', '"died by suicide", "took their life" or "tried to"'],
  ['suicide epidemic', 'the plain number, with where to get help'],
  ['crazy', 'what it is like, in plain words'],
  ['toxic', 'what happens, in plain words'],
  ['attention-?seeking', '"asking for help"'],
  ['normal people', '"many people"'],
  ['surrender(?:s|ed|ing)?', '"let" or "allow"'],
  ['good (?:boy|girl)', 'nothing: practice is not praised'],
  ['deeper and deeper', '"rest" or "soften"'],
  ['drift(?:ing)? away', '"rest" or "let go"'],
  ['hold tight', '"tense" or "hold"'],
  ['behaviors?', 'the British "behaviour"'],
  ['colors?', 'the British "colour"'],
  ['counsel(?:or|ors|ing)', 'the British "counsellor", "counselling"'],
  ['practicing', 'the British "practising"'],
]

const patterns = avoided.map(([pattern, instead]) => ({
  find: new RegExp(`(?<![\\p{L}\\p{N}])${pattern.replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}])`, 'giu'),
  instead,
}))

export function wordingProblems(file: string, text: string): Problem[] {
  const found = patterns.flatMap(({ find, instead }) =>
    [...text.matchAll(find)].map((match) => ({
      file,
      line: text.slice(0, match.index).split('\n').length,
      message: `"${match[0].replace(/\s+/g, ' ')}" is a word we avoid; write ${instead}`,
    })),
  )
  return found.sort((a, b) => a.line - b.line)
}
