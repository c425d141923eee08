import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import type { CloudBase } from '#emulator/CloudBase'
import { PortTakenError } from '#emulator/http/openServer'

import { startForTest, temporaryFolder } from '../startForTest'

const SITE = temporaryFolder()
const ENTRY = `<!doctype html><title>entry</title>${'x'.repeat(2_000)}`

/** A request with headers that `fetch` would not let through. */
function raw(
  url: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, method }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('HTTP access and hosting on one port', () => {
  let cloudbase: CloudBase
  beforeAll(async () => {
    mkdirSync(join(SITE.path, 'js'))
    writeFileSync(join(SITE.path, 'index.html'), ENTRY)
    writeFileSync(join(SITE.path, 'js', 'app.0a1b2c3d.js'), 'run()')
    cloudbase = await startForTest({
      hosting: SITE.path,
      httpAccess: { '/api': 'replies', '/api/deep': 'echo', '/slow': 'slow', '/throws': 'throws' },
      config: {
        functions: [{ name: 'replies' }, { name: 'echo' }, { name: 'slow', timeout: 1 }, { name: 'throws' }],
      },
    })
  })
  afterAll(async () => {
    await cloudbase.close()
    SITE.remove()
  })
  const at = (path: string, init?: RequestInit) => fetch(`${cloudbase.url}${path}`, init)

  test('a function receives the request as CloudBase hands it over, and nobody’s identity', async () => {
    const reply = await at('/api/deep/votes?id=7', {
      method: 'POST',
      body: JSON.stringify({ choice: 'yes' }),
      headers: { 'content-type': 'application/json', 'x-wx-openid': 'oForged' },
    })
    const { event, env } = (await reply.json()) as {
      event: Record<string, unknown>
      env: Record<string, string>
    }
    expect(event).toMatchObject({
      path: '/votes',
      httpMethod: 'POST',
      queryStringParameters: { id: '7' },
      body: '{"choice":"yes"}',
      isBase64Encoded: false,
      headers: { 'content-type': 'application/json' },
    })
    expect(env['TCB_SOURCE']).toBe('wx_http')
    expect(env).not.toHaveProperty('WX_OPENID')
  })

  test('bytes come as base64', async () => {
    const reply = await at('/api/deep', {
      method: 'POST',
      body: Buffer.from([0, 255]),
      headers: { 'content-type': 'image/png' },
    })
    const { event } = (await reply.json()) as { event: { body: string; isBase64Encoded: boolean } }
    expect(event).toMatchObject({ body: 'AP8=', isBase64Encoded: true })
  })

  test('a function decides status, headers and body', async () => {
    const made = await at('/api?kind=integrated')
    expect(made.status).toBe(201)
    expect(made.headers.get('x-made')).toBe('yes')
    expect(await made.text()).toBe('made')
    const bytes = await at('/api?kind=bytes')
    expect(bytes.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(Buffer.from([1, 2, 3]))
    const plain = await at('/api?kind=value')
    expect(plain.headers.get('content-type')).toContain('application/json')
    expect(await plain.json()).toEqual({ plain: true })
  })

  test('a fault tells its code and hides its message', async () => {
    const failed = await at('/throws')
    expect(failed.status).toBe(500)
    expect(await failed.json()).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: 'FUNCTIONS_EXECUTE_FAIL',
    })
  })

  test('local pages on other ports may call, foreign ones may not', async () => {
    const local = await raw(`${cloudbase.url}/api`, { origin: 'http://localhost:5173' }, 'OPTIONS')
    expect(local).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-origin': 'http://localhost:5173' },
    })
    for (const path of ['/api', '/admin', '/emulator/faults', '/emulator/messages.json', '/']) {
      expect((await raw(`${cloudbase.url}${path}`, { origin: 'https://evil.example' })).status).toBe(403)
      expect((await raw(`${cloudbase.url}${path}`, { host: 'evil.example' })).status).toBe(403)
    }
  })

  test('the site is served, compressed, with its routes leading to the entry page', async () => {
    const entry = await raw(`${cloudbase.url}/`, { 'accept-encoding': 'gzip' })
    expect(entry.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-cache' })
    expect(gunzipSync(entry.body).toString()).toBe(ENTRY)
    expect(await (await at('/pages/votes/index')).text()).toBe(ENTRY)
    const script = await at('/js/app.0a1b2c3d.js')
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(await script.text()).toBe('run()')
    expect((await at('/js/missing.js')).status).toBe(404)
    const again = await raw(`${cloudbase.url}/`, { 'if-none-match': String(entry.headers['etag']) })
    expect(again.status).toBe(304)
  })

  test('nothing outside the site is served', async () => {
    const outside = await raw(`${cloudbase.url}/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd`, {})
    expect(outside.body.toString()).not.toContain('root:')
  })

  test('a port that is taken is refused by its number', async () => {
    const start = startForTest({ port: cloudbase.port })
    await expect(start).rejects.toBeInstanceOf(PortTakenError)
    await expect(start).rejects.toThrow(new RegExp(`port ${String(cloudbase.port)} `))
  })
})
