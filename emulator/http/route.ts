import type { IncomingMessage, ServerResponse } from 'node:http'

import { ADMIN_ROUTE, serveAdmin } from '../gateway/serveAdmin'
import type { Services } from '../services'
import { serveFiles } from '../storage/serveFiles'
import { STORAGE_ROUTE } from '../storage/Storage'
import { type HttpAccess, routeOf, serveFunction } from './functionAccess'
import type { Serve } from './openServer'
import { allowLocalOrigin, isLocalRequest } from './origins'
import type { StaticSite } from './StaticSite'

export interface Routes {
  readonly services: Services
  readonly httpAccess: HttpAccess
  readonly site: StaticSite | null
  /** The console and its controls: everything under `/emulator`. */
  readonly console: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>
}

const CONSOLE_ROUTE = '/emulator'

/** Routes everything that comes to one port: gateway, files, console, functions, and the site for the rest. */
export function routeRequests(routes: Routes): Serve {
  const { services, httpAccess, site } = routes
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local')
    // The whole database lies behind the gateway and every control behind the console: no foreign page reaches them.
    if (!isLocalRequest(request)) {
      refuse(response, 403, 'only requests of this machine are served')
      return
    }
    allowLocalOrigin(request, response)
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()

    if (url.pathname === ADMIN_ROUTE) return serveAdmin(services.admin, request, response, url)
    if (url.pathname.startsWith(STORAGE_ROUTE)) return serveFiles(services.storage, request, response, url)
    if (url.pathname === CONSOLE_ROUTE || url.pathname.startsWith(`${CONSOLE_ROUTE}/`)) {
      return routes.console(request, response, url)
    }
    const target = routeOf(httpAccess, url.pathname)
    if (target !== null) {
      return serveFunction(services.runner, { ...target, env: services.env }, request, response, url)
    }
    if ((await site?.serve(request, response, url.pathname)) !== true)
      refuse(response, 404, 'nothing is here')
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${message}\n`)
}
