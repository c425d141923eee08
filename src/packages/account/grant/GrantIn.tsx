import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useCallback, useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { fieldLimits } from '#contracts/limits'
import type { ProxyView } from '#contracts/proxies'
import { sayRefusal } from '#copy/refusals'
import { proxyWords } from '#copy/screens/proxies'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Confirm } from '../../../components/dialog/Confirm'
import { Notice } from '../../../components/notice/Notice'
import { usePhotos } from '../../../components/photo-picker/usePhotos'
import { ClearDraft } from '../../../drafts/ClearDraft'
import type { KeptPhoto } from '../../../drafts/keptPhoto'
import { useDraft, type Drafts } from '../../../drafts/useDraft'
import { asPhotoDrafts, useKeptPhotos } from '../../../drafts/useKeptPhotos'
import { uploadFor } from '../../../session/uploadFor'
import { dropDraft, isTouched, type Draft } from './draft'
import { GrantForm, mayGrant } from './GrantForm'
import { ownedBy } from './mine'
import { grantFields, problemsFrom, problemsOf, stillStanding, type Problems } from './problems'
import { requestFrom, subjectOf } from './request'
import { useVotesOf } from './useVotesOf'
import './grant.scss'

interface GrantInProperties {
  me: Me
  drafts: Drafts<Draft>
  onGranted: (proxy: ProxyView) => void
  /** The person wants an empty form. */
  onClear: () => void
}

/** Authorising somebody. Every change is kept on the phone at once, and only success or the person clears it. */
export function GrantIn({ me, drafts, onGranted, onClear }: GrantInProperties): ReactNode {
  const { draft, change, reused } = useDraft(drafts, me.personId, '')
  const book = usePhotos(uploadFor(me), fieldLimits.photos, asPhotoDrafts(draft.photos))
  const [problems, setProblems] = useState<Problems>({})
  const [asking, setAsking] = useState(false)
  const { busy, refusal, run } = useWrite('grantProxy')
  useKeptPhotos(
    book.photos,
    useCallback(
      (photos: KeptPhoto[]) => {
        change({ photos })
      },
      [change],
    ),
  )
  const owned = ownedBy(me)
  const subject = subjectOf(draft, owned)
  const votes = useVotesOf(subject?.compoundId ?? null)
  const vote = votes.find(({ id }) => id === draft.voteId) ?? null

  const show = (found: Problems) => {
    setProblems(found)
    scrollToFirst(found)
  }
  const ask = () => {
    const found = problemsOf(draft, subject, vote !== null, book)
    show(found)
    setAsking(Object.keys(found).length === 0)
  }
  const send = async () => {
    if (subject === null) return
    // The server's clock may be a moment behind this one: whatever begins now has begun.
    const outcome = await run(requestFrom(draft, subject, vote, book.fileIds, startOfMinute()))
    setAsking(false)
    if (!outcome.ok) {
      show(problemsFrom(outcome.refusal))
      return
    }
    dropDraft(me.personId)
    onGranted(outcome.output.proxy)
  }
  const unplaced = refusal !== null && Object.keys(problemsFrom(refusal)).length === 0
  return (
    <>
      {isTouched(draft) && (
        <View className="v-grant__head">
          <ClearDraft
            words={proxyWords}
            note={reused ? proxyWords.draftBack : proxyWords.draftKept}
            onClear={onClear}
          />
        </View>
      )}
      <GrantForm
        me={me}
        draft={draft}
        owned={owned}
        subject={subject}
        votes={votes}
        vote={vote}
        book={book}
        problems={stillStanding(problems, book)}
        onChange={part => {
          setProblems({})
          change(part)
        }}
      />
      {unplaced && <Notice tone="over" words={sayRefusal(refusal)} />}
      {mayGrant(draft, owned) && (
        <View className="v-grant__submit">
          <Button id="grant-submit" kind="primary" label={proxyWords.submit} loading={busy} onTap={ask} />
        </View>
      )}
      <Confirm
        open={asking}
        sentence={proxyWords.sentence(
          draft.kind === 'guardian' ? proxyWords.self : draft.holderName.trim(),
          subject?.units.map(({ label }) => label).join('、') ?? '',
        )}
        verb={proxyWords.submit}
        busy={busy}
        onConfirm={() => {
          void send()
        }}
        onCancel={() => {
          setAsking(false)
        }}
      />
    </>
  )
}

const MINUTE_MS = 60_000
/** Repeating within the minute is the same request, and so the same authorisation. */
const startOfMinute = (): number => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS

const scrollToFirst = (problems: Problems): void => {
  const first = grantFields.find(field => problems[field] !== undefined)
  if (first === undefined) return
  // A page that cannot be scrolled shows the field already.
  Taro.pageScrollTo({ selector: `#grant-${first}`, offsetTop: -80 }).catch(() => undefined)
}
