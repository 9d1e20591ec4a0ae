/**
 * Schema 3 to 4: the body check has two parts, and says which were answered; what can be ticked is asked of the list of safety, no longer of the schema.
 * - Every check up to here answered the whole of what there was, and was never asked about panic: the short part of the breathing exercises is still to come.
 */
import { changed, each, inFields, isFields } from './fields.ts'

export const to4 = {
  to: 4,
  what: 'a body check says which of its parts were answered',
  step: (data: unknown): unknown => inFields(data, (file) => changed(file, { entries: each(withAsked) })),
}

const withAsked = (entry: unknown): unknown =>
  inFields(entry, (fields) =>
    fields['kind'] === 'body-check' && isFields(fields['data']) ? { ...fields, data: { asked: ['body'], ...fields['data'] } } : fields,
  )
