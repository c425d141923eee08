import type { Actor, PersonActor } from '#domain/kernel/Actor'
import type { Person } from '#domain/organisation/Person'
import type { Unit } from '#domain/organisation/Unit'
import { consentVersions } from '#domain/account/consents'
import type { Office } from '#domain/residence/claims/Claim'
import { fold } from '#domain/residence/proxies/evolve'
import type { GrantContext, GrantProxy } from '#domain/residence/proxies/grant'
import type { Proxy, ProxyFact, ProxyTerms } from '#domain/residence/proxies/Proxy'
import { unit } from '../../votes/given'

export const now = Date.UTC(2026, 10, 23, 2)
export const day = 86_400_000

export const actor = (
  personId: string,
  role: PersonActor['role'] = 'resident',
  orgUnitId: string | null = null,
): Actor => ({ kind: 'person', personId, name: personId, role, orgUnitId, orgName: orgUnitId })
export const secretary = actor('secretary', 'branchSecretary', 'banshan')
export const clock: Actor = { kind: 'clock' }

export const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  _id: id,
  rev: 1,
  openid: `o-${id}`,
  name,
  phone: '13812340001',
  posts: [],
  occupancies: [],
  settings: { elderMode: false },
  credits: {},
  agreements: [{ kind: 'sensitiveData', version: consentVersions.sensitiveData, at: 0, withdrawnAt: null }],
  joinedAt: 0,
  erasedAt: null,
  demo: true,
  ...more,
})

export const listed = (personId: string | null, name: string) => ({ personId, name, phone: null })

export const office: Office = {
  instance: 'first',
  orgUnitId: 'banshan',
  orgName: '半山名苑',
  path: '/zk/huihuan/xiejiao/banshan/',
  standIn: false,
}
export const place = { compoundName: '半山名苑', compoundPath: office.path }

/** 王秀兰 and 王军 own 1203 together; 1204 is 刘兆忠's, whom nobody knows here. */
export const home = unit('1203', { owners: [listed('wang', '王秀兰'), listed('jun', '王军')] })
export const wards = unit('1204', { owners: [listed(null, '刘兆忠')] })

export const asked = (more: Partial<GrantProxy> = {}): GrantProxy => ({
  kind: 'delegation',
  compoundId: 'banshan',
  wardName: null,
  from: now,
  until: now + 30 * day,
  vote: null,
  paper: ['cloud://test.bucket/owners/wang/paper.jpg'],
  note: '',
  ...more,
})

export const asking = (more: Partial<GrantContext> = {}): GrantContext => {
  const units: readonly Unit[] = more.units ?? [home]
  return {
    actor: actor('wang'),
    applicant: person('wang', '王秀兰'),
    holder: { _id: 'mei', name: '李梅' },
    units,
    wholeHeads: units,
    place,
    office,
    held: null,
    now,
    ...more,
  }
}

export const terms = (more: Partial<ProxyTerms> = {}): ProxyTerms => ({
  kind: 'delegation',
  compoundId: 'banshan',
  ...place,
  units: [{ unitId: '1203', unitLabel: '3-1203' }],
  principal: { personId: 'wang', name: '王秀兰' },
  holder: { personId: 'mei', name: '李梅' },
  from: now,
  until: now + 30 * day,
  vote: null,
  paper: [],
  note: '',
  ...more,
})

export const granted = (more: Partial<ProxyTerms> = {}): ProxyFact => ({
  kind: 'granted',
  at: now,
  by: actor('wang'),
  terms: terms(more),
  office,
})
export const approvedFact: ProxyFact = { kind: 'approved', at: now + 1, by: secretary, note: '' }

export const waiting = (more: Partial<ProxyTerms> = {}): Proxy => fold('x1', [granted(more)])
export const inForce = (more: Partial<ProxyTerms> = {}): Proxy => fold('x1', [granted(more), approvedFact])
