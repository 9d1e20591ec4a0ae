/** What may bring a person here, in the order in which it is asked. No schema here: the window's first moment has no time for one. */
export const reasons = ['starting', 'practising', 'teaching'] as const
export type Reason = (typeof reasons)[number]
