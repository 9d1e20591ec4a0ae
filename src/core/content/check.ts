/** Bodies of `:::check` and `:::compare`, written in YAML: a question with a kind answer and no score; columns side by side. */
import { z } from 'zod'
import type { Check } from './book.ts'
import { list, plain, verbatim, whole } from '../text/fields.ts'
import type { YamlRead } from '../text/yaml-text.ts'
import { readYaml } from '../text/yaml-text.ts'

const question = plain('the question, in one line')
const reply = plain('what is said to someone who picks this, and why')

const Choice = z
  .strictObject({
    question,
    options: list(
      z.strictObject({ say: plain('one answer, in a few words'), reply, right: z.boolean('true, or left out').default(false) }),
      'a list of entries with "say" and "reply"',
    ).min(2, 'two answers or more'),
  })
  .superRefine((check, ctx) => {
    if (!check.options.some((option) => option.right))
      ctx.addIssue(whole('no answer is right; add "right: true" under one of the options', ['options']))
  })

const Order = z.strictObject({
  question,
  items: list(plain('one line'), 'a list of lines in the right order').min(3, 'three lines or more, in the right order'),
  right: plain('what is said when the order is right'),
  other: plain('what is said when the order is another one'),
})

const Sort = z
  .strictObject({
    question,
    answers: z.tuple([plain('an answer'), plain('an answer')], 'a list of two answers, such as [Therapy, Not therapy]'),
    lines: list(
      z.strictObject({ say: plain('one line to sort'), answer: plain('one of the two answers'), reply }),
      'a list of entries with "say", "answer" and "reply"',
    ).min(2, 'two lines or more'),
  })
  .superRefine((check, ctx) => {
    check.lines.forEach((line, index) => {
      if (check.answers.includes(line.answer)) return
      ctx.addIssue(
        whole(`answer "${line.answer}" is not one of the two; write "${check.answers[0]}" or "${check.answers[1]}"`, ['lines', index, 'answer']),
      )
    })
  })

export const checkKinds = ['choice', 'order', 'sort'] as const
export type CheckKind = (typeof checkKinds)[number]

export function readCheck(file: string, kind: CheckKind, yaml: string, firstLine: number): Pick<YamlRead<Check>, 'value' | 'problems'> {
  if (kind === 'choice') {
    const { value, problems } = readYaml(file, yaml, Choice, firstLine)
    return { value: value && { kind, ...value }, problems }
  }
  if (kind === 'order') {
    const { value, problems } = readYaml(file, yaml, Order, firstLine)
    return { value: value && { kind, ...value }, problems }
  }
  const { value, problems } = readYaml(file, yaml, Sort, firstLine)
  if (!value) return { value, problems }
  const lines = value.lines.map(({ say, answer, reply }) => ({ say, answer: answer === value.answers[0] ? (0 as const) : (1 as const), reply }))
  return { value: { kind, question: value.question, answers: value.answers, lines }, problems }
}

const Compare = list(
  z.strictObject({ title: plain('the head of the column'), items: list(verbatim('one line'), 'a list of lines').min(1, 'one line or more') }),
  'a list of columns, each with "title" and "items"',
).min(2, 'two columns or more')

/** The lines of a column are read as markdown later, so they come as they were written, with their place. */
export const readCompare = (file: string, yaml: string, firstLine: number): YamlRead<z.infer<typeof Compare>> =>
  readYaml(file, yaml, Compare, firstLine)
