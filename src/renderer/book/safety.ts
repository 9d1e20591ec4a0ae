/** The one list of safety. It comes with the page that needs it, never after it: on the page after "I need to stop" nothing may fail to load. */
import safety from 'virtual:content/safety'
import { exerciseTitle } from './title-of.ts'
import type { LeadsTo } from '../../core/advice/safety.ts'
import { part, type Parts } from '../words/parts.ts'

export { safety }

/** A sentence that leads to exercises, by their ids and titles. */
export const leads = (sentence: LeadsTo): Parts<string> =>
  sentence.map((piece) => (typeof piece === 'string' ? piece : part(piece.exercise, exerciseTitle(piece.exercise))))
