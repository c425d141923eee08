import type { ReactNode } from 'react'
import type { VoteSummary } from '#contracts/votes'
import { voteWords } from '#copy/votes/vote'
import { outcomeName, voteSortNames, voteStageNames } from '#copy/votes/names'
import { Tag, type TagProperties } from '../../components/tag/Tag'

type Tagged = Pick<VoteSummary, 'sort' | 'stage' | 'outcome' | 'myBallot'>

/** What a result binds to, how far the vote is, and whether I have voted: always as words. */
export function VoteTags({ vote }: { vote: Tagged }): ReactNode {
  return tagsOf(vote).map(tag => <Tag key={tag.label} {...tag} />)
}

export const tagsOf = (vote: Tagged): readonly TagProperties[] => [
  { label: voteSortNames[vote.sort] },
  ...stageTags(vote),
  ...ballotTag(vote),
]

const outcomeTones = { passed: 'good', notPassed: 'over', quorumShort: 'over' } as const

const stageTags = ({ stage, outcome, sort }: Tagged): readonly TagProperties[] => {
  switch (stage) {
    case 'provisional':
    case 'final':
      return [
        ...(outcome === null ? [] : [{ label: outcomeName(outcome, sort), tone: outcomeTones[outcome] }]),
        // A consultation binds nobody: there is nothing that could take effect.
        ...(sort === 'consultation' ? [] : [{ label: voteStageNames[stage] }]),
      ]
    case 'closed':
      return [{ label: voteStageNames.closed, tone: 'near' }]
    case 'draft':
    case 'announced':
    case 'open':
    case 'annulled':
      return [{ label: voteStageNames[stage] }]
  }
}

/** Rights are frozen at the opening: before it nobody has or lacks a ballot. */
const ballotTag = ({ stage, myBallot }: Tagged): readonly TagProperties[] => {
  if (stage === 'draft' || stage === 'announced' || stage === 'annulled') return []
  switch (myBallot) {
    case 'cast':
      return [{ label: voteWords.cast, tone: 'good' }]
    case 'waiting':
      return stage === 'open'
        ? [{ label: voteWords.waiting, tone: 'accent' }]
        : [{ label: voteWords.notCast }]
    case 'none':
      return stage === 'open' ? [{ label: voteWords.watching }] : []
  }
}
