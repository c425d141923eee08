import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { residenceWords } from '#copy/residence/residence'
import { updateMe } from '../../../cloud/useMe'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Confirm } from '../../../components/dialog/Confirm'
import { toast } from '../../../components/toast/message'
import type { Occupancy } from './occupancy'

interface MoveOutProperties {
  occupancy: Occupancy
  onMoved: () => void
}

/** Ends what the person is to a unit, after asking once what that takes away. */
export function MoveOut({ occupancy, onMoved }: MoveOutProperties): ReactNode {
  const [asking, setAsking] = useState(false)
  const { busy, run } = useWrite('moveOut')
  const { unitId, kind, compoundName, unitLabel } = occupancy
  const move = async () => {
    const outcome = await run({ unitId, as: kind })
    setAsking(false)
    toast(outcome.ok ? residenceWords.movedOut : sayRefusal(outcome.refusal), outcome.ok ? 'done' : 'warn')
    if (!outcome.ok) return
    updateMe(outcome.output.me)
    onMoved()
  }
  return (
    <View className="v-home-card__out">
      <Button
        small
        label={residenceWords.moveOut(kind)}
        onTap={() => {
          setAsking(true)
        }}
      />
      <Confirm
        open={asking}
        warn
        sentence={residenceWords.moveOutSentence(`${compoundName} ${unitLabel}`, kind)}
        verb={residenceWords.moveOut(kind)}
        busy={busy}
        onConfirm={() => {
          void move()
        }}
        onCancel={() => {
          setAsking(false)
        }}
      />
    </View>
  )
}
