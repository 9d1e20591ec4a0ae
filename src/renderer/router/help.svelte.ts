/** Whether the help sheet is open. Opening it is never recorded. */
class Help {
  #open = $state(false)

  get isOpen(): boolean {
    return this.#open
  }
  open(): void {
    this.#open = true
  }
  close(): void {
    this.#open = false
  }
}

export const help = new Help()
