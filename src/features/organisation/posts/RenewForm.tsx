import { useState, type ReactNode } from 'react'
import type { PostsView, TermView } from '#contracts/organisation'
import { lastOf, sayDate } from '#copy/kernel/instants'
import { postWords } from '#copy/organisation/posts'
import { useWrite } from '../../../cloud/useWrite'
import { Notice } from '../../../components/notice/Notice'
import { seatName } from '../seatName'
import { dayOf, endOf, lastDayAfter } from './days'
import { errorAt, unplaced } from './fieldErrors'
import { PostSheet } from './PostSheet'
import { TermEnd } from './TermEnd'

interface RenewFormProperties {
  posts: PostsView
  /** One that has an end. */
  term: TermView & { readonly until: number }
  onDone: (posts: PostsView) => void
  onClose: () => void
}

const placed = ['until']

/** A further term for the same person in the same seat: as long as the present one, unless another end is chosen. */
export function RenewForm({ posts, term, onDone, onClose }: RenewFormProperties): ReactNode {
  const [until, setUntil] = useState<string | null>(() => lastDayAfter(term))
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useWrite('renewPost')
  const ends = until === null ? null : endOf(until)
  const missing = until !== null && ends === null
  const role = seatName(term)
  const send = async () => {
    setTried(true)
    if (missing) return
    const outcome = await run({ orgUnitId: posts.unit.id, postId: term.id, until: ends })
    if (outcome.ok) onDone(outcome.output.posts)
  }
  return (
    <PostSheet
      title={postWords.renewTitle(term.name, role)}
      consequence={postWords.renewSentence(term.name, role, ends === null ? null : sayDate(lastOf(ends)))}
      verb={postWords.renew}
      busy={busy}
      refused={unplaced(refusal, placed)}
      onSend={() => {
        void send()
      }}
      onClose={onClose}
    >
      <Notice words={postWords.renewNote(sayDate(lastOf(term.until)))} />
      <TermEnd
        value={until}
        firstDay={dayOf(term.until)}
        error={(tried && missing ? postWords.needDay : undefined) ?? errorAt(refusal, 'until')}
        onChange={setUntil}
      />
    </PostSheet>
  )
}
