import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { CompoundView } from '#contracts/organisation'
import { sayRefusal } from '#copy/refusals'
import { raiseWords } from '#copy/issues/raise'
import { callsForHelp } from '#domain/issues/danger'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Notice } from '../../../components/notice/Notice'
import { ClearDraft } from '../../../drafts/ClearDraft'
import { unplaced, useDraftForm } from '../../../drafts/useDraftForm'
import { CompoundSwitch } from '../../../session/CompoundSwitch'
import { DangerPanel } from './DangerPanel'
import { raiseDrafts } from './draft'
import { placeFrom, problemsFrom, problemsOf, raiseRules } from './problems'
import { RaiseForm } from './RaiseForm'
import type { RaisedIssue } from './Raised'

interface RaiseInProperties {
  me: Me
  compound: CompoundView
  onRaised: (raised: RaisedIssue) => void
  /** The person wants an empty form. */
  onClear: () => void
}

/** Reporting in one compound. Only success or the person clears the draft. */
export function RaiseIn({ me, compound, onRaised, onClear }: RaiseInProperties): ReactNode {
  const { draft, edit, book, problems, show, reused } = useDraftForm(me, compound.id, raiseDrafts, raiseRules)
  const { busy, refusal, run } = useWrite('raiseIssue')

  const submit = async () => {
    const found = problemsOf(draft, book)
    show(found)
    const { category } = draft
    if (Object.keys(found).length > 0 || category === null) return
    const { urgency, text, anonymous } = draft
    const place = placeFrom(draft, compound.buildings)
    const photos = [...book.fileIds]
    const outcome = await run({ compoundId: compound.id, category, urgency, text, photos, place, anonymous })
    if (outcome.ok) {
      raiseDrafts.drop(me.personId, compound.id)
      onRaised(outcome.output)
      return
    }
    show(problemsFrom(outcome.refusal))
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
      <RaiseForm compound={compound} draft={draft} book={book} problems={problems} onChange={edit} />
      {alone !== null && <Notice tone="over" words={sayRefusal(alone)} />}
      <View className="v-raise__submit">
        <Button
          id="raise-submit"
          kind="primary"
          label={raiseWords.submit}
          loading={busy}
          onTap={() => {
            void submit()
          }}
        />
      </View>
    </>
  )
}
