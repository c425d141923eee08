import { useState } from 'react'
import { mostDecisionsAtOnce } from '#contracts/kernel/limits'
import type { CallRefusal, RefusalKind } from '#contracts/kernel/refusals'
import { sayRefusal } from '#copy/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { toast } from '../../../components/toast/message'
import type { Verdict } from '../deciding/DecisionBar'

interface Decided {
  readonly outcomes: readonly { id: string; ok: boolean; refusal: RefusalKind | null }[]
}
/** Sends one decision on several requests; each comes back with an outcome of its own. */
export type SendDecision = (
  ids: string[],
  decision: Verdict,
  reason: string,
) => Promise<{ ok: true; output: Decided } | { ok: false; refusal: CallRefusal }>

/** What is selected in a list, and what became of the last decision on it. */
export interface Batch {
  readonly selected: ReadonlySet<string>
  readonly failures: ReadonlyMap<string, string>
  readonly toggle: (id: string) => void
  readonly choose: (ids: readonly string[]) => void
  /** True when it was sent; those that were refused stay selected, with their reason. */
  readonly decide: (decision: Verdict, reason: string) => Promise<boolean>
}

interface Chosen {
  /** The list it was chosen in. */
  readonly listed: string | null
  readonly selected: ReadonlySet<string>
  readonly failures: ReadonlyMap<string, string>
}

/** @param listed names the list: another one begins with nothing selected */
export const useBatch = (listed: string | null, send: SendDecision, onDecided: () => void): Batch => {
  const [last, setLast] = useState<Chosen | null>(null)
  const { selected, failures } = last?.listed === listed ? last : nothing
  const choose = (ids: readonly string[]) => {
    if (ids.length > mostDecisionsAtOnce) toast(approvalWords.tooMany(mostDecisionsAtOnce), 'warn')
    setLast({ listed, selected: new Set(ids.slice(0, mostDecisionsAtOnce)), failures: new Map() })
  }
  const toggle = (id: string) => {
    choose(selected.has(id) ? [...selected].filter(one => one !== id) : [...selected, id])
  }
  const decide = async (decision: Verdict, reason: string) => {
    const ids = [...selected]
    const outcome = await send(ids, decision, reason)
    // One alone is refused plainly: its reason belongs to its row all the same.
    const [only] = ids.length === 1 ? ids : []
    if (!outcome.ok && (only === undefined || outcome.refusal.kind === 'offline')) {
      toast(sayRefusal(outcome.refusal), 'warn')
      return false
    }
    const failed = outcome.ok
      ? failuresOf(outcome.output)
      : new Map([[only ?? '', sayRefusal(outcome.refusal)]])
    setLast({ listed, selected: new Set(failed.keys()), failures: failed })
    tell(decision, ids.length - failed.size, failed.size)
    onDecided()
    return true
  }
  return { selected, failures, toggle, choose, decide }
}

const nothing: Omit<Chosen, 'listed'> = { selected: new Set(), failures: new Map() }

const failuresOf = ({ outcomes }: Decided): ReadonlyMap<string, string> =>
  new Map(
    outcomes
      .filter(({ ok }) => !ok)
      .map(({ id, refusal }) => [id, sayRefusal({ kind: refusal ?? 'internal' })]),
  )

const tell = (decision: Verdict, done: number, failed: number): void => {
  const words = decision === 'approve' ? approvalWords.doneApproved(done) : approvalWords.doneRefused(done)
  if (failed === 0) toast(words)
  else
    toast(
      done === 0 ? approvalWords.someFailed(failed) : `${words}，${approvalWords.someFailed(failed)}`,
      'warn',
    )
}
