/** The scheme our pages come by: app://bundle/…, a real origin, never file://. */
import { net, protocol } from 'electron'
import type { PageLooks } from '../../core/entries/looks.ts'
import { devServer, scheme } from './origin.ts'
import { withAttributes } from './page-attributes.ts'
import { serve } from './serving.ts'

/** Before the app is ready. */
export function nameScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }])
}

export interface Pages {
  readonly root: string // the folder of the built pages
  readonly own: string // the folder of the person's recordings
  readonly attributes: () => PageLooks & { readonly first: string | undefined } // how the page is to look from its very first frame
  readonly frameShown: () => void // the first frame of a page is on the screen, and it asks for more; called again by each script
}

export function serveApp({ root, own, attributes, frameShown }: Pages): void {
  protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== 'bundle') return new Response(null, { status: 404 })
    if (pathname !== '/index.html') {
      if (isAfterFrame(pathname)) setImmediate(frameShown) // the script goes first
      return serve(request, root, own)
    }
    const response = serve(request, root, own)
    return response.status === 200 ? withAttributes(response, attributes()) : response
  })
  if (!devServer) return
  serveOwnBeside(devServer, root, own)
  frameShown()
}

/** Scripts, but for the one that only waits for the frame. */
const isAfterFrame = (pathname: string): boolean => pathname.endsWith('.js') && !pathname.endsWith('/begin.js')

/** While developing, pages come from the dev server, which knows nothing of the person's recordings: their addresses are answered here. */
function serveOwnBeside({ origin }: URL, root: string, own: string): void {
  protocol.handle('http', (request) =>
    request.url.startsWith(`${origin}/own/`) ? serve(request, root, own) : net.fetch(request, { bypassCustomProtocolHandlers: true }),
  )
}
