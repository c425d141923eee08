import { calls, type CallName, type Input, type Output } from '#contracts/calls'
import { refusalKinds, type CallRefusal } from '#contracts/refusals'
import { z } from '#contracts/zod'
import { actingNow, postLost } from './acting'
import { send } from './transport'

/** How a call ended, as a page sees it; it never throws. */
export type Outcome<Name extends CallName> =
  { readonly ok: true; readonly output: Output<Name> } | { readonly ok: false; readonly refusal: CallRefusal }

const reply = z.union([
  z.object({ ok: z.literal(true), output: z.unknown(), requestId: z.string() }),
  z.object({
    ok: z.literal(false),
    refusal: z.object({
      kind: z.enum(refusalKinds),
      field: z.string().optional(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
    requestId: z.string(),
  }),
])

const refusedAs = (kind: CallRefusal['kind'], params?: CallRefusal['params']) => ({
  ok: false as const,
  refusal: params === undefined ? { kind } : { kind, params },
})

/** Makes one call. What comes back is parsed by its contract: an answer of the wrong form is a fault, not data. */
export const call = async <Name extends CallName>(name: Name, input: Input<Name>): Promise<Outcome<Name>> => {
  let answer: unknown
  try {
    const actingAs = actingNow()
    answer = await send({ call: name, input, ...(actingAs === undefined ? {} : { actingAs }) })
  } catch {
    return refusedAs('offline')
  }
  const parsed = reply.safeParse(answer)
  if (!parsed.success) return refusedAs('internal')
  if (!parsed.data.ok) {
    const { kind, field, params } = parsed.data.refusal
    if (kind === 'post-not-held') postLost()
    return {
      ok: false,
      refusal: {
        kind,
        ...(field === undefined ? {} : { field }),
        params: { ...params, requestId: parsed.data.requestId },
      },
    }
  }
  const output = calls[name].output.safeParse(parsed.data.output)
  return output.success
    ? { ok: true, output: output.data as Output<Name> }
    : refusedAs('internal', { requestId: parsed.data.requestId })
}
