import type { ReactNode } from 'react'
import type { ClaimDetail, ProxyDetail } from '#contracts/residence/decisions'
import { sayInstant } from '#copy/kernel/instants'
import { roleNames } from '#copy/kernel/vocabulary'
import { approvalWords } from '#copy/residence/approvals'
import type { Instant } from '#domain/kernel/decision'
import { Notice } from '../../../components/notice/Notice'

/** A claim, or an authorisation. */
type OfTwo = Pick<
  ClaimDetail | ProxyDetail,
  'state' | 'first' | 'takesTwo' | 'shownUntil' | 'mayDecide' | 'mayRevoke'
>

interface SecondWordProperties {
  thing: OfTwo
  /** Why approving it takes two. */
  takesTwo: string
  now: Instant
}

/** What another body has said already, or will have to say; nothing where one person decides. */
export const SecondWord = ({ thing, takesTwo, now }: SecondWordProperties): ReactNode => {
  const words = wordsOf(thing, takesTwo)
  if (words === null) return null
  const { shownUntil } = thing
  const isShown = shownUntil !== null && shownUntil > now
  return <Notice words={isShown ? words + approvalWords.shownUntil(sayInstant(shownUntil, now)) : words} />
}

const wordsOf = (thing: OfTwo, why: string): string | null => {
  const { state, first, takesTwo, mayDecide, mayRevoke } = thing
  if (state === 'disputed') return approvalWords.disputedNote
  if (first !== null && state === 'toConfirm')
    return (mayDecide ? approvalWords.firstSaid : approvalWords.firstWaits)(first.name, roleNames[first.role])
  if (first !== null && state === 'revoking')
    return (mayRevoke ? approvalWords.firstRevokes : approvalWords.revokeWaits)(
      first.name,
      roleNames[first.role],
    )
  return takesTwo ? why : null
}
