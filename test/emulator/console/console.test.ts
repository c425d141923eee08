import type { CloudBase } from '#emulator/CloudBase'

import { startForTest } from '../startForTest'

describe('the console', () => {
  let cloudbase: CloudBase
  beforeAll(async () => {
    cloudbase = await startForTest({
      clock: { frozenAt: '2026-03-01T00:00:00Z' },
      config: {
        functions: [{ name: 'echo', triggers: [{ name: 'daily', type: 'timer', config: '0 0 9 * * * *' }] }],
      },
      schema: { notes: { indexes: [] }, later: { indexes: [] } },
      storageRule: ({ path, openid }) => path.startsWith(`uploads/${openid ?? ''}/`),
    })
    await cloudbase.engine.insert('notes', [{ text: 'one' }, { text: 'two' }])
  })
  afterAll(() => cloudbase.close())
  const get = async (name: string): Promise<unknown> =>
    (await fetch(`${cloudbase.url}/emulator/${name}`)).json()
  const post = async (name: string, body: unknown): Promise<{ status: number; reply: unknown }> => {
    const response = await fetch(`${cloudbase.url}/emulator/${name}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    return { status: response.status, reply: await response.json() }
  }

  test('says plainly that everything is simulated', async () => {
    const page = await fetch(`${cloudbase.url}/emulator/`)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain('本地 CloudBase · 模拟环境')
  })

  test('shows collections, the clock and its triggers, and what was called', async () => {
    expect(await get('collections.json')).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'notes', documents: 2 })]),
    )
    expect(await get('clock.json')).toEqual({
      now: '2026-03-01T00:00:00.000Z',
      frozen: true,
      triggers: [
        { name: 'daily', function: 'echo', cron: '0 0 9 * * * *', next: '2026-03-01T01:00:00.000Z' },
      ],
    })
    await post('timers', { name: 'daily' })
    expect(await get('invocations.json')).toMatchObject([{ function: 'echo', source: 'wx_trigger' }])
    expect(await get('state.json')).toMatchObject({ env: 'local', transport: 'gateway', functions: ['echo'] })
  })

  test('moves the clock and fires what is due', async () => {
    expect(await post('clock', { moveTo: '2026-03-01T02:00:00Z' })).toEqual({
      status: 200,
      reply: { now: '2026-03-01T02:00:00.000Z', frozen: true, fired: 1 },
    })
    expect((await post('clock', { moveTo: 'tomorrow' })).status).toBe(400)
  })

  test('injects faults, and knows which there are', async () => {
    expect((await post('faults', { messages: 'down' })).reply).toMatchObject({
      messages: 'down',
      storage: 'ok',
    })
    expect(cloudbase.faults.current.messages).toBe('down')
    expect(await get('faults.json')).toMatchObject({ messages: 'down' })
    expect(await post('faults', { messages: 'broken' })).toMatchObject({ status: 400 })
    expect(await post('faults', { toString: 'down' })).toMatchObject({ status: 400 })
    cloudbase.faults.clear()
  })

  test('stands in for WeChat’s client: a tap, a call, an upload, a link', async () => {
    expect((await post('subscriptions', { openid: 'oLin', templateId: 't' })).reply).toEqual({ credits: 1 })
    const called = await post('client/call', { name: 'echo', data: { n: 1 }, openid: 'oLin' })
    expect(called.reply).toMatchObject({ result: { event: { n: 1 }, environment: { WX_OPENID: 'oLin' } } })
    const upload = await fetch(
      `${cloudbase.url}/emulator/client/upload?openid=oLin&cloudPath=uploads/oLin/a.txt`,
      {
        method: 'POST',
        body: 'mine',
      },
    )
    const { fileID } = (await upload.json()) as { fileID: string }
    const { links } = (await post('client/links', { fileIDs: [fileID] })).reply as { links: string[] }
    expect(await (await fetch(links[0] ?? '')).text()).toBe('mine')
  })

  test.each([
    ['faults', 'x'],
    ['timers', { name: 'never' }],
    ['client/call', { name: 'nobody' }],
    ['client/upload', {}],
  ])('refuses in words what it cannot do: %s', async (name, body) => {
    const { status, reply } = await post(name, body)
    expect(status).toBe(400)
    expect(reply).toMatchObject({ error: expect.stringMatching(/./) as string })
  })

  test('has nothing else', async () => {
    expect((await post('constructor', {})).status).toBe(404)
    expect((await fetch(`${cloudbase.url}/emulator/secret.json`)).status).toBe(404)
  })
})
