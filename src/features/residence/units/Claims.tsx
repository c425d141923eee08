import type { ReactNode } from 'react'
import type { ClaimView } from '#contracts/residence/claims'
import { sayDay } from '#copy/kernel/instants'
import { claimEndingNames, claimStateNames } from '#copy/residence/names'
import { residenceWords } from '#copy/residence/residence'
import type { Instant } from '#domain/kernel/decision'
import { isApproved, isWaiting } from '#domain/residence/claims/graph'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Section } from '../../../components/section/Section'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import { ClaimCard } from './ClaimCard'
import './units.scss'

interface ClaimsProperties {
  claims: readonly ClaimView[]
  now: Instant
  onChanged: () => void
}

/** Older ones are of no use to anybody. */
const MOST_PAST = 10

/** Claims that somebody still has to do something about, and the past ones behind one tap. */
export function Claims({ claims, now, onChanged }: ClaimsProperties): ReactNode {
  const open = claims.filter(isOpen)
  // An approved one is a home by now.
  const past = claims.filter(claim => !isOpen(claim) && !isApproved(claim))
  return (
    <>
      {open.length > 0 && (
        <Section title={residenceWords.claims}>
          {open.map(claim => (
            <ClaimCard key={claim.id} claim={claim} now={now} onChanged={onChanged} />
          ))}
        </Section>
      )}
      {past.length > 0 && (
        <Disclosure title={residenceWords.past} id="past-claims">
          <CellGroup>
            {past.slice(0, MOST_PAST).map(claim => (
              <Cell
                key={claim.id}
                title={`${claim.compoundName} ${claim.unitLabel}`}
                note={[endOf(claim), claim.reason ?? '', sayDay(claim.updatedAt, now)]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </CellGroup>
        </Disclosure>
      )}
    </>
  )
}

/** Waits for an office, or may still be appealed. */
const isOpen = (claim: ClaimView): boolean =>
  isWaiting(claim) || (claim.state === 'refused' && claim.mayAppeal)

const endOf = ({ state, ending }: ClaimView): string =>
  ending === null ? claimStateNames[state] : claimEndingNames[ending]
