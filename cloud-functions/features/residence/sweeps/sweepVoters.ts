import { MINUTE } from '#domain/kernel/lengths'
import type { Instant } from '#domain/kernel/decision'
import { finishSettingAside } from '../workflows/setAsideBallots'
import { ownersChanged } from '../workflows/ownersChanged'
import { logLine } from '../../../kit/logLine'
import type { Run } from '../../../kit/runByTimer'
import { StaleWrite } from '../../../kit/StaleWrite'
import { proxiesChangedLately } from '../../../stores/proxies'
import { units } from '../../../stores/units'

/** A change is looked at for as long: fifteen runs, should the timer miss some. */
const lookBackMilliseconds = 15 * MINUTE

const changedSince = async (since: Instant): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const [ofUnits, ofProxies] = await Promise.all([units.changedLately(since), proxiesChangedLately(since)])
  const changed = new Map<string, Set<string>>()
  const add = (compoundId: string, unitId: string) => {
    changed.set(compoundId, (changed.get(compoundId) ?? new Set()).add(unitId))
  }
  for (const { compoundId, _id } of ofUnits) add(compoundId, _id)
  for (const proxy of ofProxies) for (const { unitId } of proxy.units) add(proxy.compoundId, unitId)
  return changed
}

/**
 * Brings into line who may cast for whatever was changed lately, and ends the authorisations of those who own nothing
 * any more, and sets aside ballots whose approval was taken back. Each change does so itself; this is for the one whose function died between its commit and that, and whose
 * request nobody repeats: a revoked authorisation must not stay good, and an approved owner must not stay without a
 * vote. Two database calls where nothing was changed.
 *
 * @returns units looked at
 */
export const sweepVoters = async (run: Run): Promise<number> => {
  let looked = 0
  for (const [compoundId, unitIds] of await changedSince(run.now - lookBackMilliseconds)) {
    if (!run.hasTime()) return looked
    try {
      await ownersChanged(compoundId, [...unitIds], run.now)
      await finishSettingAside(compoundId, [...unitIds], run.now)
      looked += unitIds.size
    } catch (fault) {
      if (!(fault instanceof StaleWrite))
        logLine({ event: 'fault', name: 'voters', id: compoundId, fault: String(fault) })
    }
  }
  return looked
}
