import { theClock } from '#domain/kernel/Actor'
import type { Proxy } from '#domain/residence/proxies/Proxy'
import { end } from '#domain/residence/proxies/end'
import { closeIn } from '../workflows/closeProxy'
import { syncVoters } from '../workflows/syncVoters'
import { eachDue } from '../../../kit/eachDue'
import type { Run } from '../../../kit/runByTimer'
import { inTransaction } from '../../../kit/transaction'
import { proxies } from '../../../stores/proxies'

/**
 * Ends authorisations whose term is over. Nobody can vote by one from its last instant on, whether this has come by or
 * not; this makes room with its holder and says so. Of two runs at once one finds it ended. @returns how many
 */
export const sweepProxies = (run: Run): Promise<number> =>
  eachDue(run, {
    name: 'sweepProxies',
    path: 'nextDueAt',
    read: (filter, options) => proxies.rows(filter, options),
    dueAt: proxy => proxy.nextDueAt,
    work: async ({ _id, compoundId, units }) => {
      const { now } = run
      const decide = (proxy: Proxy) => end({ how: 'termOver' }, proxy, { actor: theClock, now })
      await inTransaction(async tx => {
        const present = await proxies.byIdIn(tx, _id)
        if (present && decide(present).ok) await closeIn(tx, _id, { decide, now, requestKey: null })
      })
      await syncVoters(
        compoundId,
        units.map(({ unitId }) => unitId),
        now,
      )
      return 1
    },
  })
