import type { Input } from '#contracts/calls'
import { hour, request } from './startDistrict'

/** The property manager of 半山名苑: no water for the whole compound, from now for eight hours. */
export const waterOff = (
  now: number,
  more: Partial<Input<'postAnnouncement'>> = {},
): Input<'postAnnouncement'> => ({
  compoundId: 'banshan',
  kind: 'water',
  text: '水泵检修，全小区停水',
  buildingIds: [],
  from: now,
  until: now + 8 * hour,
  requestId: request(),
  ...more,
})
