import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { homeWords } from '#copy/home/home'
import { issueWords } from '#copy/issues/issue'
import { ListView } from '../../../components/list-view/ListView'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { Segmented } from '../../../components/segmented/Segmented'
import { IssueRow } from '../IssueRow'
import { openIssue, openTab } from '../../../navigation/open'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import { compoundToShow } from '../../../session/compoundToShow'
import { ForKnownPerson, type Known } from '../../../session/ForKnownPerson'

const shows = ['mine', 'open', 'closed', 'all'] as const
type Show = (typeof shows)[number]

const isShow = (value: string | undefined): value is Show => shows.some(show => show === value)

export default function IssueListPage(): ReactNode {
  const { params } = useRouter()
  const wanted = params['show']
  return (
    <ForKnownPerson title={issueWords.listTitle}>
      {known => <Issues known={known} first={isShow(wanted) ? wanted : 'open'} />}
    </ForKnownPerson>
  )
}

function Issues({ known: { me, compoundId }, first }: { known: Known; first: Show }): ReactNode {
  const [show, setShow] = useState<Show>(first)
  const compound = compoundToShow(me, compoundId)
  const pages = usePages('listIssues', compound === null ? null : { compoundId: compound, show })
  const now = useNow()
  useFresh(pages.reload)
  return (
    <Page title={issueWords.listTitle} demonstration={me.demo}>
      <Segmented
        label={issueWords.show}
        segments={shows.map(value => ({ value, label: issueWords.shows[value] }))}
        value={show}
        onChange={setShow}
      />
      {compound === null ? (
        <Notice words={homeWords.noCompound} />
      ) : (
        <ListView
          label={issueWords.list}
          items={pages.rows}
          keyOf={issue => issue.id}
          render={issue => <IssueRow issue={issue} now={now} onOpen={openIssue} />}
          error={pages.refusal === null ? undefined : sayRefusal(pages.refusal)}
          onRetry={pages.retry}
          empty={{ words: issueWords.empty[show], action: { label: issueWords.raise, onTap: openRaise } }}
          turning={pages.turning}
        />
      )}
    </Page>
  )
}

const openRaise = (): void => {
  openTab('raise')
}
