import type { ReactNode } from 'react'
import type { IssueDetail } from '#contracts/issues'
import { sayInstant } from '#copy/kernel/instants'
import { besideWords } from '#copy/issues/besideOffice'
import {
  exclusionNames,
  exclusionStateNames,
  referralServiceNames,
  referralSortNames,
} from '#copy/issues/besideOffice'
import type { Instant } from '#domain/kernel/decision'
import { Cell } from '../../../components/cell/Cell'

/** The number under which a case runs at the government's, and that it is left out of the rates. */
export const Outside = ({
  issue: { referral, exclusion },
  now,
}: {
  issue: IssueDetail
  now: Instant
}): ReactNode => (
  <>
    {referral !== null && (
      <Cell
        icon="people"
        title={`${besideWords.referral} · ${referralServiceNames[referral.service]}`}
        value={referral.number}
        note={
          referral.answeredAt === null
            ? besideWords.referralNote(referralSortNames[referral.sort], sayInstant(referral.answerBy, now))
            : besideWords.referralAnswered(
                referralSortNames[referral.sort],
                sayInstant(referral.answeredAt, now),
              )
        }
      />
    )}
    {exclusion !== null && (
      <Cell
        icon="info"
        title={`${besideWords.exclusion} · ${exclusionNames[exclusion.code]}`}
        value={exclusionStateNames[exclusion.state]}
        note={besideWords.exclusionNote(exclusion.text)}
      />
    )}
  </>
)
