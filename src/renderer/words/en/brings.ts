/** What brings somebody here: asked in the welcome, changed in Settings. */

export const words = {
  ask: 'What brings you here?',
  reasons: {
    starting: { title: 'I am starting therapy, or thinking about it', note: 'How it works, what happens in a session, what to ask' },
    practising: { title: 'I would like to practise', note: 'Muscle release, breathing, grounding, with or without sound' },
    teaching: { title: 'I teach or give therapy', note: 'Read a lesson with someone, or lead a practice in the room' },
  },
}
