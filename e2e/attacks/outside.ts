/** A place outside the app that would answer anything, and writes down every visitor: connections, requests, and UDP as WebRTC sends it. */
import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'

export interface Outside {
  readonly address: string // http://127.0.0.1:<port>; UDP on the same port
  readonly visits: string[]
  readonly close: () => Promise<void>
}

const answers: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '.js': ['text/javascript', 'globalThis.taken = "a script from outside"'],
  '.css': ['text/css', 'body { outline: 7px solid red }'],
  '.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
}

export async function openOutside(): Promise<Outside> {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(`${request.method ?? ''} ${request.url ?? ''}`)
    const [type, body] = answers[/\.\w+$/.exec(request.url ?? '')?.[0] ?? ''] ?? [
      'text/html',
      '<script>globalThis.taken = "a page from outside"</script>',
    ]
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }).end(body)
  })
  server.on('connection', () => visits.push('a connection'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const udp = createSocket('udp4').on('message', () => visits.push('a UDP packet'))
  udp.bind(port, '127.0.0.1')
  await once(udp, 'listening')
  return {
    address: `http://127.0.0.1:${port}`,
    visits,
    close: async () => {
      server.closeAllConnections()
      server.close()
      udp.close()
      await Promise.all([once(server, 'close'), once(udp, 'close')])
    },
  }
}
