import type { Answer, Assumption, ByHand } from './Assumption'
import type { LocalOpenDoor } from './openDoor'

const SAMPLE = 'sample-function'

const deploy = [
  'copy scripts/conformance/sample-function to cloud-functions of an empty project and deploy it: npx @cloudbase/cli@2.12.10 fn deploy sample-function --envId ENV_ID',
]
const readWith = (what: string): string =>
  `write ${what} into a JSON file under the name of this assumption, and run: npm run conformance -- --env ENV_ID --answers FILE`
const read = readWith('what it says, without `warm`,')

/** What the sample has said, without what depends on the call before. */
const shapeOf = (said: unknown): Answer => {
  const { warm, ...shape } = said as Record<string, Answer>
  if (typeof warm !== 'boolean') throw new Error('the sample has said nothing')
  return shape
}

/** What the sample has written into its log at its last call. */
const lastLogged = ({ cloudbase }: LocalOpenDoor): unknown => {
  const { log = [] } = cloudbase.invocations().at(-1) ?? {}
  const line = log.map(String).find(each => each.includes('conformance {')) ?? ''
  return JSON.parse(line.slice(line.indexOf('{'))) as unknown
}

const called = (open: LocalOpenDoor, openid?: string) =>
  open.cloudbase.callFunction({ name: SAMPLE, data: { hello: 1 }, openid })

const byHand = (steps: readonly string[], askLocally: ByHand['askLocally'], last: string = read): ByHand => ({
  steps: [...deploy, ...steps, last],
  askLocally,
})

const context = [
  'callbackWaitsForEmptyEventLoop',
  'environ',
  'function_name',
  'function_version',
  'memory_limit_in_mb',
  'namespace',
  'request_id',
  'tencentcloud_appid',
  'tencentcloud_region',
  'tencentcloud_uin',
  'time_limit_in_ms',
]
const ofSystem = ['SCF_NAMESPACE', 'TCB_CONTEXT_KEYS', 'TCB_ENV', 'TCB_SEQID', 'TCB_SOURCE', 'TRIGGER_SRC']
const ofPerson = ['WX_API_TOKEN', 'WX_APPID', 'WX_CLIENTIP', 'WX_CONTEXT_KEYS', 'WX_OPENID', 'WX_UNIONID']
const always = ['SCF_FUNCTIONNAME', 'SCF_NAMESPACE', 'TCB_CONTEXT_CNFG']
const environment = [...always, ...ofSystem.slice(1)].sort()

export const assumptionsOnFunctions: readonly Assumption[] = [
  {
    name: 'event and context of a call from a mini-program',
    restsOn: ['cloud-functions/kit/caller.ts', 'cloud-functions/kit/readEvent.ts'],
    asked: 'call the sample from a mini-program with { hello: 1 }',
    local: {
      source: 'wx_client',
      event: { hello: 'number', userInfo: 'object' },
      path: null,
      context,
      contextEnvironment: [...ofSystem, ...ofPerson].sort(),
      environment: [...environment, ...ofPerson].sort(),
    },
    suites: [],
    ask: byHand(
      [
        "in DevTools, in a project with that environment: wx.cloud.callFunction({ name: 'sample-function', data: { hello: 1 } }).then(({ result }) => console.log(JSON.stringify(result)))",
      ],
      async open => shapeOf(await called(open, 'oAsker')),
    ),
  },
  {
    name: 'event and context of a timer',
    restsOn: ['cloud-functions/kit/runByTimer.ts', 'cloud-functions/kit/caller.ts'],
    asked: 'let a timer trigger call the sample',
    local: {
      source: 'wx_trigger',
      event: { Message: 'string', Time: 'string', TriggerName: 'string', Type: 'string' },
      path: null,
      context,
      contextEnvironment: ofSystem,
      environment,
    },
    suites: [],
    ask: byHand(
      [
        'give it a timer: 0 * * * * * *',
        'a minute later read the line `conformance {…}` in its log in the console; take the timer away again',
      ],
      async open => {
        await open.cloudbase.fireTimer('everyMinute')
        return shapeOf(lastLogged(open))
      },
    ),
  },
  {
    name: 'event and context of HTTP access',
    restsOn: [
      'cloud-functions/kit/readEvent.ts',
      'cloud-functions/kit/caller.ts',
      'emulator/http/httpEvent.ts',
    ],
    asked: 'call the sample by HTTP at /sample/below?x=1',
    local: {
      source: 'wx_http',
      event: {
        body: 'string',
        headers: 'object',
        httpMethod: 'string',
        isBase64Encoded: 'boolean',
        path: 'string',
        queryStringParameters: 'object',
        requestContext: 'object',
      },
      path: '/below',
      context,
      contextEnvironment: ofSystem,
      environment,
    },
    suites: [],
    ask: byHand(
      [
        'open HTTP access for it at the path /sample in the console',
        'curl https://ENV_ID.service.tcloudbase.com/sample/below?x=1 (the console names the host); close the access again',
      ],
      async open => {
        await fetch(`${open.cloudbase.url}/sample/below?x=1`)
        return shapeOf(lastLogged(open))
      },
    ),
  },
  {
    name: 'keys of the environment that are cleared',
    restsOn: ['cloud-functions/kit/caller.ts', 'emulator/runner/instanceEntry.ts'],
    asked: 'call the sample as a person, then by the system in the same instance: which WX_ names are left?',
    local: { warm: true, left: [] },
    suites: [],
    ask: byHand(
      [
        'call it from a mini-program as above, and within ten seconds by HTTP as above',
        'the second answer says `warm: true` (else repeat); its names in `environment` that begin with WX_ are `left`',
      ],
      async open => {
        await called(open, 'oAsker')
        const said = (await called(open)) as { warm: boolean; environment: string[] }
        return { warm: said.warm, left: said.environment.filter(name => name.startsWith('WX_')) }
      },
      readWith('{ "warm": …, "left": […] }'),
    ),
  },
]
