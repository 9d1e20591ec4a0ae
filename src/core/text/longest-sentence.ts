/** How long a sentence of the book may be, in characters: a recording of it is kept in the person's file under these words. */
export const longestSentence = 300
