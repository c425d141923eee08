import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useEffect, type ReactNode } from 'react'
import type { ClaimView } from '#contracts/residence/claims'
import { claimWords } from '#copy/residence/residence'
import { occupancyNames } from '#copy/kernel/vocabulary'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Done } from '../../../components/done/Done'
import { replaceBy } from '../../../navigation/go'
import { NotifyOnce } from '../../../session/NotifyOnce'
import { officeOf } from '../office/office'

/** What happens now: who has the claim, and how the outcome will be told. */
export function Claimed({ claim, onAgain }: { claim: ClaimView; onAgain: () => void }): ReactNode {
  useEffect(() => {
    // The form was left at its end, where the button is; what follows begins at the top.
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [])
  return (
    <Done title={claimWords.doneTitle}>
      <CellGroup tip={claimWords.doneNext}>
        <Cell title={claimWords.doneUnit} value={`${claim.compoundName} ${claim.unitLabel}`} />
        <Cell title={claimWords.doneAs} value={occupancyNames[claim.as]} />
        <Cell title={claimWords.doneOffice} value={officeOf(claim)} />
      </CellGroup>
      <View className="v-done__actions">
        <Button
          id="to-units"
          kind="primary"
          label={claimWords.toUnits}
          onTap={() => {
            // The form has done its work: going back must not lead to it again.
            replaceBy('units')
          }}
        />
        <NotifyOnce words={claimWords} />
        <Button id="claim-again" label={claimWords.again} onTap={onAgain} />
      </View>
    </Done>
  )
}
