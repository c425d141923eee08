import type { ReactNode } from 'react'
import type { ClaimRow } from '#contracts/residence/decisions'
import type { ProxyView } from '#contracts/residence/proxies'
import { sayDay, sayInstant, sayTerm } from '#copy/kernel/instants'
import { approvalWords, sayMatch, sayProxyBetween } from '#copy/residence/approvals'
import { occupancyNames } from '#copy/kernel/vocabulary'
import { claimStatesAtOffice, proxyKindNames, proxyStatesAtOffice } from '#copy/residence/names'
import type { Instant } from '#domain/kernel/decision'
import { isWaiting } from '#domain/residence/claims/graph'
import { isWaiting as isProxyWaiting } from '#domain/residence/proxies/graph'
import { Tag } from '../../../components/tag/Tag'
import { MatchTag } from '../deciding/MatchTag'
import type { RowWords } from './RequestList'

const toneOfState = (state: string) => {
  if (state === 'approved') return 'good'
  return state.startsWith('refused') ? 'over' : 'plain'
}

/** A claim as its row in a list says it. */
export const claimWords = (row: ClaimRow, now: Instant): RowWords => {
  const { claimantName, unitLabel, as, match, state } = row
  const waiting = isWaiting(row)
  return {
    name: [
      claimantName,
      unitLabel,
      occupancyNames[as],
      waiting ? sayMatch(match, as) : claimStatesAtOffice[state],
    ].join(' '),
    title: `${unitLabel} · ${claimantName} · ${occupancyNames[as]}`,
    tags: (
      <>
        {waiting ? (
          <MatchTag match={match} as={as} />
        ) : (
          <Tag label={claimStatesAtOffice[state]} tone={toneOfState(state)} />
        )}
        <ClaimTags row={row} />
      </>
    ),
    more: [
      row.compoundName,
      waiting
        ? approvalWords.claimedAt(sayInstant(row.claimedAt, now))
        : approvalWords.decidedAt(sayInstant(row.updatedAt, now)),
    ].join(' · '),
  }
}

const ClaimTags = ({ row }: { row: ClaimRow }): ReactNode => (
  <>
    {row.instance === 'appeal' && <Tag label={approvalWords.appeal} tone="accent" />}
    {row.under14 && (
      <Tag
        label={`${approvalWords.under14}，${row.guardianConsented ? approvalWords.guardianConsented : approvalWords.guardianMissing}`}
        tone={row.guardianConsented ? 'plain' : 'near'}
      />
    )}
    {row.standIn && <Tag label={approvalWords.standIn} />}
  </>
)

/** An authorisation as its row in a list says it. */
export const proxyWords = (row: ProxyView, now: Instant): RowWords => {
  const { principalName, holderName, kind, state, units } = row
  const homes = units.map(({ unitLabel }) => unitLabel).join('、')
  const waiting = isProxyWaiting(row)
  return {
    name: [homes, sayProxyBetween[kind](principalName, holderName), proxyStatesAtOffice[state]].join('，'),
    title: `${homes} · ${sayProxyBetween[kind](principalName, holderName)}`,
    tags: (
      <>
        <Tag label={proxyKindNames[kind]} />
        {state !== 'submitted' && <Tag label={proxyStatesAtOffice[state]} tone={toneOfState(state)} />}
        {row.active && <Tag label={approvalWords.active} tone="good" />}
        {row.standIn && <Tag label={approvalWords.standIn} />}
      </>
    ),
    more: [
      row.compoundName,
      sayTerm(row, approvalWords, at => sayDay(at, now)),
      waiting
        ? approvalWords.claimedAt(sayInstant(row.grantedAt, now))
        : approvalWords.decidedAt(sayInstant(row.updatedAt, now)),
    ].join(' · '),
  }
}
