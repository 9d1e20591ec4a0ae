/** How long a practice may last, in seconds, with everything that may lengthen it: the person's file takes no longer one. */
export const longestPractice = 4 * 60 * 60
