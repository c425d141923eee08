import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useCallback, useState, type ReactNode } from 'react'
import type { CompoundView, Me } from '#contracts/account'
import { fieldLimits } from '#contracts/limits'
import type { IssueDetail } from '#contracts/issues'
import { sayRefusal } from '#copy/refusals'
import { raiseWords } from '#copy/screens/raise'
import { isDanger } from '#domain/issues/danger'
import { useWrite } from '../../cloud/useWrite'
import { Button } from '../../components/button/Button'
import { Notice } from '../../components/notice/Notice'
import { usePhotos } from '../../components/photo-picker/usePhotos'
import { ClearDraft } from '../../drafts/ClearDraft'
import type { KeptPhoto } from '../../drafts/keptPhoto'
import { useDraft } from '../../drafts/useDraft'
import { asPhotoDrafts, useKeptPhotos } from '../../drafts/useKeptPhotos'
import { CompoundSwitch } from '../../session/CompoundSwitch'
import { uploadFor } from '../../session/uploadFor'
import { DangerPanel } from './DangerPanel'
import { dropDraft, isTouched, raiseDrafts, type Draft } from './draft'
import { placeFrom, problemsFrom, problemsOf, raiseFields, stillStanding, type Problems } from './problems'
import { RaiseForm } from './RaiseForm'

interface RaiseInProperties {
  me: Me
  compound: CompoundView
  onRaised: (issue: IssueDetail) => void
  /** The person wants an empty form. */
  onClear: () => void
}

/** Reporting in one compound. Every change is kept on the phone at once, and only success or the person clears it. */
export function RaiseIn({ me, compound, onRaised, onClear }: RaiseInProperties): ReactNode {
  const { draft, change, reused } = useDraft(raiseDrafts, me.personId, compound.id)
  const book = usePhotos(uploadFor(me), fieldLimits.photos, asPhotoDrafts(draft.photos))
  const { busy, refusal, run } = useWrite('raiseIssue')
  const [problems, setProblems] = useState<Problems>({})
  useKeptPhotos(
    book.photos,
    useCallback(
      (photos: KeptPhoto[]) => {
        change({ photos })
      },
      [change],
    ),
  )

  const submit = async () => {
    const found = problemsOf(draft, book)
    setProblems(found)
    scrollToFirst(found)
    const { category } = draft
    if (Object.keys(found).length > 0 || category === null) return
    const { urgency, text, anonymous } = draft
    const place = placeFrom(draft, compound.buildings)
    const photos = [...book.fileIds]
    const outcome = await run({ compoundId: compound.id, category, urgency, text, photos, place, anonymous })
    if (outcome.ok) {
      dropDraft(me.personId)
      onRaised(outcome.output.issue)
      return
    }
    const pointed = problemsFrom(outcome.refusal)
    setProblems(pointed)
    scrollToFirst(pointed)
  }

  const mended = (part: Partial<Draft>) => {
    setProblems({})
    change(part)
  }
  const danger = soundsDangerous(draft)
  const unplaced = refusal !== null && Object.keys(problemsFrom(refusal)).length === 0
  return (
    <>
      {danger && <DangerPanel />}
      <View className="v-raise__head">
        <CompoundSwitch me={me} compoundId={compound.id} name={compound.name} />
        {isTouched(draft) && (
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
        problems={stillStanding(problems, book)}
        onChange={mended}
      />
      {unplaced && <Notice tone="over" words={sayRefusal(refusal)} />}
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

/** Whoever smells gas or sees fire must not have to type a word before the numbers are there. */
const dangerousAtOnce: readonly Draft['category'][] = ['gas', 'fire']

const soundsDangerous = ({ urgency, category, text }: Draft): boolean =>
  urgency === 'danger' || dangerousAtOnce.includes(category) || isDanger(category ?? 'other', text)

const scrollToFirst = (problems: Problems): void => {
  const first = raiseFields.find(field => problems[field] !== undefined)
  if (first === undefined) return
  // A page that cannot be scrolled shows the field already.
  Taro.pageScrollTo({ selector: `#raise-${first}`, offsetTop: -80 }).catch(() => undefined)
}
