import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { HomeChange } from '#contracts/residence/homeChange'
import { sayInstant } from '#copy/kernel/instants'
import { sayRefusal } from '#copy/refusals'
import { residenceWords } from '#copy/residence/residence'
import type { Instant } from '#domain/kernel/decision'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { Section } from '../../../components/section/Section'
import { toast } from '../../../components/toast/message'
import './units.scss'

interface HomeChangesProperties {
  changes: readonly HomeChange[]
  now: Instant
  onChanged: () => void
}

/** What is being changed of who belongs to my homes; each can be contested in one tap. */
export function HomeChanges({ changes, now, onChanged }: HomeChangesProperties): ReactNode {
  const shown = changes.filter(({ mayDispute, disputed }) => mayDispute || disputed)
  if (shown.length === 0) return null
  return (
    <Section title={residenceWords.changes}>
      {shown.map(change => (
        <OneChange key={keyOf(change)} change={change} now={now} onChanged={onChanged} />
      ))}
    </Section>
  )
}

const keyOf = ({ about }: HomeChange): string => {
  switch (about.thing) {
    case 'claim':
      return about.claimId
    case 'proxy':
      return about.proxyId
    case 'roster':
      return `${about.importId}:${about.unitId}`
  }
}

function OneChange({
  change,
  now,
  onChanged,
}: Omit<HomeChangesProperties, 'changes'> & { change: HomeChange }) {
  const { what, name, unitLabel, compoundName, until, disputed, mayDispute, reason, state } = change
  const { busy, dispute } = useDispute(change, onChanged)
  const from = until !== null && until > now ? residenceWords.changeFrom(sayInstant(until, now)) : ''
  return (
    <View className="v-claim-card">
      <Cell
        icon="warn"
        title={residenceWords.changeTitles[what](name, unitLabel, state === 'approved')}
        note={[compoundName, reason ?? '', from].filter(part => part !== '').join(' · ')}
      />
      <View className="v-claim-card__note">
        {disputed ? residenceWords.disputed : residenceWords.changeNotes[what]}
      </View>
      {mayDispute && (
        <View className="v-claim-card__actions">
          <Button kind="warn" label={residenceWords.dispute} loading={busy} onTap={dispute} />
        </View>
      )}
    </View>
  )
}

/** One tap, no question: what it stops can be put right, what it would let through may not. */
const useDispute = ({ about }: HomeChange, onChanged: () => void) => {
  const claim = useWrite('disputeClaim')
  const line = useWrite('disputeLine')
  const proxy = useWrite('disputeProxy')
  const sent = () => {
    switch (about.thing) {
      case 'claim':
        return claim.run({ claimId: about.claimId })
      case 'proxy':
        return proxy.run({ proxyId: about.proxyId })
      case 'roster':
        return line.run({ importId: about.importId, unitId: about.unitId })
    }
  }
  const send = async () => {
    const outcome = await sent()
    if (outcome.ok) toast(residenceWords.disputeDone)
    else toast(sayRefusal(outcome.refusal), 'warn')
    onChanged()
  }
  return {
    busy: claim.busy || line.busy || proxy.busy,
    dispute: () => {
      void send()
    },
  }
}
