/** So many changes made on the way the place of a practice holds: more than any practice needs, see fewest-changes.ts. */
export const mostChanges = 500
