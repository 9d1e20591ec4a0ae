/** The scheme our pages come by: app://bundle/…, a real origin, never file://. */
import { protocol } from 'electron'
import { scheme } from './origin.ts'
import { serve } from './serving.ts'

/** Before the app is ready. */
export function nameScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }])
}

/** `root`: the folder of the built pages. */
export function serveApp(root: string): void {
  protocol.handle(scheme, (request) => (new URL(request.url).host === 'bundle' ? serve(request, root) : new Response(null, { status: 404 })))
}
