import type { CloudBase } from '#emulator/CloudBase'

import { startForTest } from '../startForTest'

/** A signature of the right shape, which is all that is looked at. */
const AUTHORIZATION =
  'TC3-HMAC-SHA256 Credential=id/2026-03-01/tcb/tc3_request,  SignedParams=action, SignedHeaders=host, Signature=0a1b'

describe('what the gateway refuses, with status 200 and CloudBase’s error shape', () => {
  let cloudbase: CloudBase
  beforeAll(async () => {
    cloudbase = await startForTest({ schema: { notes: { indexes: [] } } })
  })
  afterAll(() => cloudbase.close())

  const post = async (body: unknown, headers: Record<string, string> = {}): Promise<unknown> => {
    const reply = await fetch(`${cloudbase.url}/admin?env=local&seqId=1`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { authorization: AUTHORIZATION, 'content-type': 'application/json', ...headers },
    })
    expect(reply.status).toBe(200)
    return reply.json()
  }
  const refused = (code: string) => ({
    code,
    message: expect.stringMatching(/./) as string,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  })

  test.each([
    ['an unknown action', { action: 'database.dropCollection', collectionName: 'notes' }, 'INVALID_ACTION'],
    ['the name of something every object has', { action: 'toString' }, 'INVALID_ACTION'],
    ['no action', {}, 'INVALID_ACTION'],
    ['no JSON', 'hello', 'INVALID_PARAM'],
    ['a number', '1', 'INVALID_PARAM'],
    ['a missing parameter', { action: 'database.getDocument' }, 'INVALID_PARAM'],
    [
      'a parameter of the wrong type',
      { action: 'database.getDocument', collectionName: 'notes', limit: '5' },
      'INVALID_PARAM',
    ],
    [
      'a query that is no EJSON',
      { action: 'database.getDocument', collectionName: 'notes', query: '{' },
      'INVALID_PARAM',
    ],
    [
      'an order that is none',
      { action: 'database.getDocument', collectionName: 'notes', order: '{"a":{"$numberInt":"2"}}' },
      'INVALID_PARAM',
    ],
    [
      'an offset that is no number',
      {
        action: 'database.insertDocument',
        collectionName: 'notes',
        data: ['{"at":{"$tcb_server_date":{"offset":"soon"}}}'],
      },
      'INVALID_PARAM',
    ],
    ['an unknown function', { action: 'functions.invokeFunction', function_name: 'x' }, 'FUNCTION_NOT_FOUND'],
    [
      'an event that is no JSON',
      { action: 'functions.invokeFunction', function_name: 'x', request_data: '{' },
      'INVALID_PARAM',
    ],
    ['an interface of payment', { action: 'wx.wxPayApi' }, 'INVALID_ACTION'],
  ])('%s', async (_, body, code) => {
    expect(await post(body)).toEqual(refused(code))
  })

  test('a request that is not signed as the SDK signs', async () => {
    const body = { action: 'database.getDocument', collectionName: 'notes' }
    expect(await post(body, { authorization: '' })).toEqual(refused('SIGN_PARAM_INVALID'))
    expect(await post(body, { authorization: 'Basic abc' })).toEqual(refused('SIGN_PARAM_INVALID'))
    expect(await post(body)).toMatchObject({ data: { list: [] } })
  })

  test('a form that is none', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await post('no form', headers)).toEqual(refused('INVALID_PARAM'))
  })

  test('a request that is too large', async () => {
    const body = { action: 'database.getDocument', collectionName: 'x'.repeat(21 * 1024 * 1024) }
    expect(await post(body)).toEqual(refused('EXCEED_REQUEST_SIZE_LIMIT'))
  })

  test('asks for a user say back who was asked for', async () => {
    expect(await post({ action: 'auth.getUserInfoForAdmin', uuid: 'u1' })).toMatchObject({
      data: { uid: 'u1' },
    })
  })
})
