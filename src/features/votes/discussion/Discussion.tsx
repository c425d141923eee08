import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { VoteComment, VoteDetail } from '#contracts/votes'
import { sayInstant } from '#copy/kernel/instants'
import { sayRefusal } from '#copy/refusals'
import { voteWords } from '#copy/votes/vote'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import { aria } from '../../../components/aria/aria'
import { Avatar } from '../../../components/avatar/Avatar'
import { Failure } from '../../../components/failure/Failure'
import { Pager } from '../../../components/pager/Pager'
import { Section } from '../../../components/section/Section'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { Tag } from '../../../components/tag/Tag'
import { usePages } from '../../../reading/usePages'
import { CommentForm } from './CommentForm'
import './discussion.scss'

/** What neighbours say about the matter, newest first; until voting closes anybody here may join in. */
export function Discussion({ vote, now }: { vote: VoteDetail; now: Instant }): ReactNode {
  const pages = usePages('listComments', { voteId: vote.id })
  const { rows, refusal } = pages
  const open = vote.stage === 'announced' || vote.stage === 'open'
  return (
    <Section title={voteWords.discussion}>
      {open ? (
        <CommentForm
          voteId={vote.id}
          onSent={() => {
            void pages.restart()
          }}
        />
      ) : (
        <View className="v-discussion__none">{voteWords.discussionOver}</View>
      )}
      {rows === undefined && refusal === null && <Skeleton rows={3} />}
      {rows?.length === 0 && <View className="v-discussion__none">{voteWords.noComments}</View>}
      {rows !== undefined && rows.length > 0 && (
        <View {...aria({ role: 'list', label: voteWords.discussion })}>
          {rows.map(comment => (
            <Comment key={comment.id} comment={comment} now={now} />
          ))}
        </View>
      )}
      {refusal !== null && <Failure words={sayRefusal(refusal)} onRetry={pages.retry} />}
      <Pager turning={pages.turning} />
    </Section>
  )
}

const Comment = ({ comment, now }: { comment: VoteComment; now: Instant }): ReactNode => (
  <View className="v-discussion__comment" {...aria({ role: 'listitem' })}>
    <Avatar name={comment.name} />
    <View className="v-discussion__words">
      <View className="v-discussion__who">
        <View className="v-discussion__name">{comment.mine ? voteWords.mine : comment.name}</View>
        {comment.role !== null && comment.role !== 'resident' && <Tag label={roleNames[comment.role]} />}
        <View className="v-discussion__when">{sayInstant(comment.at, now)}</View>
      </View>
      <View className="v-discussion__text">{comment.text}</View>
    </View>
  </View>
)
