/** Serves the built pages and the person's recordings on this computer alone, by the code that answers the app's own scheme: the same bytes, ranges and headers. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
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
  const asked = new Request(`${home}${url}`, { method, headers: headers.range === undefined ? {} : { Range: headers.range } })
  const served = serve(asked, join(built, 'out', 'renderer'), recordings)
  const { status, headers: said, body } = url === '/index.html' && served.status === 200 ? await withAttributes(served, attributes()) : served
  const own = said.get(policy)
  if (own !== null) said.set(policy, own.replaceAll(`${home}/`, `${originOf(server)}/`)) // the pages have another address here, and no other right
  response.writeHead(status, Object.fromEntries(said))
  if (body)
    await pipeline(Readable.fromWeb(body as ReadableStream), response).catch(() => undefined) // the page has heard enough
  else response.end()
}
