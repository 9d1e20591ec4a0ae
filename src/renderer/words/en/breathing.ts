/** Breathing patterns: how one reads, how fast it is, and why one of a person's own may not be used. */
import type { OwnPart, Pattern, PatternFault } from '../../../core/script/breathing.ts'
import { number, plural } from './language.ts'

const named: Readonly<Record<OwnPart, string>> = {
  in: 'Breathing in',
  hold: 'The wait after it',
  out: 'Breathing out',
  rest: 'The wait at the end',
}

/** Why it may not be used, and what to do. */
export function patternFault(wrong: PatternFault): string {
  switch (wrong.code) {
    case 'part':
      return `${named[wrong.part]} can be ${number(wrong.least)} to ${number(wrong.most)} seconds.`
    case 'fast':
      return `A whole breath of ${number(wrong.cycle)} seconds is fast, and fast breathing can make you dizzy. Make it ${number(wrong.least)} seconds or more.`
    case 'long':
      return `A whole breath of ${number(wrong.cycle)} seconds is very long. Make it ${number(wrong.most)} seconds or less.`
  }
}

/** "In 4, wait 4, out 4, wait 4". */
export const patternInWords = ({ in: inward, topUp, hold, out, rest }: Pattern): string =>
  [
    `In ${number(inward)}`,
    ...(topUp > 0 ? [`a sip more ${number(topUp)}`] : []),
    ...(hold > 0 ? [`wait ${number(hold)}`] : []),
    `out ${number(out)}`,
    ...(rest > 0 ? [`wait ${number(rest)}`] : []),
  ].join(', ')

/** `breaths`: how many a minute has. */
export const speed = (breaths: number): string => plural(breaths, { one: '1 breath a minute', other: `${number(breaths)} breaths a minute` })

export const own = {
  title: 'Your own pattern, in seconds',
  parts: {
    in: { label: 'In', less: 'Breathe in, half a second less', seconds: 'Breathe in, seconds', more: 'Breathe in, half a second more' },
    hold: {
      label: 'Wait',
      less: 'Wait after breathing in, half a second less',
      seconds: 'Wait after breathing in, seconds',
      more: 'Wait after breathing in, half a second more',
    },
    out: { label: 'Out', less: 'Breathe out, half a second less', seconds: 'Breathe out, seconds', more: 'Breathe out, half a second more' },
    rest: {
      label: 'Wait',
      less: 'Wait after breathing out, half a second less',
      seconds: 'Wait after breathing out, seconds',
      more: 'Wait after breathing out, half a second more',
    },
  },
  careful: 'With what you ticked in the body check, breathing without waits may suit you better.',
  canLeaveOut: 'You can leave out a wait at any time.',
}
