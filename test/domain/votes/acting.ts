import type { ActingProxy } from '#domain/votes/voters'
import { closesAt, opensAt } from './given'

/** An authorisation in force: mei has one of her neighbours' written word that he votes for unit 1203. */
export const acting = (id: string, more: Partial<ActingProxy> = {}): ActingProxy => ({
  id,
  kind: 'delegation',
  units: [{ unitId: '1203', unitLabel: '3-1203' }],
  principal: { personId: 'owner-1203', name: '刘兆忠' },
  holder: { personId: 'mei', name: '王秀梅' },
  from: opensAt,
  until: closesAt,
  vote: null,
  ...more,
})

export const covering = (...unitIds: readonly string[]): ActingProxy['units'] =>
  unitIds.map(unitId => ({ unitId, unitLabel: `3-${unitId}` }))
