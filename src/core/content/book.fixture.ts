/** A whole small book in strings, without a mistake: tests change one thing in it and see what is said. */
import { bodyAreas } from '../script/exercise.ts'
import type { ContentText } from './content-text.ts'

const lesson = (lines: string) => lines.trimStart()

export const files: Readonly<Record<string, string>> = {
  'paths.yaml': `paths:
  - { id: A, title: Before your first session }
  - { id: B, title: The stages }
  - { id: H, title: Help }
`,
  'planned.yaml': `lessons: { A3: Privacy and its limits, B2: Building the relationship }
exercises: { E14: STOP pause }
worksheets: { W1: Why now and hopes }
`,
  'glossary.yaml': `- { id: alliance, term: Alliance, meaning: The working bond between you and your therapist. }
- { id: duty-of-care, term: Duty of care, meaning: What a therapist owes you. }
`,
  'sources.yaml': `FS1: { grade: A, text: 'A study of first sessions, doi 10.1000/1', recheck: false }
UK1: { grade: B, text: A list of helplines, recheck: true }
G54321: { grade: C, text: A page about grounding, recheck: true }
`,
  'lexicon.yaml': `phrases: { minute: mInət }
checked: []
`,
  'voices.yaml': `- { id: af_heart, title: A woman’s voice, accent: american, hear: Feel the chair. }
- { id: am_michael, title: A man’s voice, accent: american, hear: Feel the chair. }
`,
  'plans.yaml': `- id: first-steps
  title: First steps
  lead: Two to begin with
  why: You look round first.
  way: course
  steps:
    - { exercise: E08, line: Look round the room. }
    - exercise: E08
      form: short
      line: Once more.
`,
  'questions.yaml': `reviewed_by:
checked_on:
takeaways: [{ title: Together, line: You do it together., lesson: A1, heading: Who offers it? }]
questions: [{ question: What may I ask?, answer: Anything. Ask twice., sources: [FS1], lesson: A4, heading: What may I ask? }]
films: [{ question: There is a couch., answer: There is a chair. Sit as you like., lesson: A4, heading: Will it be a test? }]
straight_to: [{ question: Is it a test?, lesson: A4, heading: Will it be a test? }]
`,
  'safety.yaml': `kinds:
  - { id: tensing, ask: Ask whether tensing suits you., instead: 'Or choose {E08}.' }
  - { id: grounding, open: true }
uses: [holds]
areas:
${bodyAreas.map((area) => `  ${area}: { reasons: It is sore., instead: Leave it out. }`).join('\n')}
conditions:
  - id: pregnant
    tick: I am pregnant
    line: You are pregnant.
    asked: [body, breath]
    means: { tensing: ask, holds: ask }
    do: { holds: Then hold nothing. }
    leaves_out: [belly]
    sources: [GK]
  - { id: unreal-new, line: Feeling unreal is new to you., means: { grounding: tell }, sources: [G54321] }
  - { id: sore-ears, line: Sounds hurt you., means: { named: tell }, sources: [GK] }
notes:
  - { id: not-while, line: Not while driving., for: [tensing, grounding] }
  - { id: eyes-open, line: Your eyes stay open., for: [] }
stop_if:
  - { id: hurts, line: Something hurts., for: [tensing] }
  - { id: panic-keeps, line: Panic keeps rising., for: [grounding] }
odd: { title: It can feel odd., line: It tends to pass., then: You can stop., sources: [GK] }
stop_page:
  now: [Look round.]
  urgent: Pain in your chest? Ring the emergency number.
  signs:
    - { id: pain, title: If something hurts, line: Let it rest. }
`,
  'crisis.yaml': `countries:
  - cc: GB
    name: United Kingdom
    emergency: [{ number: '999', note: '' }]
    checked_on:
    lines:
      - service: Samaritans
        ways: [{ by: phone, to: '116 123' }]
        hours: 24 hours, every day
        cost:
        languages: English
        note: ''
        source: [UK1, GK]
        confidence: high
        verify: true
        open: samaritans.org
        checked_on:
  - { cc: ZZ, name: Anywhere else, emergency: [], checked_on: , lines: [] }
`,
  'lessons/A4-your-first-session.md': lesson(`
---
id: A4
title: Your first session
path: A
objective: Know what usually happens the first time you meet.
minutes: 5
seeds: [000-06]
sources: [FS1]
related: [A1]
exercises: [E08]
planned: [A3, B2, W1, E14]
reviewed_by:
checked_on:
---

The first meeting is at 10:30. Note:this is *not* a test.

## Will it be a test?

No.[](source:FS1) See [what therapy is](A1) and [privacy](A3), or the [alliance](term:alliance).

- One line,
  going on.
- **Another** line.

> "Why now?"
>
> "My sister made me ring."

:::callout{title="Worth knowing"}
Forms and money, 3:1.
:::

:::compare
- title: Feels like therapy
  items: ['a *kind* voice', a plan]
- title: Does not
  items: [a test]
:::

:::try{exercise="E08"}
Look round the room.
:::

:::try{exercise="E14"}
This stays out until E14 is there.
:::

## What may I ask?

Anything.

:::check{kind="choice"}
question: May you say no?
options:
  - say: Yes
    reply: Yes. You choose.
    right: true
  - say: Not at first
    reply: You may, from the first minute.
:::

:::check{kind="order"}
question: What comes first?
items: [Forms, Why now, Next step]
right: That is the usual order.
other: Forms usually come first.
:::

:::check{kind="sort"}
question: Therapy, or not?
answers: [Therapy, Not therapy]
lines:
  - { say: A talk with a friend, answer: Not therapy, reply: It can still help. }
  - { say: A weekly session, answer: Therapy, reply: Yes. }
:::

:::reflect{id="three-things"}
Three things I want them to know about me.
:::
`),
  'lessons/A1-what-therapy-is.md': lesson(`
---
id: A1
title: What therapy is
path: A
objective: Know what therapy is.
minutes: 4
content_note: Names hard times.
seeds: []
sources: []
reviewed_by: A. Clinician
checked_on: 2026-11-02
---

Therapy is a planned talk.

## Who offers it?

People trained for it.
`),
  'lessons/H1-getting-help-now.md': lesson(`
---
id: H1
title: Getting help now
path: H
role: help
objective: Reach someone now.
minutes: 2
seeds: []
sources: []
reviewed_by:
checked_on:
---

You can reach someone now.

## What can I say first?

"I need to talk."
`),
  'exercises/E08-five-senses.yaml': `id: E08
title: Five senses
summary: Look, feel and listen your way back to the room.
room: now
needs: [come-back]
postures: [sitting, lying, standing]
asks: [posture, without]
card:
  what: Eyes stay open. Leave out any sense, skip or stop any time.
  evidence: It is widely taught.
  sources: [G54321]
safety:
  kind: grounding
  uses: []
  also: []
soft_prompt: Still here, at your own pace.
reviewed_by:
checked_on:
forms:
  - id: short
    title: 1 minute
    parts:
      - beat: Opening
        kind: opening
        seconds: 15
        lines:
          - { at: 2.5, say: "This is one minute of looking round." }
          - { at: 10.5, say: "Skip anything, and stop any time." }
      - beat: Closing
        kind: closing
        seconds: 20
        lines:
          - { at: 2, say: "Feel the chair." }
          - { at: 8, say: "Look round the room." }
`,
}

/** The book with some files changed, added (not there before) or taken away (null). */
export function bookWith(changes: Readonly<Record<string, string | null>> = {}): ContentText[] {
  return Object.entries({ ...files, ...changes }).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]))
}

/** One file with a part of its words replaced; throws when the words are not in it, so that a test cannot pass by mistake. */
export function changed(path: string, words: string, by: string): Record<string, string> {
  const text = files[path]
  if (text === undefined || !text.includes(words)) throw new Error(`${path} does not hold "${words}"`)
  return { [path]: text.replace(words, () => by) }
}
