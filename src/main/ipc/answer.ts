/** Questions of windows answered: to those who may ask, with their arguments checked, and every failure as a refusal. */
import type { z } from 'zod'
import type { Answer } from '../../shared/ipc.ts'
import { codeOf, Refused } from '../store/refused.ts'
import type { Channel, Handlers } from './handlers.ts'
import { isWindowOfOurs, mayAsk, type Sender } from './sender.ts'

/** Throws where the sender is none of our windows, or asks what nobody answers: nothing is told to a stranger. */
export type Answers = (sender: Sender, channel: unknown, asked: readonly unknown[]) => Promise<Answer<unknown>>

export function answersBy(handlers: Handlers): Answers {
  const one = <C extends Channel>(sender: Sender, channel: C, asked: readonly unknown[]): Promise<Answer<unknown>> => {
    const [from, schema, answer] = handlers[channel]
    if (!isWindowOfOurs(sender)) throw new Error('refused')
    if (!mayAsk(sender, from)) return Promise.resolve({ ok: false, refusal: { code: 'not-for-this-window' } })
    return answered(channel, schema, answer, asked)
  }
  const isOne = (channel: unknown): channel is Channel => typeof channel === 'string' && Object.hasOwn(handlers, channel)
  return async (sender, channel, asked) => {
    if (!isOne(channel)) throw new Error('refused')
    return one(sender, channel, asked)
  }
}

/** The value, or why not. Never throws: an error thrown to a window loses what it knew. */
export async function answered<A extends unknown[], V>(
  channel: string,
  schema: z.ZodType<A>,
  answer: (...args: A) => V | Promise<V>,
  asked: readonly unknown[],
): Promise<Answer<V>> {
  try {
    const args = schema.safeParse(asked)
    if (args.success) return { ok: true, value: await answer(...args.data) }
    // the places only: the values are the person's
    console.error(`Groundwork: ${channel}: ${args.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; ')}`)
    return { ok: false, refusal: { code: 'not-understood' } }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    console.error(`Groundwork: ${channel} failed: ${error instanceof Error ? `${error.name} ${codeOf(error)} ${placeOf(error)}` : typeof error}`)
    return { ok: false, refusal: { code: 'unexpected' } }
  }
}

/** Where in the program it happened, as the source map beside the bundle can tell. The lines of the stack only: the message could hold a path or a text of the person's. */
function placeOf(error: Error): string {
  return /^ {4}at .*?((?:chunks[\\/])?[\w-]+\.cjs:\d+:\d+)\)?$/m.exec(error.stack ?? '')?.[1] ?? ''
}
