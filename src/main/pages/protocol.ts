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

/** `root`: the folder of the built pages. `own`: the folder of the person's recordings. `attributes`: how the page is to look from its very first frame. */
export function serveApp(root: string, attributes: () => PageLooks & { readonly first: string | undefined }, own: string): void {
  protocol.handle(scheme, (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== 'bundle') return new Response(null, { status: 404 })
    const response = serve(request, root, own)
    return pathname === '/index.html' && response.status === 200 ? withAttributes(response, attributes()) : response
  })
  if (devServer) serveOwnBeside(devServer, root, own)
}

/** While developing, pages come from the dev server, which knows nothing of the person's recordings: their addresses are answered here. */
function serveOwnBeside({ origin }: URL, root: string, own: string): void {
  protocol.handle('http', (request) =>
    request.url.startsWith(`${origin}/own/`) ? serve(request, root, own) : net.fetch(request, { bypassCustomProtocolHandlers: true }),
  )
}
