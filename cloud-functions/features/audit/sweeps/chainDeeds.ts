import type { AuditEntry } from '#domain/audit/AuditLine'
import { logLine } from '../../../kit/logLine'
import type { Run } from '../../../kit/runByTimer'
import { audit } from '../../../stores/audit'

const batch = 200

/** @returns whether they stand in the chain now; if not, the log says why, and they are tried again with the next run */
export const chainDeeds = async (entries: readonly AuditEntry[]): Promise<boolean> => {
  try {
    await audit.append(entries)
    return true
  } catch (fault) {
    logLine({ event: 'fault', name: 'chainDeeds', count: entries.length, fault: String(fault) })
    return false
  }
}

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
