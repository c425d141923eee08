import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { CompoundView } from '#contracts/organisation'
import { sayRefusal } from '#copy/refusals'
import { raiseWords } from '#copy/issues/raise'
import { isFarPlace } from '#domain/issues/farPlace'
import { callsForHelp } from '#domain/issues/danger'
import { typedDataIn, typedKinds, type TypedKind } from '#domain/organisation/typedData'
import { serverNow } from '../../../clock/serverNow'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Confirm } from '../../../components/dialog/Confirm'
import { Notice } from '../../../components/notice/Notice'
import { ClearDraft } from '../../../drafts/ClearDraft'
import { unplaced, useDraftForm } from '../../../drafts/useDraftForm'
import { CompoundSwitch } from '../../../session/CompoundSwitch'
import { DangerPanel } from './DangerPanel'
import { raiseDrafts, type Draft } from './draft'
import { placeFrom, problemsFrom, problemsOf, raiseRules } from './problems'
import { RaiseForm, type RaiseFormProperties } from './RaiseForm'
import type { RaisedIssue } from './Raised'

interface RaiseInProperties {
  me: Me
  compound: CompoundView
  onRaised: (raised: RaisedIssue) => void
  /** The person wants an empty form. */
  onClear: () => void
}

type Answering = Pick<RaiseFormProperties, 'aside' | 'onAside' | 'onAnswered'>

/** Reporting in one compound. Only success or the person clears the draft. */
export function RaiseIn({
  me,
  compound,
  onRaised,
  onClear,
  ...answering
}: RaiseInProperties & Answering): ReactNode {
  const { draft, edit, book, problems, show, reused } = useDraftForm(me, compound.id, raiseDrafts, raiseRules)
  const { busy, refusal, run } = useWrite('raiseIssue')

  const [asking, setAsking] = useState(false)
  const doubts = doubtsAbout(draft, me, compound)
  const send = async () => {
    const { category } = draft
    if (category === null) return
    const { urgency, text, anonymous } = draft
    const place = placeFrom(draft, compound.buildings)
    const photos = [...book.fileIds]
    const outcome = await run({ compoundId: compound.id, category, urgency, text, photos, place, anonymous })
    if (outcome.ok) {
      raiseDrafts.drop(me.personId, compound.id)
      onRaised(outcome.output)
      return
    }
    setAsking(false)
    show(problemsFrom(outcome.refusal))
  }
  const submit = () => {
    const found = problemsOf(draft, book)
    show(found)
    if (Object.keys(found).length > 0) return
    if (doubts.length > 0) setAsking(true)
    else void send()
  }
  const danger = callsForHelp(draft)
  const alone = unplaced(refusal, raiseRules)
  return (
    <>
      {danger && <DangerPanel />}
      <View className="v-raise__head">
        <CompoundSwitch me={me} compoundId={compound.id} name={compound.name} />
        {raiseDrafts.isTouched(draft) && (
          <ClearDraft
            words={raiseWords}
            note={reused ? raiseWords.draftBack : raiseWords.draftKept}
            onClear={onClear}
          />
        )}
      </View>
      <RaiseForm
        compound={compound}
        draft={draft}
        book={book}
        problems={problems}
        onChange={edit}
        {...answering}
      />
      {alone !== null && <Notice tone="over" words={sayRefusal(alone)} />}
      <View className="v-raise__submit">
        <Button id="raise-submit" kind="primary" label={raiseWords.submit} loading={busy} onTap={submit} />
      </View>
      <Confirm
        open={asking}
        sentence={doubts.join('')}
        verb={raiseWords.anyway}
        otherwise={raiseWords.mend}
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

/** What would tell who an anonymous report is from. */
const typedIn = (
  { anonymous, text, detail }: Pick<Draft, 'anonymous' | 'text' | 'detail'>,
  { name }: Pick<Me, 'name'>,
): readonly TypedKind[] => {
  if (!anonymous) return []
  const found = [
    ...typedDataIn(text, { homes: true, names: [name] }),
    ...typedDataIn(detail, { homes: true, place: true, names: [name] }),
  ]
  return typedKinds.filter(kind => found.includes(kind))
}

/** What the person is asked about before it is sent, each a sentence; none where all is well. */
const doubtsAbout = (draft: Draft, me: Me, { location }: CompoundView): readonly string[] => {
  const typed = typedIn(draft, me)
  return [
    ...(typed.length > 0 ? [raiseWords.typed.sentence(typed.map(kind => raiseWords.typed.kinds[kind]))] : []),
    ...(isFarPlace(draft.location, location, serverNow()) ? [raiseWords.farPlace] : []),
  ]
}
