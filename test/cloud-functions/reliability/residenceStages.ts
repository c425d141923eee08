import { authorised, delegation, revoking, approving as approvingProxies } from '../district/authorising'
import { person } from '../district/people'
import { addPeople, approving, claimOf, claims, refusing } from '../district/residence'
import { request } from '../district/startDistrict'
import type { Ground, Resident, Stage, WritingCall } from './ground'

type ResidenceCall = Extract<
  WritingCall,
  | `${string}Claim`
  | `${string}Claims`
  | `${string}Prox${string}`
  | 'claimUnit'
  | 'consentForChild'
  | 'moveOut'
>

const claimed = async ({ district }: Ground, { part, unitId }: Resident): Promise<string> =>
  claims(district, part, unitId, { evidence: [await district.photo(part)] })

interface Owner extends Resident {
  readonly claimId: string
}
export const owner = async (ground: Ground): Promise<Owner> => {
  const resident = await ground.newcomer()
  const claimId = await claimed(ground, resident)
  await ground.district.call('secretary', 'decideClaims', approving(claimId))
  return { ...resident, claimId }
}
const granting = async (ground: Ground, { part, unitId }: Resident) => {
  const { named } = await ground.newcomer()
  return delegation(ground.district, part, { unitIds: [unitId], holder: named })
}

export const residenceStages: { readonly [Name in ResidenceCall]: Stage<Name> } = {
  claimUnit: async ground => {
    const { part, unitId } = await ground.newcomer()
    return [part, claimOf(unitId, { evidence: [await ground.district.photo(part)] })]
  },
  appealClaim: async ground => {
    const resident = await ground.newcomer()
    const claimId = await claimed(ground, resident)
    await ground.district.call('secretary', 'decideClaims', refusing('请补房产证', claimId))
    return [resident.part, { claimId, reason: '名册是旧的', requestId: request() }]
  },
  withdrawClaim: async ground => {
    const resident = await ground.newcomer()
    return [resident.part, { claimId: await claimed(ground, resident), requestId: request() }]
  },
  consentForChild: async ground => {
    const adult = await owner(ground)
    const child = `${adult.part}child`
    await addPeople(ground.district, person(child, '小宝宝'))
    const more = { as: 'family', under14: true } as const
    const claimId = await claims(ground.district, child, adult.unitId, more)
    return [adult.part, { claimId, requestId: request() }]
  },
  moveOut: async ground => {
    const { part, unitId } = await owner(ground)
    return [part, { unitId, as: 'owner', requestId: request() }]
  },
  decideClaims: async ground => {
    const ids = [
      await claimed(ground, await ground.newcomer()),
      await claimed(ground, await ground.newcomer()),
    ]
    return ['secretary', approving(...ids)]
  },
  revokeClaim: async ground => {
    const { claimId } = await owner(ground)
    return ['secretary', { claimId, reason: '核对有误', requestId: request() }]
  },
  keepClaim: async ground => {
    const { claimId } = await owner(ground)
    await ground.district.call('secretary', 'revokeClaim', {
      claimId,
      reason: '核对有误',
      requestId: request(),
    })
    return ['property', { claimId, reason: '核对无误', requestId: request() }]
  },
  disputeClaim: async ground => {
    const { part, claimId } = await owner(ground)
    await ground.district.call('secretary', 'revokeClaim', {
      claimId,
      reason: '核对有误',
      requestId: request(),
    })
    return [part, { claimId, requestId: request() }]
  },
  keepProxy: async ground => {
    const resident = await owner(ground)
    const { id } = await authorised(ground.district, resident.part, await granting(ground, resident))
    await ground.district.call('secretary', 'revokeProxy', revoking(id, '核对有误'))
    return ['property', { proxyId: id, reason: '核对无误', requestId: request() }]
  },
  disputeProxy: async ground => {
    const resident = await owner(ground)
    const { id } = await authorised(ground.district, resident.part, await granting(ground, resident))
    await ground.district.call('secretary', 'revokeProxy', revoking(id, '核对有误'))
    return [resident.part, { proxyId: id, requestId: request() }]
  },
  grantProxy: async ground => {
    const resident = await owner(ground)
    return [resident.part, await granting(ground, resident)]
  },
  decideProxies: async ground => {
    const resident = await owner(ground)
    const input = await granting(ground, resident)
    const { proxy } = await ground.district.call(resident.part, 'grantProxy', input)
    return ['secretary', approvingProxies(proxy.id)]
  },
  revokeProxy: async ground => {
    const resident = await owner(ground)
    const { id } = await authorised(ground.district, resident.part, await granting(ground, resident))
    return [resident.part, revoking(id)]
  },
}
