import type { ReactNode } from 'react'
import type { ClaimView } from '#contracts/residence/claims'
import { Notice } from '../../../components/notice/Notice'
import { openPrivacy } from '../../../navigation/open'

interface PapersWithheldProperties {
  withheld: ClaimView['papersWithheld']
  words: {
    readonly papersHidden: (count: number) => string
    readonly papersGone: (count: number) => string
    readonly toConsent: string
  }
}

/** Of what waits for a decision: that nobody sees its papers since the consent to it was withdrawn, and what to do. */
export const PapersWithheld = ({ withheld, words }: PapersWithheldProperties): ReactNode => {
  if (withheld === null) return null
  const { count, gone } = withheld
  return gone ? (
    <Notice tone="near" words={words.papersGone(count)} />
  ) : (
    <Notice
      tone="near"
      words={words.papersHidden(count)}
      action={{ label: words.toConsent, onTap: openPrivacy }}
    />
  )
}
