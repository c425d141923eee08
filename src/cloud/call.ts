import type { CallName, Input, Output } from '#contracts/calls'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { askTheTime } from '../clock/serverNow'
import { actingNow, postLost } from './acting'
import { isReply } from './reply'
import { send } from './transport'

/** How a call ended, as a page sees it; it never throws. */
export type Outcome<Name extends CallName> =
  { readonly ok: true; readonly output: Output<Name> } | { readonly ok: false; readonly refusal: CallRefusal }

const refusedAs = (kind: CallRefusal['kind']) => ({ ok: false as const, refusal: { kind } })

/** Makes one call. An answer that is none of ours is a fault, not data. */
export const call = async <Name extends CallName>(name: Name, input: Input<Name>): Promise<Outcome<Name>> => {
  let answer: unknown
  const takeTime = askTheTime()
  try {
    const actingAs = actingNow()
    answer = await send({ call: name, input, ...(actingAs === undefined ? {} : { actingAs }) })
  } catch {
    return refusedAs('offline')
  }
  if (!isReply(answer)) return refusedAs('internal')
  takeTime(answer.at)
  if (answer.ok) return { ok: true, output: answer.output as Output<Name> }
  const { kind, field, params } = answer.refusal
  if (kind === 'post-not-held') postLost()
  return {
    ok: false,
    refusal: {
      kind,
      ...(field === undefined ? {} : { field }),
      params: { ...params, requestId: answer.requestId },
    },
  }
}
