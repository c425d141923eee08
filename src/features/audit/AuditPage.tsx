import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { auditWords } from '#copy/audit/audit'
import { Page } from '../../components/page/Page'
import { Segmented } from '../../components/segmented/Segmented'
import { ActingSwitch } from '../../session/ActingSwitch'
import { OfficePage, type Holder } from '../../session/OfficePage'
import { postsFor } from '../../session/postsFor'
import { Log } from './Log'
import { Retention } from './Retention'
import './audit.scss'

export default function AuditPage(): ReactNode {
  const { at } = useRouter().params
  return (
    <OfficePage title={auditWords.title} action="audit" at={at} words={auditWords}>
      {holder => <Audit key={holder.post.orgUnitId} {...holder} />}
    </OfficePage>
  )
}

type Tab = 'log' | 'retention'

/** Who did what; for those who keep the rules, also what is due to be removed. */
function Audit(holder: Holder): ReactNode {
  const { me, post } = holder
  const [tab, setTab] = useState<Tab>('log')
  const keepsRules = postsFor([post], 'retention').length > 0
  return (
    <Page title={auditWords.title} demonstration={me.demo}>
      <ActingSwitch {...holder} />
      {keepsRules && (
        <Segmented<Tab>
          label={auditWords.tabs}
          segments={[
            { value: 'log', label: auditWords.log },
            { value: 'retention', label: auditWords.retention },
          ]}
          value={tab}
          onChange={setTab}
        />
      )}
      {tab === 'log' ? <Log orgUnitId={post.orgUnitId} /> : <Retention orgUnitId={post.orgUnitId} />}
    </Page>
  )
}
