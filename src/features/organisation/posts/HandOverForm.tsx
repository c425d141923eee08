import { useState, type ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import type { PostsView, TermView } from '#contracts/organisation'
import { sayDate } from '#copy/kernel/instants'
import { postWords } from '#copy/organisation/posts'
import { useWrite } from '../../../cloud/useWrite'
import { TextArea } from '../../../components/field/TextArea'
import { Notice } from '../../../components/notice/Notice'
import { DayField } from '../../../components/date-time/DayField'
import { seatName } from '../seatName'
import { beginningOf, endOf, today } from './days'
import { errorAt, isNamed, nobody, trimmed, unplaced } from './fieldErrors'
import { PersonFields } from './PersonFields'
import { PostSheet } from './PostSheet'
import { TermEnd } from './TermEnd'

interface HandOverFormProperties {
  posts: PostsView
  term: TermView
  /** Open issues that stand at the post. */
  openWork: number
  onDone: (posts: PostsView) => void
  onClose: () => void
}

const placed = ['at', 'until']

/** One goes, another comes: who, and from when; what is open goes with the post. */
export function HandOverForm({ posts, term, openWork, onDone, onClose }: HandOverFormProperties): ReactNode {
  const [person, setPerson] = useState(nobody)
  const [at, setAt] = useState(today)
  const [until, setUntil] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useWrite('handOver')
  const changes = beginningOf(at)
  const ends = until === null ? null : endOf(until)
  const needs = (missing: boolean) => (tried && missing ? postWords.needDay : undefined)
  const send = async () => {
    setTried(true)
    if (!isNamed(person) || changes === null || (until !== null && ends === null)) return
    const outcome = await run({
      orgUnitId: posts.unit.id,
      postId: term.id,
      to: trimmed(person),
      at: changes,
      until: ends,
      note: note.trim(),
    })
    if (outcome.ok) onDone(outcome.output.posts)
  }
  const when = changes === null ? '' : at === today() ? postWords.now : sayDate(changes)
  const successor = person.name.trim() || postWords.successor
  return (
    <PostSheet
      title={postWords.handOverTo(seatName(term))}
      consequence={postWords.handOverSentence(term.name, successor, when, openWork)}
      verb={postWords.handOver}
      busy={busy}
      refused={unplaced(refusal, placed)}
      onSend={() => {
        void send()
      }}
      onClose={onClose}
    >
      <Notice words={postWords.openMoves(openWork)} />
      <PersonFields label={postWords.successor} value={person} tried={tried} onChange={setPerson} />
      <DayField
        id="post-at"
        label={postWords.at}
        value={at}
        firstDay={today()}
        error={needs(changes === null) ?? errorAt(refusal, 'at')}
        onChange={setAt}
      />
      <TermEnd
        value={until}
        firstDay={at}
        error={needs(until !== null && ends === null) ?? errorAt(refusal, 'until')}
        onChange={setUntil}
      />
      <TextArea
        id="post-note"
        label={postWords.handOverNote}
        value={note}
        limit={fieldLimits.note}
        placeholder={postWords.handOverNoteHint}
        onChange={setNote}
      />
    </PostSheet>
  )
}
