/** What is asked about the clipboard: a page may put words there and never reads it. */
import { z } from 'zod'
import type { Handlers } from './handlers.ts'
import { fromMain } from './sender.ts'

export interface ClipboardParts {
  readonly copy: (text: string) => void | Promise<void>
}

export function clipboard({ copy }: ClipboardParts): Handlers<'clipboard'> {
  return { 'clipboard:copy': [fromMain, z.tuple([z.string().max(100_000)]), copy] }
}
