/** Takes that are not on the disk: they wait to be written, or were refused. Each can be heard while the page is open. */
interface UnsavedTake {
  readonly say: string
  readonly samples: Float32Array
  readonly is: 'waiting' | 'refused'
}

export class UnsavedTakes {
  #all = $state.raw<readonly UnsavedTake[]>([]) // one a line

  /** That of this line. */
  of(say: string | undefined): UnsavedTake | null {
    return this.#all.find((take) => take.say === say) ?? null
  }

  /** Until its time on the disk comes, or it is refused for good. Resolves to true when it is there, and nothing else was done with its line meanwhile. */
  async hold(take: UnsavedTake, landed: Promise<boolean>): Promise<boolean> {
    this.forget(take.say)
    this.#all = [...this.#all, take]
    if (take.is === 'refused') return false
    const isSaved = await landed
    if (!this.#all.includes(take)) return false // recorded again, or deleted, meanwhile
    this.#all = isSaved
      ? this.#all.filter((other) => other !== take)
      : this.#all.map((other) => (other === take ? { ...take, is: 'refused' } : other))
    return isSaved
  }

  /** The line was recorded again, or its recording deleted. */
  forget(say: string): void {
    this.#all = this.#all.filter((take) => take.say !== say)
  }
}
