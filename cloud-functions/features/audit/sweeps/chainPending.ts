import type { Run } from '../../../kit/runByTimer'
import { audit } from '../../../stores/audit'
import { chainDeeds } from '../workflows/chainDeeds'

const batch = 200

/** Chains the deeds of writes that have no outbox of their own. @returns how many */
export const chainPending = async (run: Run): Promise<number> => {
  let done = 0
  while (run.hasTime()) {
    const entries = await audit.pending(batch)
    if (entries.length === 0 || !(await chainDeeds(entries))) return done
    await audit.settle(entries)
    done += entries.length
    if (entries.length < batch) return done
  }
  return done
}
