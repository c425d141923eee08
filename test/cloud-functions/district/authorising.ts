import type { Input } from '#contracts/calls'
import type { ProxyView } from '#contracts/residence/proxies'
import { day, request, type District } from './startDistrict'

const phone = '13812340001'

/** A delegation for 王秀兰's home to 刘兆忠, for longer than the notice and the voting of a vote. */
export const delegation = async (
  district: District,
  part = 'wang',
  more: Partial<Input<'grantProxy'>> = {},
): Promise<Input<'grantProxy'>> => ({
  kind: 'delegation',
  compoundId: 'banshan',
  unitIds: ['u01'],
  holder: { name: '刘兆忠', phone },
  wardName: null,
  from: district.cloud.now(),
  until: district.cloud.now() + 60 * day,
  voteId: null,
  paper: [await district.photo(part)],
  note: '',
  requestId: request(),
  ...more,
})

export const representative = async (
  district: District,
  part: string,
  unitId: string,
  name: string,
): Promise<Input<'grantProxy'>> =>
  delegation(district, part, {
    kind: 'representative',
    unitIds: [unitId],
    holder: { name, phone },
    until: null,
  })

export const approving = (...proxyIds: readonly string[]): Input<'decideProxies'> => ({
  proxyIds: [...proxyIds],
  decision: 'approve',
  reason: '',
  requestId: request(),
})

export const refusing = (reason: string, ...proxyIds: readonly string[]): Input<'decideProxies'> => ({
  ...approving(...proxyIds),
  decision: 'refuse',
  reason,
})

export const revoking = (proxyId: string, reason = '自己来投'): Input<'revokeProxy'> => ({
  proxyId,
  reason,
  requestId: request(),
})

/** Granted by a part, and approved by the secretary. @returns as the part sees it */
export const authorised = async (
  district: District,
  part: string,
  input: Input<'grantProxy'>,
): Promise<ProxyView> => {
  const { proxy } = await district.call(part, 'grantProxy', input)
  await district.call('secretary', 'decideProxies', approving(proxy.id))
  const { rows } = await district.call(part, 'myProxies', {})
  const found = rows.find(({ id }) => id === proxy.id)
  if (!found) throw new Error(`${part} does not see ${proxy.id}`)
  return found
}
