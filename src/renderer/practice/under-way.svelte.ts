/** How far the practice that is under way has come: all the frame of the window needs to know before the practice itself is fetched. */

/** `under-way`: playing or paused. `stopped`: after "I need to stop". `over`: the rating. */
export type PracticePhase = 'none' | 'under-way' | 'stopped' | 'over'

class UnderWay {
  phase = $state<PracticePhase>('none')

  get on(): boolean {
    return this.phase !== 'none'
  }
}

export const underWay = new UnderWay()
