/** The book that is open: the one built into the app, until another is opened in its place. The only file that knows where the built-in one comes from. */
import builtIn from 'virtual:content'
import { openBook, type Book, type BookData } from '../../core/content/open-book.ts'

let open: Book = $state.raw(openBook(builtIn))

/** Opens another book in its place; the answer puts the former one back. */
export function openInstead(data: BookData): () => void {
  const before = open
  open = openBook(data)
  return () => {
    open = before
  }
}

/** Asks whichever book is open, so that a page that asks follows it. */
export const book: Book = {
  get paths() {
    return open.paths
  },
  get lessons() {
    return open.lessons
  },
  get exercises() {
    return open.exercises
  },
  get pace() {
    return open.pace
  },
  get plans() {
    return open.plans
  },
  get voices() {
    return open.voices
  },
  get helpNumbers() {
    return open.helpNumbers
  },
  lesson: (id) => open.lesson(id),
  exercise: (id) => open.exercise(id),
  plan: (id) => open.plan(id),
  voice: (id) => open.voice(id),
  inRole: (role) => open.inRole(role),
  loadLesson: (id) => open.loadLesson(id),
  loadScript: (id) => open.loadScript(id),
  loadClips: (voice) => open.loadClips(voice),
  loadHelp: () => open.loadHelp(),
  loadSources: () => open.loadSources(),
  loadGlossary: () => open.loadGlossary(),
  loadQuestions: () => open.loadQuestions(),
  loadSearchIndex: () => open.loadSearchIndex(),
}
