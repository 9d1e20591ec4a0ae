/** window.api, as pages see it: the type only. */
import type { Api } from './index.ts'

declare global {
  interface Window {
    readonly api: Api
  }
}
