import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Only this machine reaches the local CloudBase. */
export const LOCAL_ADDRESS = '127.0.0.1'

/** Another program listens on the port already. */
export class PortTakenError extends Error {
  constructor(readonly port: number) {
    super(`port ${String(port)} is taken by another program: choose another with --port, or 0 for any`)
    this.name = 'PortTakenError'
  }
}

export type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Listens on a port of this machine, 0 for any. A fault of `serve` becomes status 500. @throws PortTakenError */
export async function openServer(port: number, serve: Serve): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      // A client that went away is no fault of the server.
      if (!response.destroyed) console.error('local CloudBase:', error)
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error)
    })
    server.listen(port, LOCAL_ADDRESS, resolve)
  })
  return { server, port: (server.address() as AddressInfo).port }
}

/** Takes no more requests, lets those under way end, and closes what idle connections there are. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise(resolve => server.close(resolve))
  server.closeIdleConnections()
  await closed
}
