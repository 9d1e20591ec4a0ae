/** How much a field takes. What does not fit is not taken, and that is said: nothing that a person types or pastes is cut in silence. */
type Field = HTMLInputElement | HTMLTextAreaElement

/** `full`: a key did nothing. `cut`: of several letters, such as a text that was pasted, the end is missing. */
type Fit = 'all' | 'full' | 'cut'

export class FieldLimit {
  readonly most: number // characters, as the file counts them
  #fit = $state<Fit>('all')

  constructor(most: number) {
    this.most = most
  }

  /** What became of the last thing that was typed or pasted. */
  get fit(): Fit {
    return this.#fit
  }

  /** For the field: `{@attach limit.watch}`. The browser takes as much as fits; here it is seen before. */
  readonly watch = (field: Field): (() => void) => {
    field.maxLength = this.most
    const look = (event: Event): void => {
      if (event instanceof InputEvent && !event.isComposing) this.#fit = this.#fitOf(field, addedBy(event))
    }
    const composed = (): void => {
      this.#fit = field.value.length >= this.most ? 'full' : 'all' // the browser cuts now what a keyboard of many keys to a letter put together
    }
    field.addEventListener('beforeinput', look)
    field.addEventListener('compositionend', composed)
    return () => {
      field.removeEventListener('beforeinput', look)
      field.removeEventListener('compositionend', composed)
    }
  }

  #fitOf(field: Field, added: string): Fit {
    const chosen = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0) // it gives way to what is added
    if (added === '' || field.value.length - chosen + added.length <= this.most) return 'all'
    return [...added].length === 1 ? 'full' : 'cut'
  }
}

function addedBy({ inputType, data, dataTransfer }: InputEvent): string {
  if (inputType === 'insertLineBreak' || inputType === 'insertParagraph') return '\n'
  if (!inputType.startsWith('insert')) return ''
  return (data ?? dataTransfer?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n')
}
