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
  readonly answering: () => Promise<void> // makes ready for requests; resolves when they are answered: no script of a page runs before, so none asks in vain
}

export function serveApp({ root, own, attributes, answering }: Pages): void {
  protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== 'bundle') return new Response(null, { status: 404 })
    if (pathname !== '/index.html') {
      if (asksForMore(pathname)) await answering()
      return serve(request, root, own)
    }
    const response = serve(request, root, own)
    return response.status === 200 ? withAttributes(response, attributes()) : response
  })
  if (!devServer) return
  serveOwnBeside(devServer, root, own)
  void answering()
}

/** Scripts, but for the first: it only waits for the frame of the window, whose styles and letters wait for nothing. */
const asksForMore = (pathname: string): boolean => pathname.endsWith('.js') && !pathname.endsWith('/begin.js')

/** While developing, pages come from the dev server, which knows nothing of the person's recordings: their addresses are answered here. */
function serveOwnBeside({ origin }: URL, root: string, own: string): void {
  protocol.handle('http', (request) =>
    request.url.startsWith(`${origin}/own/`) ? serve(request, root, own) : net.fetch(request, { bypassCustomProtocolHandlers: true }),
  )
}
