/** Serves the built pages and the person's recordings on this computer alone, by the code that answers the app's own scheme: the same bytes, ranges and headers. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { withAttributes } from '../../src/main/pages/page-attributes.ts'
import { serve } from '../../src/main/pages/serving.ts'

const home = 'app://bundle'
const policy = 'Content-Security-Policy'

export interface PageServer {
  readonly origin: string
  readonly closes: () => Promise<void>
}

interface Served {
  readonly built: string // folder of the built app
  readonly recordings: string // folder of the person's own voice
  readonly attributes: () => object // of the page, from its first frame
}

export async function servesPages(served: Served): Promise<PageServer> {
  const server = createServer((request, response) => {
    answer(request, response, server, served).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const closes = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { origin: originOf(server), closes }
}

const originOf = (server: Server): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`

async function answer(
  { url = '/', method = 'GET', headers }: IncomingMessage,
  response: ServerResponse,
  server: Server,
  { built, recordings, attributes }: Served,
): Promise<void> {
  if (url === '/favicon.ico') return void response.writeHead(204).end() // a browser asks for it by itself, Electron does not
  const asked = { url: `${home}${url}`, method, headers: { Range: headers.range ?? '' } }
  const served = await serve(asked, join(built, 'out', 'renderer'), recordings)
  const { status, headers: said, body } = url === '/index.html' ? withAttributes(served, attributes()) : served
  // the pages have another address here, and no other right
  response.writeHead(status, { ...said, [policy]: (said[policy] ?? '').replaceAll(`${home}/`, `${originOf(server)}/`) })
  response.end(body)
}
