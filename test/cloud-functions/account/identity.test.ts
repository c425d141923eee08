import { SignJWT } from 'jose'
import type { Reply } from '#contracts/kernel/refusals'
import type { Me } from '#contracts/account'
import { idOf, openidOf } from '../district/people'
import { day, hour, monday, startDistrict, type District } from '../district/startDistrict'

const secret = 'a secret of the tests, long enough to be one'

describe('who calls', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
    await district.cloud.engine.insert('personas', [
      { _id: 'wang', personId: idOf('wang'), title: '业主', description: '3栋业主', order: 1 },
      {
        _id: 'stranger',
        personId: idOf('stranger'),
        openid: openidOf('stranger'),
        title: '新住户',
        description: '还没有加入',
        order: 2,
      },
    ])
  })
  afterAll(() => district.close())

  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${district.cloud.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as unknown }
  }
  const askMe = async (headers: Record<string, string> = {}, more: object = {}) =>
    (await post('/api', { call: 'me', input: {}, ...more }, headers)).body as Reply<Me>
  const signed = (claims: { sub?: string; aud?: string; iss?: string }, key = secret, at = monday) => {
    const token = new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(claims.iss ?? 'zhongkai-vanguard')
      .setAudience(claims.aud ?? 'zhongkai-vanguard:api')
      .setIssuedAt(at / 1000)
      .setExpirationTime(at / 1000 + 3_600)
    return (claims.sub === undefined ? token : token.setSubject(claims.sub)).sign(
      new TextEncoder().encode(key),
    )
  }
  const kindOf = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.refusal.kind)

  it('is the openid that WeChat vouches for, whatever the event says', async () => {
    const forged = await district.send('wang', {
      call: 'me',
      input: {},
      openid: openidOf('secretary'),
      userInfo: { openId: openidOf('secretary') },
      WX_OPENID: openidOf('secretary'),
    })
    expect(forged).toMatchObject({ ok: true, output: { name: '王秀兰' } })
    expect(kindOf(await district.send('wang', { call: 'me', input: { openid: openidOf('liu') } }))).toBe(
      'invalid-input',
    )
  })

  it('cannot be chosen by an event that looks like HTTP', async () => {
    const token = await signed({ sub: openidOf('secretary') })
    const dressedUp = {
      httpMethod: 'POST',
      path: '/api',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ call: 'me', input: {} }),
      isBase64Encoded: false,
    }
    expect(kindOf(await district.send('wang', dressedUp))).toBe('unknown-call')
    const both = await district.send('wang', { ...dressedUp, call: 'me', input: {} })
    expect(both).toMatchObject({ ok: true, output: { name: '王秀兰' } })
  })

  it('cannot be chosen over HTTP by naming an openid', async () => {
    expect(kindOf(await askMe({ 'x-wx-openid': openidOf('wang'), 'x-dev-openid': openidOf('wang') }))).toBe(
      'not-signed-in',
    )
    expect(kindOf(await askMe({}, { userInfo: { openId: openidOf('wang') } }))).toBe('not-signed-in')
  })

  it('is nobody for a function, a timer or an unnamed source', async () => {
    for (const source of ['scf', 'wx_trigger', 'wx_client,scf', '']) {
      const reply = await district.cloud.callFunction({
        name: 'api',
        data: { call: 'me', input: {} },
        openid: openidOf('wang'),
        source,
      })
      expect(kindOf(reply as Reply<unknown>)).toBe('not-signed-in')
    }
    expect(kindOf(await district.send(undefined, { call: 'me', input: {} }))).toBe('not-signed-in')
  })

  it('is over HTTP whom the session token was signed for', async () => {
    const reply = await askMe({ authorization: `Bearer ${await signed({ sub: openidOf('liu') })}` })
    expect(reply).toMatchObject({ ok: true, output: { name: '刘兆忠' } })
  })

  it('is nobody with a token that is forged, expired or meant for something else', async () => {
    const bad = [
      await signed({ sub: openidOf('wang') }, 'another secret, which is also long enough'),
      await signed({ sub: openidOf('wang') }, secret, monday - 2 * day),
      await signed({ sub: openidOf('wang') }, secret, monday + hour),
      await signed({ sub: openidOf('wang'), aud: 'something-else' }),
      await signed({ sub: openidOf('wang'), iss: 'somebody-else' }),
      await signed({}),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(
        JSON.stringify({ sub: openidOf('wang'), aud: 'zhongkai-vanguard:api' }),
      ).toString('base64url')}.`,
      'rubbish',
    ]
    for (const token of bad)
      expect(kindOf(await askMe({ authorization: `Bearer ${token}` }))).toBe('not-signed-in')
  })

  it('is a persona of the demonstration, and no other, where the switch is installed', async () => {
    expect((await post('/personas', {})).body).toEqual({
      personas: [
        { personId: idOf('wang'), title: '业主', description: '3栋业主' },
        { personId: idOf('stranger'), title: '新住户', description: '还没有加入' },
      ],
    })
    const { body } = await post('/personas', { personId: idOf('wang') })
    const { token } = body as { token: string }
    expect(await askMe({ authorization: `Bearer ${token}` })).toMatchObject({
      ok: true,
      output: { personId: idOf('wang') },
    })
    expect((await post('/personas', { personId: idOf('secretary') })).status).toBe(404)
    district.passTo(monday + 13 * hour)
    expect(kindOf(await askMe({ authorization: `Bearer ${token}` }))).toBe('not-signed-in')
    district.passTo(monday)
  })

  it('may be a persona who has not joined yet: signed in, and not known', async () => {
    const { body } = await post('/personas', { personId: idOf('stranger') })
    const { token } = body as { token: string }
    const headers = { authorization: `Bearer ${token}` }
    expect(kindOf(await askMe(headers))).toBe('unknown-person')
    expect(kindOf(await askMe())).toBe('not-signed-in')
  })

  it('cannot start the jobs of the timers from the mini-program', async () => {
    for (const name of ['clock', 'notices'])
      expect(await district.cloud.callFunction({ name, data: {}, openid: openidOf('wang') })).toBeNull()
  })

  it('leaves no name, phone, token or text in the log', async () => {
    const token = await signed({ sub: openidOf('liu') })
    await askMe({ authorization: `Bearer ${token}` })
    const log = district.cloud
      .invocations()
      .flatMap(line => line.log)
      .join('\n')
    expect(log).toContain('"call":"me"')
    for (const secretText of ['刘兆忠', '13812340001', token, openidOf('liu')])
      expect(log).not.toContain(secretText)
  })
})
