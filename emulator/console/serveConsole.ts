import type { IncomingMessage, ServerResponse } from 'node:http'

import { ActionFault } from '../actions/ActionFault'
import { UnknownTriggerError } from '../clock/Timers'
import { UnknownFaultError } from '../faults/Faults'
import { BodyTooLargeError, readBody } from '../gateway/readBody'
import { LIMITS } from '../limits'
import { InvocationError } from '../runner/InvocationError'
import type { Services } from '../services'
import { type Control, controls, UnreadableControlError } from './controls'
import { CONSOLE_PAGE } from './page'
import { views } from './views'

/** Serves the page that shows what goes on inside, what it shows as JSON, and the controls it has. */
export function serveConsole(
  services: Services,
): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> {
  const shown = views(services)
  const controlled = controls(services)
  return async (request, response, url) => {
    const name = url.pathname.replace(/^\/emulator\/?/, '')
    const view = Object.hasOwn(shown, name) ? shown[name] : undefined
    const control = Object.hasOwn(controlled, name) ? controlled[name] : undefined
    if (request.method === 'GET' && name === '') {
      sendPage(response)
      return
    }
    if (request.method === 'GET' && view !== undefined) {
      sendJson(response, 200, await view())
      return
    }
    if (request.method === 'POST' && control !== undefined) return runControl(control, request, response, url)
    sendJson(response, 404, { error: `the console has no "${name}" for ${request.method ?? ''}` })
  }
}

async function runControl(
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  try {
    const body = await readBody(request, LIMITS.uploadBytes)
    sendJson(response, 200, (await control({ body, query: url.searchParams })) ?? { ok: true })
  } catch (error) {
    if (!isExpected(error)) throw error
    const code = 'code' in error ? error.code : error.name
    sendJson(response, 400, { code, error: error.message })
  }
}

/** Refusals that tell the caller what was wrong; anything else is a fault of the console. */
function isExpected(error: unknown): error is Error {
  const expected = [
    ActionFault,
    BodyTooLargeError,
    InvocationError,
    UnknownFaultError,
    UnknownTriggerError,
    UnreadableControlError,
  ]
  return expected.some(kind => error instanceof kind)
}

function sendPage(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-frame-options': 'DENY',
  })
  response.end(CONSOLE_PAGE)
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(value))
}
