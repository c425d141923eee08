import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ClaimDetail } from '#contracts/residence/decisions'
import { sayArea } from '#copy/kernel/figures'
import { approvalWords } from '#copy/residence/approvals'
import { occupancyNames } from '#copy/kernel/vocabulary'
import { isWaiting } from '#domain/residence/claims/graph'
import { aria } from '../../../components/aria/aria'
import { Icon } from '../../../components/icon/Icon'
import { RevealPhone } from '../deciding/RevealPhone'
import './beside.scss'

/** What the claimant says and what the roster has, side by side. */
export const Beside = ({ claim }: { claim: ClaimDetail }): ReactNode => (
  <View className="v-beside">
    <View className="v-beside__side" {...aria({ role: 'group', label: approvalWords.claimant })}>
      <View className="v-beside__title">{approvalWords.claimant}</View>
      <Fact label={approvalWords.name} value={claim.claimantName} />
      <Fact label={approvalWords.as} value={occupancyNames[claim.as]} />
      <View className="v-beside__label">{approvalWords.phone}</View>
      <RevealPhone
        name={claim.claimantName}
        masked={claim.claimantPhone}
        about={{ thing: 'claim', id: claim.id }}
        side={null}
        waiting={isWaiting(claim)}
      />
      {claim.note !== '' && <Fact label={approvalWords.noteOfPerson} value={claim.note} />}
    </View>
    <View className="v-beside__side" {...aria({ role: 'group', label: approvalWords.roster })}>
      <View className="v-beside__title">{approvalWords.roster}</View>
      <Fact
        label={approvalWords.unit}
        value={`${claim.unitLabel}${claim.roster.area === 0 ? '' : ` · ${sayArea(claim.roster.area)}`}`}
      />
      <Owners claim={claim} />
      {claim.as !== 'owner' && <Tenants claim={claim} />}
    </View>
  </View>
)

const Fact = ({ label, value }: { label: string; value: string }): ReactNode => (
  <>
    <View className="v-beside__label">{label}</View>
    <View className="v-beside__value">{value}</View>
  </>
)

const Owners = ({ claim: { roster } }: { claim: ClaimDetail }): ReactNode => (
  <>
    <View className="v-beside__label">{approvalWords.rosterOwners}</View>
    {roster.owners.length === 0 && <View>{approvalWords.noRosterOwners}</View>}
    {roster.owners.map(({ index, name, phone, taken, fits }) => (
      <Named key={String(index)} name={name} phone={phone} fits={fits} taken={taken} />
    ))}
  </>
)

const Tenants = ({ claim: { roster } }: { claim: ClaimDetail }): ReactNode => (
  <>
    <View className="v-beside__label">{approvalWords.rosterTenants}</View>
    {roster.tenants.length === 0 && <View>{approvalWords.noRosterTenants}</View>}
    {roster.tenants.map(({ name, phone, fits }, index) => (
      <Named key={String(index)} name={name} phone={phone} fits={fits} taken={false} />
    ))}
  </>
)

interface NamedProperties {
  name: string
  phone: string | null
  fits: boolean
  taken: boolean
}

const Named = ({ name, phone, fits, taken }: NamedProperties): ReactNode => (
  <View className="v-beside__named">
    <View className="v-beside__value">{name}</View>
    <View className="v-beside__phone">{phone ?? approvalWords.noPhone}</View>
    <View className={`v-beside__fit ${fits ? 'v-beside__fit--good' : ''}`}>
      <Icon name={fits ? 'check' : 'close'} />
      {fits ? approvalWords.fits : approvalWords.differs}
    </View>
    {taken && (
      <View className="v-beside__fit">
        <Icon name="me" />
        {approvalWords.taken}
      </View>
    )}
  </View>
)
