import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { tabWords } from '#copy/kernel/components'
import { sayRefusal } from '#copy/refusals'
import { voteWords } from '#copy/votes/vote'
import type { VoteSummary } from '#contracts/votes'
import { Button } from '../../../components/button/Button'
import { ListView } from '../../../components/list-view/ListView'
import { Page } from '../../../components/page/Page'
import { Segmented } from '../../../components/segmented/Segmented'
import { Split } from '../../../components/split/Split'
import { openPropose, openVote } from '../../../navigation/open'
import { useDesk } from '../../../reading/useDesk'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import { CompoundSwitch } from '../../../session/CompoundSwitch'
import { compoundsOf } from '../../../session/compoundsOf'
import { compoundToShow } from '../../../session/compoundToShow'
import { ForKnownPerson, type Known } from '../../../session/ForKnownPerson'
import { NoHome } from '../../../session/NoHome'
import { mayPropose } from '../mayPropose'
import { VotePane } from '../detail/VotePane'
import { VoteRow } from '../VoteRow'
import './votes.scss'

const shows = ['toVote', 'discussing', 'decided'] as const
type Show = (typeof shows)[number]

export default function VotesPage(): ReactNode {
  return (
    <ForKnownPerson title={tabWords.votes} tab>
      {known => <Votes {...known} />}
    </ForKnownPerson>
  )
}

function Votes({ me, compoundId }: Known): ReactNode {
  const compound = compoundToShow(me, compoundId)
  if (compound === null) {
    return (
      <Page title={tabWords.votes} tab demonstration={me.demo}>
        <NoHome words={voteWords.noCompound} />
      </Page>
    )
  }
  return <VotesOf key={compound} me={me} compoundId={compound} />
}

function VotesOf({ me, compoundId }: { me: Known['me']; compoundId: string }): ReactNode {
  const [show, setShow] = useState<Show>('toVote')
  const [chosen, setChosen] = useState<string | null>(null)
  const desk = useDesk()
  const now = useNow()
  const pages = usePages('listVotes', { compoundId, show })
  useFresh(pages.reload)
  const beside = desk ? besideOf(pages.rows, chosen) : null
  const list = (
    <>
      <View className="v-votes__head">
        <CompoundSwitch me={me} compoundId={compoundId} name={nameOf(me, compoundId)} />
        {mayPropose(me, compoundId) && (
          <Button
            small
            id="propose-vote"
            label={voteWords.propose}
            onTap={() => {
              openPropose(compoundId)
            }}
          />
        )}
      </View>
      <Segmented
        label={voteWords.show}
        segments={shows.map(value => ({ value, label: voteWords.shows[value] }))}
        value={show}
        onChange={setShow}
      />
      <ListView
        label={voteWords.list}
        items={pages.rows}
        keyOf={vote => vote.id}
        render={vote => (
          <VoteRow vote={vote} now={now} chosen={vote.id === beside} onOpen={desk ? setChosen : openVote} />
        )}
        error={pages.refusal === null ? undefined : sayRefusal(pages.refusal)}
        onRetry={pages.retry}
        empty={{ words: voteWords.empty[show] }}
        turning={pages.turning}
      />
    </>
  )
  const refresh = () => {
    void pages.reload()
  }
  return (
    <Page title={tabWords.votes} tab wide={desk} demonstration={me.demo}>
      {desk ? <Split list={list} detail={<VotePane me={me} voteId={beside} onChanged={refresh} />} /> : list}
    </Page>
  )
}

/** What stands beside the list: the chosen vote while it is in the list, else the first. */
const besideOf = (rows: readonly VoteSummary[] | undefined, chosen: string | null): string | null =>
  rows?.find(({ id }) => id === chosen)?.id ?? rows?.[0]?.id ?? null

const nameOf = (me: Known['me'], compoundId: string): string =>
  compoundsOf(me).find(({ id }) => id === compoundId)?.name ?? ''
