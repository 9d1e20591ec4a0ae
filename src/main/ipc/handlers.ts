/** What an answer to a request is made of: which windows may ask, the schema of the arguments, the answer. Without Electron, so that a test can give the same answers. */
import { z } from 'zod'
import type { Requests } from '../../shared/ipc.ts'
import type { WindowRole } from '../windows/windows.ts'

export type Channel = keyof Requests
type Arguments<C extends Channel> = Parameters<Requests[C]>
type Value<C extends Channel> = ReturnType<Requests[C]>

/** Without a schema, or with one for other arguments, it does not compile. */
type Handler<C extends Channel> = readonly [
  from: readonly WindowRole[],
  schema: z.ZodType<Arguments<C>>,
  answer: (...args: Arguments<C>) => Value<C> | Promise<Value<C>>,
]

/** Every request of a feature, such as `Handlers<'file'>`; of all features when none is named. */
export type Handlers<Feature extends string = string> = { readonly [C in Extract<Channel, `${Feature}:${string}`>]: Handler<C> }

export const nothing = z.tuple([])
