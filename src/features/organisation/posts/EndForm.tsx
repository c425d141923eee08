import { useState, type ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import type { PostsView, TermView } from '#contracts/organisation'
import { sayDate } from '#copy/kernel/instants'
import { postWords } from '#copy/organisation/posts'
import { isReason } from '#domain/kernel/reason'
import { useWrite } from '../../../cloud/useWrite'
import { TextArea } from '../../../components/field/TextArea'
import { DayField } from '../../../components/date-time/DayField'
import { seatName } from '../seatName'
import { beginningOf, today } from './days'
import { errorAt, unplaced } from './fieldErrors'
import { PostSheet } from './PostSheet'

interface EndFormProperties {
  posts: PostsView
  term: TermView
  onDone: (posts: PostsView) => void
  onClose: () => void
}

const placed = ['until', 'reason']

/** Ends a term, or takes back one that has not begun. */
export function EndForm({ posts, term, onDone, onClose }: EndFormProperties): ReactNode {
  const [day, setDay] = useState(today)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useWrite('endPost')
  const future = term.status === 'future'
  const until = future ? beginningOf(today()) : beginningOf(day)
  const short = !isReason(reason)
  const role = seatName(term)
  const standIn = term.role === 'branchSecretary' ? (posts.branch?.standIn ?? null) : null
  const send = async () => {
    setTried(true)
    if (until === null || short) return
    const outcome = await run({ orgUnitId: posts.unit.id, postId: term.id, until, reason: reason.trim() })
    if (outcome.ok) onDone(outcome.output.posts)
  }
  const when = until === null ? '' : day === today() ? postWords.now : sayDate(until)
  return (
    <PostSheet
      title={future ? postWords.takeBack : postWords.endTitle(term.name, role)}
      consequence={
        future
          ? postWords.takeBackSentence(term.name, role)
          : postWords.endSentence(term.name, role, when, standIn)
      }
      verb={future ? postWords.takeBack : postWords.end}
      warn
      busy={busy}
      refused={unplaced(refusal, placed)}
      onSend={() => {
        void send()
      }}
      onClose={onClose}
    >
      {!future && (
        <DayField
          id="post-end"
          label={postWords.endAt}
          value={day}
          firstDay={today()}
          hint={postWords.endAtHint}
          error={(tried && until === null ? postWords.needDay : undefined) ?? errorAt(refusal, 'until')}
          onChange={setDay}
        />
      )}
      <TextArea
        id="post-reason"
        label={postWords.reason}
        value={reason}
        limit={fieldLimits.note}
        placeholder={postWords.reasonHint}
        required
        error={(tried && short ? postWords.needReason : undefined) ?? errorAt(refusal, 'reason')}
        onChange={setReason}
      />
    </PostSheet>
  )
}
