import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Services } from '../services'

export function serveConsole(_services: Services) {
  return (_request: IncomingMessage, response: ServerResponse, _url: URL): Promise<void> =>
    Promise.resolve(void response.writeHead(404).end())
}
