import type { Input } from '#contracts/calls'
import type { Person } from '#domain/organisation/Person'
import { person, postAt } from './people'
import { day, request, startDistrict, type DistrictOptions, type District } from './startDistrict'

export const phones = {
  successor: '13900000001',
  another: '13900000002',
  twin: '13900000003',
  gone: '13900000004',
}
export const named = {
  successor: { name: '任新书', phone: phones.successor },
  another: { name: '任另外', phone: phones.another },
}
const extra: readonly Person[] = [
  { ...person('administrator', '卓管理', { posts: [postAt('administrator', 'zk')] }), phone: '13900000009' },
  { ...person('successor', named.successor.name), phone: phones.successor },
  { ...person('another', named.another.name), phone: phones.another },
  { ...person('twin1', '双胞胎'), phone: phones.twin },
  { ...person('twin2', '双胞胎'), phone: phones.twin },
  { ...person('gone', '已离开'), phone: phones.gone, erasedAt: 1 },
]

/** The test district with an administrator and people who have joined and hold no post. */
export const startWithSuccessors = async (options: DistrictOptions = {}): Promise<District> => {
  const district = await startDistrict(options)
  await district.cloud.engine.insert(
    'people',
    extra.map(one => ({ ...one })),
  )
  return district
}

export const handOverSecretary = (now: number, more: Partial<Input<'handOver'>> = {}): Input<'handOver'> => ({
  orgUnitId: 'banshan',
  postId: 'secretary-term',
  to: named.successor,
  at: now,
  until: null,
  note: '届满',
  requestId: request(),
  ...more,
})

export const newHead = (now: number, more: Partial<Input<'appoint'>> = {}): Input<'appoint'> => ({
  orgUnitId: 'banshan',
  role: 'buildingHead',
  person: named.another,
  from: now,
  until: now + 365 * day,
  buildingId: 'b3',
  leadsGrid: true,
  dutyPhone: '0752-0000003',
  requestId: request(),
  ...more,
})
