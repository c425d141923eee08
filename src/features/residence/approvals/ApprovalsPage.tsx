import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { approvalWords } from '#copy/residence/approvals'
import { Page } from '../../../components/page/Page'
import { Segmented } from '../../../components/segmented/Segmented'
import { Split } from '../../../components/split/Split'
import { useDesk } from '../../../reading/useDesk'
import { ActingSwitch } from '../../../session/ActingSwitch'
import { OfficePage, type Holder } from '../../../session/OfficePage'
import type { Show } from './requests'
import { useClaims } from './useClaims'
import { useProxies } from './useProxies'

type Sort = 'claims' | 'proxies'

export default function ApprovalsPage(): ReactNode {
  const { at, show } = useRouter().params
  return (
    <OfficePage title={approvalWords.title} action="listClaims" at={at} words={approvalWords}>
      {holder => (
        <Approvals
          key={holder.post.orgUnitId}
          holder={holder}
          first={show === 'proxies' ? 'proxies' : 'claims'}
        />
      )}
    </OfficePage>
  )
}

/** Everything that waits to be checked at one office. */
function Approvals({ holder, first }: { holder: Holder; first: Sort }): ReactNode {
  const [sort, setSort] = useState<Sort>(first)
  const [show, setShow] = useState<Show>('waiting')
  const desk = useDesk()
  const { orgUnitId } = holder.post
  const claims = useClaims({ orgUnitId, show: sort === 'claims' ? show : null, desk })
  const proxies = useProxies({ orgUnitId, show: sort === 'proxies' ? show : null, desk })
  const { list, detail, bar } = sort === 'claims' ? claims : proxies
  return (
    <Page title={approvalWords.title} wide demonstration={holder.me.demo} footer={bar}>
      <ActingSwitch {...holder} />
      <Segmented
        label={approvalWords.kind}
        segments={[
          { value: 'claims', label: approvalWords.claims, count: claims.waiting?.claims },
          { value: 'proxies', label: approvalWords.proxies, count: claims.waiting?.proxies },
        ]}
        value={sort}
        onChange={setSort}
      />
      <Segmented
        label={approvalWords.show}
        segments={[
          { value: 'waiting', label: approvalWords.waiting },
          { value: 'decided', label: approvalWords.decided },
        ]}
        value={show}
        onChange={setShow}
      />
      {detail === null ? list : <Split list={list} detail={detail} />}
    </Page>
  )
}
