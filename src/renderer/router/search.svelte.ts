/** Whether the search is open. What is looked for is never kept. */
class SearchState {
  #open = $state(false)

  get isOpen(): boolean {
    return this.#open
  }
  /** Not over help, nor over another dialog. */
  open(): void {
    if (document.querySelector('dialog[open]') === null) this.#open = true
  }
  close(): void {
    this.#open = false
  }
}

export const search = new SearchState()
