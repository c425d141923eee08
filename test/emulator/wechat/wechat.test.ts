import protobuf from 'protobufjs'

import { startCloudBase } from '#emulator/startCloudBase'

import { openLocal, type LocalOpenDoor } from '../conformance/doors'
import { temporaryFolder } from '../startForTest'

const TEMPLATE = 'tpl-vote-opened'
const message = (touser: string) => ({
  touser,
  template_id: TEMPLATE,
  page: 'pages/votes/index',
  data: { thing1: { value: '充电桩' }, time2: { value: '2026-03-01' } },
})

describe('subscribe messages', () => {
  let open: LocalOpenDoor
  beforeAll(async () => {
    open = await openLocal('gateway', {
      clock: { frozenAt: '2026-03-01T08:00:00Z' },
      config: { functions: [{ name: 'sender', timeout: 10 }] },
    })
  })
  afterAll(() => open.close())
  afterEach(() => {
    open.cloudbase.faults.clear()
  })
  const send = async (requestData: object, apiName = 'subscribeMessage.send'): Promise<unknown> =>
    (await open.app.callWxOpenApi({ apiName, requestData })).result as unknown

  test('one tap lets one message of one template through', async () => {
    open.cloudbase.grantSubscription('oLin', TEMPLATE)
    expect(await send(message('oLin'))).toMatchObject({ errcode: 0 })
    expect(await send(message('oLin'))).toMatchObject({ errcode: 43101 })
    expect(open.cloudbase.messages()).toEqual([
      {
        id: expect.stringMatching(/./) as string,
        openid: 'oLin',
        templateId: TEMPLATE,
        data: message('oLin').data,
        page: 'pages/votes/index',
        sentAt: '2026-03-01T08:00:00.000Z',
      },
    ])
  })

  test('a tap is no leave for another person or another template', async () => {
    open.cloudbase.grantSubscription('oChen', TEMPLATE)
    expect(await send(message('oWang'))).toMatchObject({ errcode: 43101 })
    expect(await send({ ...message('oChen'), template_id: 'other' })).toMatchObject({ errcode: 43101 })
    expect(await send(message('oChen'), '/cgi-bin/message/subscribe/send')).toMatchObject({ errcode: 0 })
  })

  test('a message that cannot be shown is refused and spends nothing', async () => {
    open.cloudbase.grantSubscription('oLi', TEMPLATE)
    expect(await send({ ...message('oLi'), data: { thing1: '充电桩' } })).toMatchObject({ errcode: 47003 })
    expect(await send({ ...message('oLi'), template_id: '' })).toMatchObject({ errcode: 40037 })
    expect(await send({ touser: 'oLi' })).toMatchObject({ errcode: 47001 })
    expect(await send(message('oLi'))).toMatchObject({ errcode: 0 })
  })

  test('a message service that is made to fail sends nothing and spends nothing', async () => {
    open.cloudbase.grantSubscription('oHe', TEMPLATE)
    const before = open.cloudbase.messages().length
    open.cloudbase.faults.set({ messages: 'down' })
    expect(await send(message('oHe'))).toMatchObject({ errcode: -1 })
    expect(open.cloudbase.messages()).toHaveLength(before)
    open.cloudbase.faults.set({ messages: 'ok' })
    expect(await send(message('oHe'))).toMatchObject({ errcode: 0 })
  })

  test('the same interface answers in protocol buffers', async () => {
    open.cloudbase.grantSubscription('oPb', TEMPLATE)
    const { Request, Response } = protobuf.parse(`
      syntax = "proto3";
      message Pair { string key = 1; bytes value = 2; string contentType = 3; string filename = 4; }
      message Pairs { repeated Pair pairs = 1; }
      message Request { int32 apiType = 1; Pairs content = 2; }
      message Response { bytes data = 1; string contentType = 2; int32 errorCode = 3; int32 httpCode = 4; }
    `).root as unknown as Record<'Request' | 'Response', protobuf.Type>
    const pairs = Object.entries(message('oPb')).map(([key, value]) => ({
      key,
      value: Buffer.from(JSON.stringify(value)),
    }))
    const requestData = Buffer.from(Request.encode({ apiType: 0, content: { pairs } }).finish())
    const reply = (await open.app.callCompatibleWxOpenApi({
      apiName: 'subscribeMessage.send',
      requestData,
    })) as Buffer
    const answer = Response.toObject(Response.decode(reply)) as { data: Buffer; httpCode: number }
    expect(answer.httpCode).toBe(200)
    expect(JSON.parse(answer.data.toString())).toMatchObject({ errcode: 0 })
    expect(open.cloudbase.messages().at(-1)).toMatchObject({ openid: 'oPb' })
  })

  test('a function sends by the SDK it has', async () => {
    open.cloudbase.grantSubscription('oFn', TEMPLATE)
    const data = { apiName: 'subscribeMessage.send', requestData: message('oFn') }
    expect(await open.cloudbase.callFunction({ name: 'sender', data })).toMatchObject({ errcode: 0 })
  })

  test('an interface that is not simulated is refused by its name', async () => {
    await expect(send({}, 'wxacode.get')).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    await expect(send({}, 'wxacode.get')).rejects.toThrow(/wxacode\.get/)
  })
})

