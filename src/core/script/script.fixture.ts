/** A small exercise for tests: two muscle groups between beats, with every kind of variant. */
import { english } from '../language/english.ts'
import { usualChoices } from './choices.ts'
import type { Choices, FindClip } from './exercise.ts'
import { parseScript } from './parse.ts'
import type { Script } from './script.ts'

export const smallScript = `id: E02
title: Two groups
summary: A short one.
room: muscles
needs: [calm-body]
postures: [sitting, lying]
asks: [preset, passes, leftOut, hand, posture]
card:
  what: What it is.
  evidence: Studies suggest it can help.
  sources: [KS]
safety:
  kind: tensing
  uses: []
soft_prompt: Still here, at your own pace.
forms:
  - id: full
    title: Two groups
    parts:
      - beat: Opening
        kind: opening
        seconds: 20
        lines:
          - { at: 3, say: "We begin.", other: { twice: "We go round two times." } }
      - groups:
          name: 10
          again: 4
          tense:
            - { at: 1.2, say: "Or just imagine it." }
          groups:
            - id: arm
              title: { right: "Right arm", left: "Left arm" }
              regions: [hand-first, forearm-first]
              areas: [hands-arms]
              name:
                - say: { right: "Your right arm.", left: "Your left arm." }
                - { at: end, say: "And tense." }
              release:
                - { at: 0, say: "And let go." }
              notice:
                - { at: 0, say: "Notice it." }
              rest:
                - say: { right: "Your right arm can rest.", left: "Your left arm can rest." }
              imagine:
                - { at: 1, say: "Imagine it loose." }
              again:
                name:
                  - { at: end, say: "Tense." }
                rest:
                  - say: "Rest again."
            - id: neck
              title: Neck
              regions: [neck]
              areas: [neck]
              capped: true
              name:
                - say: "Your neck."
                  other: { lying: "Your neck, on the pillow." }
                - { at: end, say: "And tense." }
              release:
                - { at: 0, say: "And let go." }
              rest:
                - say: "Your neck can rest."
              imagine:
                - { at: 1, say: "Imagine it easy." }
              again:
                name:
                  - { at: end, say: "Once more." }
                rest:
                  - say: "Rest it again."
      - beat: Look
        kind: guide
        seconds: 40
        sense: sight
        lines:
          - { at: 0, say: "Look at one thing." }
        without:
          - { at: 0, say: "Think of one thing." }
      - beat: Quiet
        kind: quiet
        seconds: 60
        lines:
          - { at: 1, say: "Rest a while." }
      - beat: Close
        kind: closing
        seconds: 20
        lines:
          - { at: 1, say: "That is the end." }
reviewed_by:
checked_on:
`

/** The small exercise, or one that differs by a replacement in its text. */
export function small(from = '', to = ''): Script {
  const { script, problems } = parseScript(english, 'exercises/E02.yaml', smallScript.replace(from, to))
  if (script === null) throw new Error(problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  return script
}

export const usual: Choices = { ...usualChoices(small()), hand: 'right' }

/** A recording of 0.4 s a word. */
export const slowVoice: FindClip = (say) => ({ clip: `${say}.webm`, seconds: 0.4 * say.split(' ').length })
