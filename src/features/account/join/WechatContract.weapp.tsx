import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { joiningWords } from '#copy/residence/joining'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { toast } from '../../../components/toast/message'
import { younger } from '../../../wechat/younger'
import { hasWechatPrivacy, useWechatPrivacy } from './useWechatPrivacy'

const read = (): void => {
  younger.openPrivacyContract?.({
    fail: () => {
      toast(joiningWords.contractNotOpened, 'warn')
    },
  })
}

/** WeChat's own privacy guide of this mini-program, which names the operator; nothing where WeChat has none. */
export function WechatContract(): ReactNode {
  const { contractName } = useWechatPrivacy()
  if (!hasWechatPrivacy) return null
  return (
    <View>
      <CellGroup tip={joiningWords.wechatContractNote}>
        <Cell
          id="wechat-contract"
          icon="document"
          title={joiningWords.wechatContract(contractName)}
          onTap={read}
        />
      </CellGroup>
    </View>
  )
}
