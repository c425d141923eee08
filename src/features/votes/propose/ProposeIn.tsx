import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { sayInstant } from '#copy/kernel/instants'
import { sayRefusal } from '#copy/refusals'
import { proposeWords } from '#copy/votes/propose'
import { rulePresetAt } from '#domain/votes/presets'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Confirm } from '../../../components/dialog/Confirm'
import { Notice } from '../../../components/notice/Notice'
import { toast } from '../../../components/toast/message'
import { instantOf } from '../../../components/date-time/dayAndTime'
import { ClearDraft } from '../../../drafts/ClearDraft'
import { useDraft } from '../../../drafts/useDraft'
import { useNow } from '../../../reading/useNow'
import { convenerOf } from './convener'
import { conveningOf, groundOf } from './convening'
import { proposeDrafts } from './draft'
import { NoticePreview } from './NoticePreview'
import { PendingHeads } from './PendingHeads'
import { hasProblems, noProblems, problemsFrom, problemsOf, proposeFields, type Problems } from './problems'
import { ProposeForm } from './ProposeForm'
import { serverNow } from '../../../clock/serverNow'
import './propose.scss'

interface ProposeInProperties {
  me: Me
  compound: { readonly id: string; readonly name: string }
  onProposed: (voteId: string) => void
  /** The person wants an empty form. */
  onClear: () => void
}

/** Announcing a vote in one compound. Every change is kept on the phone at once; only success or the person clears it. */
export function ProposeIn({ me, compound, onProposed, onClear }: ProposeInProperties): ReactNode {
  const now = useNow()
  const { draft, change, reused } = useDraft(proposeDrafts, me.personId, compound.id)
  const [problems, setProblems] = useState<Problems>(noProblems)
  const [asking, setAsking] = useState(false)
  const { busy, refusal, run } = useWrite('proposeVote')
  const opensAt = instantOf(draft.opens)
  const closesAt = instantOf(draft.closes)

  const show = (found: Problems) => {
    setProblems(found)
    scrollToFirst(found)
  }
  const ask = () => {
    const found = problemsOf({ ...draft, ground: groundOf(draft, me, compound.id) }, serverNow())
    show(found)
    setAsking(!hasProblems(found))
  }
  const send = async () => {
    const { matter, preset } = draft
    if (opensAt === null || closesAt === null || matter === null) return
    const { title, body, effect, questions } = draft
    const outcome = await run({
      compoundId: compound.id,
      matter,
      preset,
      convening: conveningOf(draft, groundOf(draft, me, compound.id), now),
      title: title.trim(),
      body: body.trim(),
      effect: effect.trim(),
      questions: questions.map(question => question.trim()),
      opensAt,
      closesAt,
    })
    setAsking(false)
    if (!outcome.ok) {
      show(problemsFrom(outcome.refusal))
      return
    }
    proposeDrafts.drop(me.personId, compound.id)
    toast(proposeWords.done)
    onProposed(outcome.output.vote.id)
  }
  const unplaced = refusal !== null && !hasProblems(problemsFrom(refusal))
  return (
    <>
      <View className="v-propose__head">
        <View className="v-propose__compound">{compound.name}</View>
        {proposeDrafts.isTouched(draft) && (
          <ClearDraft
            words={proposeWords}
            note={reused ? proposeWords.draftBack : proposeWords.draftKept}
            onClear={onClear}
          />
        )}
      </View>
      <PendingHeads
        me={me}
        compoundId={compound.id}
        statutory={draft.matter !== null && rulePresetAt(draft.preset, now).sort === 'statutory'}
      />
      <ProposeForm
        me={me}
        compoundId={compound.id}
        draft={draft}
        problems={problems}
        now={now}
        onChange={part => {
          setProblems(noProblems)
          change(part)
        }}
      />
      <NoticePreview
        draft={draft}
        compoundName={compound.name}
        convening={conveningOf(draft, groundOf(draft, me, compound.id), now)}
        convener={convenerOf(me, compound.id)}
        now={now}
      />
      {unplaced && <Notice tone="over" words={sayRefusal(refusal)} />}
      <View className="v-propose__submit">
        <Button id="propose-submit" kind="primary" label={proposeWords.submit} loading={busy} onTap={ask} />
      </View>
      <Confirm
        open={asking}
        sentence={proposeWords.sentence(opensAt === null ? '' : sayInstant(opensAt, now))}
        verb={proposeWords.submit}
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

const scrollToFirst = ({ fields, questions }: Problems): void => {
  const wrong = proposeFields.find(
    field => fields[field] !== undefined || (field === 'questions' && Object.keys(questions).length > 0),
  )
  if (wrong === undefined) return
  // A page that cannot be scrolled shows the field already.
  Taro.pageScrollTo({ selector: `#propose-${wrong}`, offsetTop: -80, duration: 0 }).catch(() => undefined)
}
