/** Whether an answer is late: what usually comes at once is said to be waited for only when it does not. */
const soon = 3000 // ms

export class Awaited {
  #late = $state(false)

  get isLate(): boolean {
    return this.#late
  }

  async answer<T>(asked: Promise<T>): Promise<T> {
    const timer = setTimeout(() => (this.#late = true), soon)
    try {
      return await asked
    } finally {
      clearTimeout(timer)
      this.#late = false
    }
  }
}
