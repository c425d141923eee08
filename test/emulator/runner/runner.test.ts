import type { CloudBase } from '#emulator/CloudBase'

import { startForTest } from '../startForTest'

// Threads are started and ended, which takes its time on a busy machine.
interface Echo {
  readonly event: Record<string, unknown>
  readonly context: Record<string, unknown>
  readonly environment: Record<string, string>
  readonly env: Record<string, string>
  readonly iso: string
}

const MEGABYTE = 1024 * 1024
/** A signature of the right shape, which is all that is looked at. */
const AUTHORIZATION =
  'TC3-HMAC-SHA256 Credential=id/2026-03-01/tcb/tc3_request,  SignedParams=action, SignedHeaders=host, Signature=0a1b'

describe('the function runner', () => {
  let cloudbase: CloudBase
  beforeAll(async () => {
    cloudbase = await startForTest({
      config: {
        envId: 'test-env',
        functions: [
          { name: 'echo', timeout: 7, memorySize: 128, envVariables: { COLOUR: 'green' } },
          { name: 'caller', timeout: 10 },
          { name: 'slow', timeout: 1 },
          { name: 'spin', timeout: 1 },
          { name: 'crash', timeout: 10 },
          { name: 'throws' },
          { name: 'large', timeout: 10 },
          { name: 'memory', timeout: 60, memorySize: 32 },
          { name: 'kept', handler: 'index.entry', timeout: 10 },
        ],
      },
      schema: { notes: { indexes: [] } },
    })
  })
  afterAll(() => cloudbase.close())
  const echo = async (openid?: string, data: unknown = {}): Promise<Echo> =>
    (await cloudbase.callFunction({ name: 'echo', data, openid })) as Echo
  const lastInvocation = () => cloudbase.invocations().at(-1)

  test('gives a function the environment, the variables and the context that CloudBase gives', async () => {
    const { env, environment, context } = await echo('oLin')
    expect(env).toMatchObject({
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'test-env',
      COLOUR: 'green',
      TCB_SOURCE: 'wx_client',
    })
    expect(JSON.parse(env['TCB_CONTEXT_CNFG'] ?? '')).toEqual({ URL: `${cloudbase.url}/admin` })
    expect(environment).toMatchObject({ WX_OPENID: 'oLin', TCB_SOURCE: 'wx_client', TCB_ENV: 'test-env' })
    expect(context).toMatchObject({
      memory_limit_in_mb: 128,
      time_limit_in_ms: 7_000,
      function_name: 'echo',
      namespace: 'test-env',
      request_id: lastInvocation()?.requestId,
    })
  })

  test('takes the identity from the platform and leaves none behind for the next caller', async () => {
    const forged = await echo('oLin', { WX_OPENID: 'oWang', userInfo: { openId: 'oWang' } })
    expect(forged.env['WX_OPENID']).toBe('oLin')
    expect(forged.event['userInfo']).toMatchObject({ openId: 'oLin' })
    const nobody = await echo(undefined, { userInfo: { openId: 'oWang' } })
    expect(nobody.env).not.toHaveProperty('WX_OPENID')
    expect(nobody.environment).not.toHaveProperty('WX_OPENID')
    expect(nobody.env['TCB_SOURCE']).toBe('scf')
  })

  test('does not let a function see the environment of the process it runs in', async () => {
    process.env['SECRET_OF_THE_HOST'] = 'yes'
    expect((await echo()).env).not.toHaveProperty('SECRET_OF_THE_HOST')
  })

  test('a function called by a function learns the chain of sources and nobody’s identity', async () => {
    const called = (await cloudbase.callFunction({
      name: 'caller',
      data: { name: 'echo', data: { n: 1 } },
      openid: 'oLin',
    })) as Echo
    expect(called.env['TCB_SOURCE']).toBe('wx_client,scf')
    expect(called.env).not.toHaveProperty('WX_OPENID')
    expect(called.event).toEqual({ n: 1 })
  })

  test('answers who asks for it at once, and runs the function all the same', async () => {
    const ask = async (function_name: string): Promise<unknown> => {
      const request = {
        action: 'functions.invokeFunction',
        function_name,
        async: true,
        request_data: '{"ms":300}',
      }
      const reply = await fetch(`${cloudbase.url}/admin?env=test-env&seqId=1`, {
        method: 'POST',
        body: JSON.stringify(request),
        headers: { authorization: AUTHORIZATION, 'content-type': 'application/json' },
      })
      return reply.json()
    }
    const before = cloudbase.invocations().length
    expect(await ask('kept')).toEqual({
      data: { response_data: '' },
      requestId: expect.any(String) as string,
    })
    expect(cloudbase.invocations()).toHaveLength(before)
    while (cloudbase.invocations().length === before) await new Promise(resolve => setTimeout(resolve, 20))
    expect(lastInvocation()).toMatchObject({ function: 'kept', outcome: 'ok' })
    expect(await ask('none')).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  })

  test('serves one request per instance, with as many instances as it may, and keeps them warm', async () => {
    const calls = Array.from({ length: 9 }, () => cloudbase.callFunction({ name: 'kept', data: { ms: 40 } }))
    const served = (await Promise.all(calls)) as { id: number; served: number; most: number }[]
    expect(Math.max(...served.map(one => one.most))).toBe(1)
    expect(new Set(served.map(one => one.id)).size).toBe(4)
    const again = (await cloudbase.callFunction({ name: 'kept' })) as { id: number }
    expect(served.map(one => one.id)).toContain(again.id)
  })

  test('a time-out ends the instance and the next request gets another', async () => {
    const late = cloudbase.callFunction({ name: 'slow', data: { ms: 60_000 } })
    await expect(late).rejects.toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      message: 'Invoking task timed out after 1 seconds',
    })
    expect(lastInvocation()).toMatchObject({ function: 'slow', outcome: 'timed-out', log: ['began'] })
    expect(await cloudbase.callFunction({ name: 'slow', data: { ms: 1 } })).toBe('done')
  })

  test('a function that never gives its thread back is ended too', async () => {
    await expect(cloudbase.callFunction({ name: 'spin' })).rejects.toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    })
  })

  test.each(['exit', 'throw', 'reject'])(
    'an instance that ends by %s fails its request and is replaced',
    async how => {
      await expect(cloudbase.callFunction({ name: 'crash', data: { how } })).rejects.toMatchObject({
        code: 'FUNCTIONS_EXECUTE_FAIL',
      })
      expect(await cloudbase.callFunction({ name: 'crash' })).toBe('alive')
    },
  )

  test('an exception reaches the caller with its message and stack, as CloudBase words it', async () => {
    const failed = cloudbase.callFunction({ name: 'throws' })
    await expect(failed).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    const told = await failed.catch((error: unknown) => JSON.parse((error as Error).message) as unknown)
    expect(told).toMatchObject({ errorCode: 1, errorMessage: 'no such thing as 半个人' })
    expect(told).toHaveProperty('stackTrace', expect.stringContaining('TypeError'))
  })

  test('an event and a response that are too large are refused', async () => {
    await expect(echo(undefined, { text: 'x'.repeat(6 * MEGABYTE) })).rejects.toMatchObject({
      code: 'EXCEED_REQUEST_SIZE_LIMIT',
    })
    await expect(
      cloudbase.callFunction({ name: 'large', data: { bytes: 6 * MEGABYTE } }),
    ).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
    })
    expect(await cloudbase.callFunction({ name: 'large', data: { bytes: MEGABYTE } })).toHaveLength(MEGABYTE)
  })

  test('a function that exceeds its memory is ended with its own code', async () => {
    await expect(cloudbase.callFunction({ name: 'memory' })).rejects.toMatchObject({
      code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
    })
  })

  test('a function that is not declared is refused', async () => {
    await expect(cloudbase.callFunction({ name: 'nobody' })).rejects.toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    })
    expect(lastInvocation()).toMatchObject({ function: 'nobody', outcome: 'refused' })
  })

  test('every invocation leaves one line, with what the function wrote', async () => {
    await echo('oLin', { n: 1 })
    expect(lastInvocation()).toMatchObject({
      function: 'echo',
      source: 'wx_client',
      databaseCalls: 0,
      documentsExamined: 0,
      outcome: 'ok',
      failure: null,
      log: [expect.stringMatching(/^echo \d+$/) as string, 'second line'],
    })
  })

  test('after a reload the next request loads the code anew', async () => {
    const before = (await cloudbase.callFunction({ name: 'kept' })) as { id: number }
    await cloudbase.reloadFunctions()
    const after = (await cloudbase.callFunction({ name: 'kept' })) as { id: number; served: number }
    expect(after.id).not.toBe(before.id)
    expect(after.served).toBe(1)
  })
})
