import type { Unit } from '#domain/organisation/Unit'
import type { Proxy } from '#domain/residence/proxies/Proxy'
import type { Transaction } from '../../../kit/transaction'

/** The units of an authorisation as they are now; one that is gone is missing. One database call for each. */
export const unitsIn = async (tx: Transaction, proxy: Pick<Proxy, 'units'>): Promise<readonly Unit[]> => {
  const found: Unit[] = []
  for (const { unitId } of proxy.units) {
    const unit = await tx.get<Unit>('units', unitId)
    if (unit) found.push(unit)
  }
  return found
}
