import type { CallRefusal } from '#contracts/kernel/refusals'
import { approvalWords } from '#copy/residence/approvals'
import type { Outcome } from '../../../cloud/call'
import type { Writing } from '../../../cloud/useWrite'
import { toast } from '../../../components/toast/message'

type KeepCall = 'keepClaim' | 'keepProxy'

export interface Keeping {
  readonly busy: boolean
  readonly refusal: CallRefusal | null
  readonly keep: (reason: string) => Promise<boolean>
}

/** Finds, as the second of two, that what another body wants to take back stays. */
export const keepingBy = <Name extends KeepCall>(
  { busy, refusal }: Pick<Writing<Name>, 'busy' | 'refusal'>,
  send: (reason: string) => Promise<Outcome<Name>> | null,
  onKept: () => Promise<void>,
): Keeping => ({
  busy,
  refusal,
  keep: async reason => {
    const outcome = await send(reason)
    if (outcome?.ok !== true) return false
    toast(approvalWords.kept)
    await onKept()
    return true
  },
})
