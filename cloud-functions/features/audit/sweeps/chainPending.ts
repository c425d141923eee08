import type { AuditEntry } from '#domain/audit/AuditLine'
import { everyFirstPage } from '../../../kit/everyPage'
import type { Run } from '../../../kit/runByTimer'
import { audit } from '../../../stores/audit'
import { chainDeeds } from '../workflows/chainDeeds'

const batch = 200

/**
 * Chains the deeds of writes that have no outbox of their own.
 * @param complete sees to it first that what was noted has been done
 * @returns how many
 */
export const chainPending = async (
  run: Run,
  complete: (entries: readonly AuditEntry[]) => Promise<void>,
): Promise<number> => {
  let done = 0
  const read = () => audit.pending(batch)
  for await (const entries of everyFirstPage({ size: batch, read, hasTime: () => run.hasTime() })) {
    await complete(entries)
    if (!(await chainDeeds(entries))) return done
    await audit.settle(entries)
    done += entries.length
  }
  return done
}
