import type { Me } from '#contracts/account'
import { useCall } from '../../../cloud/useCall'
import { useFresh } from '../../../reading/useFresh'
import { postsFor } from '../../../session/postsFor'

/** How many claims and authorisations wait at a post; null for one that does not decide on them, or not known yet. */
export const useWaiting = (post: Me['posts'][number]): number | null => {
  const decides = postsFor([post], 'listClaims').length > 0
  const { orgUnitId } = post
  const { output, reload } = useCall(
    'listClaims',
    decides ? { orgUnitId, show: 'waiting', cursor: null } : null,
  )
  useFresh(reload)
  return output === null ? null : output.waiting.claims + output.waiting.proxies
}
