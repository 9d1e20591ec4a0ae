/** The scheme our pages come by: app://bundle/…, a real origin, never file://. */
import { net, protocol } from 'electron'
import type { PageLooks } from '../../core/entries/looks.ts'
import { devServer, scheme } from './origin.ts'
import { withAttributes } from './page-attributes.ts'
import { serve, type PageRequest, type Served } from './serving.ts'

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

/**
 * By a call that Electron calls deprecated and keeps: its newer one, `protocol.handle`, answers with Node's `Response`. To load that takes nearly a tenth of the
 * time to the first paint, and each file more, on the thread that the whole window waits for.
 */
export function serveApp({ root, own, attributes, frameShown }: Pages): void {
  const answer = async (request: PageRequest): Promise<Served> => {
    const { host, pathname } = new URL(request.url)
    if (host !== 'bundle') return { status: 404, headers: {}, body: null }
    if (isAfterFrame(pathname)) setImmediate(frameShown) // the script goes first
    const served = await serve(request, root, own)
    return pathname === '/index.html' ? withAttributes(served, attributes()) : served
  }
  const isServed = protocol.registerBufferProtocol(scheme, (request, give) => {
    void answer(request).then((served) => give(asElectronTakesIt(served))) // serving never rejects
  })
  if (!isServed) throw new Error(`the system does not let the app serve ${scheme}://`)
  if (!devServer) return
  serveOwnBeside(devServer, root, own)
  frameShown()
}

/** It tells the page the type by a word of its own. */
function asElectronTakesIt({ status, headers, body }: Served): Electron.ProtocolResponse {
  const [mimeType = ''] = (headers['Content-Type'] ?? 'text/plain').split(';')
  return { statusCode: status, headers: { ...headers }, mimeType, data: body ?? Buffer.alloc(0) }
}

/** Scripts, but for the one that only waits for the frame. */
const isAfterFrame = (pathname: string): boolean => pathname.endsWith('.js') && !pathname.endsWith('/begin.js')

/** While developing, pages come from the dev server, which knows nothing of the person's recordings: their addresses are answered here. */
function serveOwnBeside({ origin }: URL, root: string, own: string): void {
  protocol.handle('http', (request) =>
    request.url.startsWith(`${origin}/own/`) ? asResponse(request, root, own) : net.fetch(request, { bypassCustomProtocolHandlers: true }),
  )
}

async function asResponse({ url, method, headers: said }: Request, root: string, own: string): Promise<Response> {
  const { status, headers, body } = await serve({ url, method, headers: { Range: said.get('Range') ?? '' } }, root, own)
  return new Response(body && new Uint8Array(body), { status, headers })
}
