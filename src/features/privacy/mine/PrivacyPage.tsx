import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { privacyWords } from '#copy/privacy/privacy'
import { maskName } from '#domain/organisation/masking'
import { loadMe } from '../../../cloud/useMe'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Page } from '../../../components/page/Page'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { Agreements } from './Agreements'
import { Erase } from './Erase'
import { ExportData } from './ExportData'
import { Looks } from './Looks'
import { MyPhone } from './MyPhone'
import './privacy.scss'

export default function PrivacyPage(): ReactNode {
  return (
    <ForKnownPerson title={privacyWords.title}>
      {({ me, everyPost }) => <Privacy me={me} holdsPost={everyPost.length > 0} />}
    </ForKnownPerson>
  )
}

function Privacy({ me, holdsPost }: { me: Me; holdsPost: boolean }): ReactNode {
  const now = useNow()
  const looks = usePages('myLooks', {})
  useFresh(async () => {
    await Promise.all([looks.reload(), loadMe()])
  })
  return (
    <Page title={privacyWords.title} demonstration={me.demo}>
      <CellGroup title={privacyWords.seen} tip={privacyWords.seenNote}>
        <Cell title={privacyWords.seenName} value={maskName(me.name)} />
        <Cell title={privacyWords.seenPhone} value={privacyWords.seenNothing} />
      </CellGroup>
      <MyPhone phone={me.phone} />
      <Agreements agreed={me.agreed} />
      <ExportData now={now} />
      <Erase holdsPost={holdsPost} />
      {/* Last: it may be long. */}
      <View className="v-privacy__looks">
        <Looks pages={looks} now={now} />
      </View>
    </Page>
  )
}
