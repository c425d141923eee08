import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import type { RoutingRowInput, TriedRouting } from '#contracts/issues/routing'
import { categoryNames, tierWork } from '#copy/issues/names'
import { routingWords, sayProposal } from '#copy/issues/routing'
import { sayRefusal } from '#copy/refusals'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { isReason } from '#domain/kernel/reason'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../clock/serverNow'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { dayAndTimeOf, instantOf } from '../../../components/date-time/dayAndTime'
import { DayField } from '../../../components/date-time/DayField'
import { TextArea } from '../../../components/field/TextArea'
import { Notice } from '../../../components/notice/Notice'
import { openIssue } from '../../../navigation/open'

interface AdoptingProperties {
  orgUnitId: string
  rows: readonly RoutingRowInput[]
  onAdopted: () => void
}

/** First what it would have changed, then from when and why. */
export function Adopting({ orgUnitId, rows, onAdopted }: AdoptingProperties): ReactNode {
  const [tried, setTried] = useState<TriedRouting | null>(null)
  const [refusal, setRefusal] = useState<CallRefusal | null>(null)
  const [busy, setBusy] = useState(false)
  const tryIt = async () => {
    setBusy(true)
    const outcome = await call('tryRouting', { orgUnitId, rows: [...rows] })
    setBusy(false)
    setRefusal(outcome.ok ? null : outcome.refusal)
    if (outcome.ok) setTried(outcome.output)
  }
  if (tried !== null)
    return (
      <>
        <Tried tried={tried} />
        <Adopt orgUnitId={orgUnitId} rows={rows} onAdopted={onAdopted} />
      </>
    )
  return (
    <>
      <Notice words={routingWords.tryFirst} />
      {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
      <View className="v-routing__actions">
        <Button
          id="try-routing"
          kind="primary"
          label={routingWords.tryIt}
          loading={busy}
          onTap={() => {
            void tryIt()
          }}
        />
      </View>
    </>
  )
}

const Tried = ({ tried: { looked, changed, differences } }: { tried: TriedRouting }): ReactNode => (
  <>
    <Notice words={routingWords.tried(looked, changed)} />
    {differences.length > 0 && (
      <CellGroup title={routingWords.differences}>
        {differences.map(({ issueId, number, category, tier, compoundName, went, would }) => (
          <Cell
            key={issueId}
            title={`${sayProposal(went)} → ${sayProposal(would)}`}
            note={`${number} · ${categoryNames[category]} · ${tierWork[tier]} · ${compoundName}`}
            onTap={() => {
              openIssue(issueId)
            }}
          />
        ))}
      </CellGroup>
    )}
  </>
)

/** Midnight of a day; of today, now: what is past cannot be adopted. */
const instantFrom = (day: string): number | null => {
  const midnight = instantOf({ day, time: '00:00' })
  return midnight === null ? null : Math.max(midnight, serverNow() + A_MOMENT)
}
/** A phone's clock and the server's differ a little, and a tap takes a while. */
const A_MOMENT = 60_000

function Adopt({ orgUnitId, rows, onAdopted }: AdoptingProperties): ReactNode {
  const [day, setDay] = useState(() => dayAndTimeOf(serverNow()).day)
  const [reason, setReason] = useState('')
  const [sent, setSent] = useState(false)
  const { busy, refusal, run } = useWrite('adoptRouting')
  const adopt = async () => {
    setSent(true)
    const from = instantFrom(day)
    if (from === null || !isReason(reason)) return
    const outcome = await run({ orgUnitId, rows: [...rows], from, reason: reason.trim() })
    if (outcome.ok) onAdopted()
  }
  return (
    <>
      <DayField
        id="routing-from"
        label={routingWords.from}
        value={day}
        firstDay={dayAndTimeOf(serverNow()).day}
        onChange={setDay}
      />
      <TextArea
        id="routing-reason"
        label={routingWords.reason}
        value={reason}
        limit={fieldLimits.note}
        placeholder={routingWords.reasonHint}
        required
        error={sent && !isReason(reason) ? routingWords.needReason : undefined}
        onChange={setReason}
      />
      {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
      <View className="v-routing__note">{routingWords.adoptSentence}</View>
      <View className="v-routing__actions">
        <Button
          id="adopt-routing"
          kind="primary"
          label={routingWords.adopt}
          loading={busy}
          onTap={() => {
            void adopt()
          }}
        />
      </View>
    </>
  )
}
