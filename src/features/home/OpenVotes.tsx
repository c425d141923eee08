import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { VoteSummary } from '#contracts/votes'
import { sayRemaining } from '#copy/kernel/instants'
import { homeWords } from '#copy/home/home'
import { voteSortNames } from '#copy/votes/names'
import type { Instant } from '#domain/kernel/decision'
import { Cell } from '../../components/cell/Cell'
import { CellGroup } from '../../components/cell/CellGroup'
import { Section } from '../../components/section/Section'
import { Tag } from '../../components/tag/Tag'
import { openTab, openVote } from '../../navigation/open'

interface OpenVotesProperties {
  votes: readonly VoteSummary[]
  now: Instant
}

/** Open votes, those that wait for my ballot first. */
export function OpenVotes({ votes, now }: OpenVotesProperties): ReactNode {
  const waiting = votes.filter(vote => vote.myBallot === 'waiting')
  const others = votes.filter(vote => vote.myBallot !== 'waiting')
  return (
    <Section
      title={homeWords.openVotes}
      more={{
        label: homeWords.all,
        onTap: () => {
          openTab('votes')
        },
      }}
    >
      {waiting.length === 0 && <View className="v-home__none">{homeWords.noOpenVotes}</View>}
      {waiting.length > 0 && <VoteRows votes={waiting} now={now} />}
      {others.length > 0 && <VoteRows title={homeWords.otherVotes} votes={others} now={now} />}
    </Section>
  )
}

const VoteRows = ({ title, votes, now }: OpenVotesProperties & { title?: string }): ReactNode => (
  <CellGroup title={title}>
    {votes.map(vote => (
      <Cell
        key={vote.id}
        id={`vote-${vote.id}`}
        icon="vote"
        title={vote.title}
        note={noteOf(vote, now)}
        value={<BallotTag vote={vote} />}
        onTap={() => {
          openVote(vote.id)
        }}
      />
    ))}
  </CellGroup>
)

const BallotTag = ({ vote }: { vote: VoteSummary }): ReactNode => {
  switch (vote.myBallot) {
    case 'waiting':
      return <Tag label={homeWords.voteWaiting} tone="accent" />
    case 'cast':
      return <Tag label={homeWords.voteCast} tone="good" />
    case 'none':
      return <Tag label={homeWords.voteNoRight} />
  }
}

const noteOf = ({ sort, closesAt, turnout }: VoteSummary, now: Instant): string =>
  [
    voteSortNames[sort],
    closesAt === null ? '' : homeWords.voteRemaining(sayRemaining(closesAt, now)),
    turnout === null ? '' : homeWords.turnout(turnout.participating.heads, turnout.electorate.heads),
  ]
    .filter(part => part !== '')
    .join(' · ')