test('messages and taps outlive a restart', async () => {
  const folder = temporaryFolder()
  const first = await startCloudBase({ dataDir: folder.path })
  first.grantSubscription('oLin', TEMPLATE)
  first.grantSubscription('oLin', TEMPLATE)
  const post = async (url: string): Promise<unknown> => {
    const body = JSON.stringify({
      action: 'wx.api',
      apiName: 'subscribeMessage.send',
      requestData: JSON.stringify(message('oLin')),
    })
    const headers = { authorization: 'Bearer local' }
    const { data } = (await (await fetch(`${url}/admin`, { method: 'POST', body, headers })).json()) as {
      data: { responseData: string }
    }
    return JSON.parse(data.responseData) as unknown
  }
  expect(await post(first.url)).toMatchObject({ errcode: 0 })
  await first.close()
  const second = await startCloudBase({ dataDir: folder.path })
  expect(second.messages()).toHaveLength(1)
  expect(await post(second.url)).toMatchObject({ errcode: 0 })
  expect(await post(second.url)).toMatchObject({ errcode: 43101 })
  await second.close()
  folder.remove()
})

describe('the phone button', () => {
  let open: LocalOpenDoor
  beforeAll(async () => {
    open = await openLocal('gateway', { clock: { frozenAt: '2026-03-01T08:00:00Z' } })
  })
  afterAll(() => open.close())
  afterEach(() => {
    open.cloudbase.faults.clear()
  })
  const exchange = async (code: string, apiName = 'phonenumber.getPhoneNumber'): Promise<unknown> =>
    (await open.app.callWxOpenApi({ apiName, requestData: { code } })).result as unknown
  const numberOf = async (code: string): Promise<unknown> =>
    ((await exchange(code)) as { phone_info: { phoneNumber: string } }).phone_info.phoneNumber

  test('hands out a code that is exchanged for the number once', async () => {
    open.cloudbase.registerPhone('oLin', '10000000001')
    const code = open.cloudbase.phoneCode({ openid: 'oLin' })
    expect(await exchange(code, '/wxa/business/getuserphonenumber')).toMatchObject({
      errcode: 0,
      phone_info: { phoneNumber: '10000000001', purePhoneNumber: '10000000001', countryCode: '86' },
    })
    expect(await exchange(code)).toMatchObject({ errcode: 40029 })
    expect(await exchange('never handed out')).toMatchObject({ errcode: 40029 })
  })

  test('invents one number for each person, which nobody can have', async () => {
    const [mine, again, other] = await Promise.all(
      ['oHe', 'oHe', 'oWang'].map(openid => numberOf(open.cloudbase.phoneCode({ openid }))),
    )
    expect(mine).toMatch(/^100\d{8}$/)
    expect(again).toBe(mine)
    expect(other).not.toBe(mine)
  })

  test('gives a code five minutes', async () => {
    const [early, late] = [1, 2].map(() => open.cloudbase.phoneCode({ openid: 'oLin' }))
    await open.cloudbase.moveClock(open.cloudbase.now() + 299_000)
    expect(await exchange(early ?? '')).toMatchObject({ errcode: 0 })
    await open.cloudbase.moveClock(open.cloudbase.now() + 1_000)
    expect(await exchange(late ?? '')).toMatchObject({ errcode: 40029 })
  })

  test('can be made to fail, and then spends no code', async () => {
    const code = open.cloudbase.phoneCode({ phone: '10000000002' })
    open.cloudbase.faults.set({ phoneNumbers: 'down' })
    expect(await exchange(code)).toMatchObject({ errcode: -1 })
    open.cloudbase.faults.clear()
    expect(await numberOf(code)).toBe('10000000002')
  })

  test('can be tapped from outside, and what it handed out is shown', async () => {
    const tapped = await fetch(`${open.cloudbase.url}/emulator/phone-codes`, {
      method: 'POST',
      body: JSON.stringify({ phone: '10000000003' }),
    })
    const { code } = (await tapped.json()) as { code: string }
    expect(await numberOf(code)).toBe('10000000003')
    const shown = (await (await fetch(`${open.cloudbase.url}/emulator/phone-codes.json`)).json()) as unknown[]
    expect(shown[0]).toEqual({
      code,
      openid: null,
      phone: '10000000003',
      handedOutAt: new Date(open.cloudbase.now()).toISOString(),
      used: true,
    })
  })
})

describe('content check', () => {
  let open: LocalOpenDoor
  beforeAll(async () => {
    open = await openLocal('gateway', {
      watchedWords: [
        { word: 'forbidden', suggest: 'risky', label: 'crime' },
        { word: 'doubtful', suggest: 'review', label: 'advertisement' },
      ],
    })
  })
  afterAll(() => open.close())
  afterEach(() => {
    open.cloudbase.faults.clear()
  })
  const check = async (content: string, more: object = {}): Promise<unknown> =>
    (
      await open.app.callWxOpenApi({
        apiName: 'security.msgSecCheck',
        requestData: { content, version: 2, scene: 2, openid: 'oLin', ...more },
      })
    ).result as unknown

  test.each([
    ['a lamp is broken', { suggest: 'pass', label: 100 }],
    ['a forbidden thing', { suggest: 'risky', label: 20006 }],
    ['a doubtful thing', { suggest: 'review', label: 10001 }],
  ])('says of "%s"', async (content, result) => {
    expect(await check(content)).toMatchObject({ errcode: 0, result })
  })

  test('refuses what WeChat refuses: the first version, and texts that are too long', async () => {
    expect(await check('x', { version: 1 })).toMatchObject({ errcode: 47001 })
    expect(await check('x'.repeat(2_501))).toMatchObject({ errcode: 40006 })
  })

  test('can be made to fail', async () => {
    open.cloudbase.faults.set({ contentCheck: 'down' })
    expect(await check('a lamp is broken')).toMatchObject({ errcode: -1 })
  })

  test('can be made slow', async () => {
    open.cloudbase.faults.set({ contentCheck: 'slow' })
    const began = performance.now()
    expect(await check('a forbidden thing')).toMatchObject({ errcode: 0 })
    expect(performance.now() - began).toBeGreaterThanOrEqual(2_900)
  })
})
