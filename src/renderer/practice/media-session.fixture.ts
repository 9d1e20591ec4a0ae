/** The browser's media session for tests, whose DOM has none: it keeps what it was told, and presses its own buttons. */
export function standInSession() {
  const handlers = new Map<string, MediaSessionActionHandler>()
  const positions: (MediaPositionState | undefined)[] = []
  const session = {
    metadata: null as MediaMetadata | null,
    playbackState: 'none' as MediaSessionPlaybackState,
    setActionHandler: (action: MediaSessionAction, handler: MediaSessionActionHandler | null) =>
      void (handler ? handlers.set(action, handler) : handlers.delete(action)),
    setPositionState: (state?: MediaPositionState) => void positions.push(state),
  }
  const press = (action: MediaSessionAction) => handlers.get(action)?.({ action })
  return { session, handlers, positions, press }
}

/** Where a practice looks for the browser's own. */
export function putSessionInPlace() {
  const standIn = standInSession()
  Object.defineProperty(navigator, 'mediaSession', { value: standIn.session, configurable: true })
  Object.defineProperty(globalThis, 'MediaMetadata', {
    value: class {
      constructor(said: MediaMetadataInit) {
        Object.assign(this, said)
      }
    },
    configurable: true,
  })
  return standIn
}
