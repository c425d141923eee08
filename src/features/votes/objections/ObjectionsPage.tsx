import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { objectionWords } from '#copy/votes/objections'
import { ListView } from '../../../components/list-view/ListView'
import { Page } from '../../../components/page/Page'
import { openVote } from '../../../navigation/open'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import { ActingSwitch } from '../../../session/ActingSwitch'
import { OfficePage, type Holder } from '../../../session/OfficePage'
import { VoteRow } from '../VoteRow'

export default function ObjectionsPage(): ReactNode {
  const { at } = useRouter().params
  return (
    <OfficePage title={objectionWords.officeTitle} action="listObjections" at={at} words={objectionWords}>
      {holder => <ToAnswer key={holder.post.orgUnitId} {...holder} />}
    </OfficePage>
  )
}

/** Votes whose objections one office has to answer; each is answered on the vote's page. */
function ToAnswer(holder: Holder): ReactNode {
  const pages = usePages('listObjections', { orgUnitId: holder.post.orgUnitId })
  const now = useNow()
  useFresh(pages.reload)
  return (
    <Page title={objectionWords.officeTitle} demonstration={holder.me.demo}>
      <ActingSwitch {...holder} />
      <ListView
        label={objectionWords.officeList}
        items={pages.rows}
        keyOf={({ id }) => id}
        render={vote => <VoteRow vote={vote} now={now} onOpen={openVote} />}
        error={pages.refusal === null ? undefined : sayRefusal(pages.refusal)}
        onRetry={pages.retry}
        empty={{ words: objectionWords.officeEmpty }}
        turning={pages.turning}
      />
    </Page>
  )
}
