import type { AuditEntry } from '#domain/audit/AuditLine'
import { logLine } from '../../../kit/logLine'
import { audit } from '../../../stores/audit'

/**
 * Chains deeds that have been done.
 * @returns whether they stand in the chain now; if not, the log says why, and they are tried again with the next run
 */
export const chainDeeds = async (entries: readonly AuditEntry[]): Promise<boolean> => {
  try {
    await audit.append(entries)
    return true
  } catch (fault) {
    logLine({ event: 'fault', name: 'chainDeeds', count: entries.length, fault: String(fault) })
    return false
  }
}
