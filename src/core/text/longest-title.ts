/** How long a title of the book may be, in characters: it goes into the person's file with what they did, and a name that does not fit there could not be kept. */
export const longestTitle = 120
