/** Words as they stand, for a search pattern: a bracket or a full stop in them means nothing there. */

export const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
