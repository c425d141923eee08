import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ClaimDetail } from '#contracts/residence/decisions'
import { sayDay } from '#copy/kernel/instants'
import { approvalWords } from '#copy/residence/approvals'
import { occupancyNames } from '#copy/kernel/vocabulary'
import { claimFactNames, claimStatesAtOffice } from '#copy/residence/names'
import type { Instant } from '#domain/kernel/decision'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { Section } from '../../../components/section/Section'
import { Tag } from '../../../components/tag/Tag'
import { FieldError } from '../../../components/field-error/FieldError'
import { MatchTag } from '../deciding/MatchTag'
import { Papers } from '../deciding/Papers'
import { WhyNot } from '../deciding/WhyNot'
import { RequestTimeline } from '../deciding/RequestTimeline'
import { SecondWord } from '../deciding/SecondWord'
import { Beside } from './Beside'
import { freeOwners, needsChoice } from './ownerChoice'
import type { ClaimInHand } from './useClaim'
import '../deciding/request.scss'

interface ClaimBodyProperties {
  claim: ClaimDetail
  hand: Pick<ClaimInHand, 'owner' | 'chooseOwner' | 'missing'>
  now: Instant
}

/** Everything there is to hold against each other before a claim is decided. */
export function ClaimBody({ claim, hand, now }: ClaimBodyProperties): ReactNode {
  const { evidence, residents } = claim
  return (
    <>
      <ClaimHead claim={claim} now={now} />
      <SecondWord thing={claim} takesTwo={approvalWords.takesTwo} now={now} />
      <WhyNot kind={claim.whyNot} />
      <Beside claim={claim} />
      {claim.mayDecide && <OwnerChoice claim={claim} hand={hand} />}
      <Papers
        title={approvalWords.evidence}
        photos={evidence}
        withheld={claim.papersWithheld}
        none={claim.mayDecide || claim.mayRevoke ? approvalWords.noEvidence : approvalWords.notShownHere}
        without={claim.mayDecide ? approvalWords.withoutEvidence : null}
      />
      <Section title={approvalWords.residents}>
        <CellGroup>
          {residents.length === 0 && <Cell title={approvalWords.noResidents} />}
          {residents.map(({ name, as }, index) => (
            <Cell key={String(index)} icon="me" title={name} value={<Tag label={occupancyNames[as]} />} />
          ))}
        </CellGroup>
      </Section>
      <RequestTimeline names={claimFactNames} entries={claim.timeline} now={now} />
    </>
  )
}

const ClaimHead = ({ claim, now }: Pick<ClaimBodyProperties, 'claim' | 'now'>): ReactNode => {
  const { claimantName, unitLabel, as, state, match, under14, guardianConsented, until } = claim
  return (
    <View className="v-request__head">
      <View className="v-request__title">
        {approvalWords.claimsUnit(claimantName, unitLabel, occupancyNames[as])}
      </View>
      <View className="v-request__tags">
        <Tag label={claimStatesAtOffice[state]} tone={state === 'approved' ? 'good' : 'plain'} />
        <MatchTag match={match} as={as} />
        {under14 && <Tag label={approvalWords.under14} tone="near" />}
        {under14 && (
          <Tag
            label={guardianConsented ? approvalWords.guardianConsented : approvalWords.guardianMissing}
            tone={guardianConsented ? 'good' : 'near'}
          />
        )}
      </View>
      <View className="v-request__note">
        {[
          claim.compoundName,
          claim.standIn
            ? approvalWords.standInNote(claim.officeName)
            : approvalWords.office(claim.officeName),
          until === null ? '' : approvalWords.until(sayDay(until, now)),
        ]
          .filter(part => part !== '')
          .join(' · ')}
      </View>
      <Reasons claim={claim} />
    </View>
  )
}

/** Of an appeal: why it was refused, and why that is contested; of one that was taken back, why. */
const Reasons = ({ claim }: Pick<ClaimBodyProperties, 'claim'>): ReactNode => (
  <>
    {claim.reason !== null && (
      <View className="v-request__reason">
        {claim.state === 'ended' || claim.state === 'revoking'
          ? approvalWords.revokeReason
          : approvalWords.refusedBecause}
        ：{claim.reason}
      </View>
    )}
    {claim.appealReason !== null && (
      <View className="v-request__reason">
        {approvalWords.appealReason}：{claim.appealReason}
      </View>
    )}
  </>
)

/** Which owner of the roster it is, where the name does not tell. */
const OwnerChoice = ({ claim, hand }: Pick<ClaimBodyProperties, 'claim' | 'hand'>): ReactNode => {
  const free = freeOwners(claim)
  if (!needsChoice(claim)) return null
  return (
    <View className="v-request__choice">
      {free.length > 0 && (
        <>
          <OptionGroup
            label={approvalWords.chooseOwner}
            options={free.map(({ index, name, phone, fits }) => ({
              value: String(index),
              label: name,
              note: [phone ?? approvalWords.noPhone, fits ? approvalWords.fits : approvalWords.differs].join(
                ' · ',
              ),
            }))}
            value={hand.owner === null ? undefined : String(hand.owner)}
            onChange={value => {
              hand.chooseOwner(Number(value))
            }}
          />
          <View className="v-request__hint">{approvalWords.chooseOwnerNote}</View>
        </>
      )}
      <FieldError words={hand.missing} />
    </View>
  )
}
