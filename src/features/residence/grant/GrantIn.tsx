import { MINUTE } from '#domain/kernel/lengths'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { ProxyView } from '#contracts/residence/proxies'
import { proxyWords } from '#copy/residence/proxies'
import { useWrite } from '../../../cloud/useWrite'
import { ClearDraft } from '../../../drafts/ClearDraft'
import type { Drafts } from '../../../drafts/declareDrafts'
import { unplaced, useDraftForm } from '../../../drafts/useDraftForm'
import { SendAsked } from '../../../components/send/SendAsked'
import type { Draft } from './draft'
import { GrantForm, mayGrant } from './GrantForm'
import { ownedBy } from './mine'
import { grantRules, problemsFrom, problemsOf } from './problems'
import { requestFrom, subjectOf } from './request'
import { useVotesOf } from './useVotesOf'
import { serverNow } from '../../../clock/serverNow'
import './grant.scss'

interface GrantInProperties {
  me: Me
  drafts: Drafts<Draft>
  onGranted: (proxy: ProxyView) => void
  /** The person wants an empty form. */
  onClear: () => void
}

/** Authorising somebody. Only success or the person clears the draft. */
export function GrantIn({ me, drafts, onGranted, onClear }: GrantInProperties): ReactNode {
  const { draft, edit, book, problems, show, reused } = useDraftForm(me, '', drafts, grantRules)
  const { busy, refusal, run } = useWrite('grantProxy')
  const owned = ownedBy(me)
  const subject = subjectOf(draft, owned)
  const votes = useVotesOf(subject?.compoundId ?? null)
  const vote = votes.find(({ id }) => id === draft.voteId) ?? null

  const mayAsk = () => {
    const found = problemsOf(draft, subject, vote !== null, book)
    show(found)
    return Object.keys(found).length === 0
  }
  const send = async (answered: () => void) => {
    if (subject === null) return
    // The server's clock may be a moment behind this one: whatever begins now has begun.
    const outcome = await run(requestFrom(draft, subject, vote, book.fileIds, startOfMinute()))
    answered()
    if (!outcome.ok) {
      show(problemsFrom(outcome.refusal))
      return
    }
    drafts.drop(me.personId, '')
    onGranted(outcome.output.proxy)
  }
  return (
    <>
      {drafts.isTouched(draft) && (
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
        problems={problems}
        onChange={edit}
      />
      {mayGrant(draft, owned) && (
        <SendAsked
          id="grant-submit"
          verb={proxyWords.submit}
          sentence={proxyWords.sentence(
            draft.kind === 'guardian' ? proxyWords.self : draft.holderName.trim(),
            subject?.units.map(({ label }) => label).join('、') ?? '',
          )}
          busy={busy}
          refusal={unplaced(refusal, grantRules)}
          mayAsk={mayAsk}
          onSend={send}
        />
      )}
    </>
  )
}

/** Repeating within the minute is the same request, and so the same authorisation. */
const startOfMinute = (): number => Math.floor(serverNow() / MINUTE) * MINUTE
