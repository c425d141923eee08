import * as z from 'zod/mini'

import type { FaultSwitches } from '../faults/Faults'
import { callAsClient } from '../clientCall'
import { LIMITS } from '../limits'
import type { Services } from '../services'

/** A control's request: its body and the query of its address. */
export interface ControlRequest {
  readonly body: Buffer
  readonly query: URLSearchParams
}

/** @returns what is answered as JSON; nothing is answered as `{ ok: true }`. */
export type Control = (request: ControlRequest) => Promise<unknown>

/** A control's request that cannot be read. */
export class UnreadableControlError extends Error {
  constructor(detail: string) {
    super(`the request cannot be read: ${detail}`)
    this.name = 'UnreadableControlError'
  }
}

const MoveClock = z.object({
  moveTo: z.optional(z.string()),
  fire: z.optional(z.enum(['each', 'last'])),
  state: z.optional(z.enum(['frozen', 'running'])),
})
const FireTimer = z.object({ name: z.string() })
const Subscription = z.object({ openid: z.string(), templateId: z.string() })
const PhoneTap = z.object({ openid: z.optional(z.string()), phone: z.optional(z.string()) })
const FaultChange = z.record(z.string(), z.string())
const ClientCall = z.object({
  name: z.string(),
  data: z.optional(z.unknown()),
  openid: z.optional(z.string()),
})
const FileIds = z.object({ fileIDs: z.array(z.string()) })

/** Lists what can be done from outside, by the name under `/emulator/`. */
export function controls(services: Services): Readonly<Record<string, Control>> {
  const { clock, timers, faults, wechat, runner, storage } = services
  return {
    faults: async request =>
      Promise.resolve(faults.set(read(FaultChange, request) as Partial<FaultSwitches>)),

    clock: async request => {
      const { moveTo, fire, state } = read(MoveClock, request)
      if (state === 'frozen') clock.freeze()
      if (state === 'running') clock.run()
      const fired =
        moveTo === undefined ? 0 : await timers.moveTo(instantIn(moveTo), { fire: fire ?? 'last' })
      return { now: new Date(clock.now()).toISOString(), frozen: clock.frozen, fired }
    },

    timers: async request => timers.fire(read(FireTimer, request).name),

    subscriptions: async request => {
      const { openid, templateId } = read(Subscription, request)
      wechat.messages.grant(openid, templateId)
      return Promise.resolve({ credits: wechat.messages.creditsOf(openid, templateId) })
    },

    'phone-codes': async request =>
      Promise.resolve({ code: wechat.phoneNumbers.handOut(read(PhoneTap, request)) }),

    // A mini-program in WeChat's developer tools has no WeChat to say who calls: it says so itself, here alone.
    'client/call': async request => ({ result: await callAsClient(runner, read(ClientCall, request)) }),

    'client/upload': async ({ body, query }) =>
      storage.uploadAsClient(query.get('openid'), query.get('cloudPath') ?? '', body),

    'client/links': async request => {
      const { fileIDs } = read(FileIds, request)
      const links = fileIDs.map(id => storage.linkTo(id, LIMITS.tempUrlDefaultSeconds))
      return { links: await Promise.all(links) }
    },

    reload: async () => runner.reload(),
  }
}

function read<Schema extends z.ZodMiniType>(schema: Schema, { body }: ControlRequest): z.output<Schema> {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw new UnreadableControlError('no JSON')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new UnreadableControlError(parsed.error.issues.map(issue => issue.message).join(', '))
}

function instantIn(text: string): number {
  const instant = new Date(text).getTime()
  if (Number.isNaN(instant)) throw new UnreadableControlError(`"${text}" is no instant`)
  return instant
}
