import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import type { Output } from '#contracts/calls'
import { approvalWords } from '#copy/residence/approvals'
import { Segmented } from '../../../components/segmented/Segmented'
import { useDesk } from '../../../reading/useDesk'
import { ActingSwitch } from '../../../session/ActingSwitch'
import { OfficePage, type Holder } from '../../../session/OfficePage'
import { Claims } from './Claims'
import { Proxies } from './Proxies'
import type { Show } from './RequestPage'

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
  const [waiting, setWaiting] = useState<Output<'listClaims'>['waiting']>()
  const desk = useDesk()
  const head = (newest: Output<'listClaims'>['waiting'] | undefined) => (
    <>
      <ActingSwitch {...holder} />
      <Segmented
        label={approvalWords.kind}
        segments={[
          { value: 'claims', label: approvalWords.claims, count: (newest ?? waiting)?.claims },
          { value: 'proxies', label: approvalWords.proxies, count: (newest ?? waiting)?.proxies },
        ]}
        value={sort}
        onChange={value => {
          if (newest !== undefined) setWaiting(newest)
          setSort(value)
        }}
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
    </>
  )
  const shown = { orgUnitId: holder.post.orgUnitId, show, desk, demo: holder.me.demo, head }
  return sort === 'claims' ? <Claims key={show} {...shown} /> : <Proxies key={show} {...shown} />
}
