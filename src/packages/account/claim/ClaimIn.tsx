import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useCallback, useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { fieldLimits } from '#contracts/limits'
import type { ClaimView } from '#contracts/joining'
import { sayRefusal } from '#copy/refusals'
import { claimWords } from '#copy/screens/residence'
import { occupancyNames } from '#copy/vocabulary'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Confirm } from '../../../components/dialog/Confirm'
import { Notice } from '../../../components/notice/Notice'
import { usePhotos } from '../../../components/photo-picker/usePhotos'
import { ClearDraft } from '../../../drafts/ClearDraft'
import type { KeptPhoto } from '../../../drafts/keptPhoto'
import type { Drafts } from '../../../drafts/useDraft'
import { useDraft } from '../../../drafts/useDraft'
import { asPhotoDrafts, useKeptPhotos } from '../../../drafts/useKeptPhotos'
import { useNow } from '../../../reading/useNow'
import { uploadFor } from '../../../session/uploadFor'
import { ClaimForm } from './ClaimForm'
import { dropDraft, isTouched, type Draft } from './draft'
import { claimFields, leaseEnd, problemsFrom, problemsOf, stillStanding, type Problems } from './problems'
import './claim.scss'

interface ClaimInProperties {
  me: Me
  drafts: Drafts<Draft>
  onClaimed: (claim: ClaimView) => void
  /** The person wants an empty form. */
  onClear: () => void
}

/** Claiming a unit. Every change is kept on the phone at once, and only success or the person clears it. */
export function ClaimIn({ me, drafts, onClaimed, onClear }: ClaimInProperties): ReactNode {
  const now = useNow()
  const { draft, change, reused } = useDraft(drafts, me.personId, '')
  const book = usePhotos(uploadFor(me), fieldLimits.photos, asPhotoDrafts(draft.photos))
  const [problems, setProblems] = useState<Problems>({})
  const [asking, setAsking] = useState(false)
  const { busy, refusal, run } = useWrite('claimUnit')
  useKeptPhotos(
    book.photos,
    useCallback(
      (photos: KeptPhoto[]) => {
        change({ photos })
      },
      [change],
    ),
  )
  const { compound, unit } = draft.place

  const show = (found: Problems) => {
    setProblems(found)
    scrollToFirst(found)
  }
  const ask = () => {
    const found = problemsOf(draft, book, Date.now())
    show(found)
    setAsking(Object.keys(found).length === 0)
  }
  const send = async () => {
    const { as, under14, note } = draft
    if (compound === null || unit === null || as === null) return
    const outcome = await run({
      compoundId: compound.id,
      unitId: unit.id,
      as,
      evidence: [...book.fileIds],
      note: note.trim(),
      under14,
      until: leaseEnd(draft),
    })
    setAsking(false)
    if (!outcome.ok) {
      show(problemsFrom(outcome.refusal))
      return
    }
    dropDraft(me.personId)
    onClaimed(outcome.output.claim)
  }
  const unplaced = refusal !== null && Object.keys(problemsFrom(refusal)).length === 0
  return (
    <>
      <View className="v-claim-form__intro">{claimWords.intro}</View>
      {isTouched(draft) && (
        <View className="v-claim-form__head">
          <ClearDraft
            words={claimWords}
            note={reused ? claimWords.draftBack : claimWords.draftKept}
            onClear={onClear}
          />
        </View>
      )}
      <ClaimForm
        me={me}
        draft={draft}
        book={book}
        problems={stillStanding(problems, book)}
        now={now}
        onChange={part => {
          setProblems({})
          change(part)
        }}
      />
      {unplaced && <Notice tone="over" words={sayRefusal(refusal)} />}
      <View className="v-claim-form__submit">
        <Button id="claim-submit" kind="primary" label={claimWords.submit} loading={busy} onTap={ask} />
      </View>
      <Confirm
        open={asking}
        sentence={claimWords.sentence(
          `${compound?.name ?? ''} ${unit?.label ?? ''}`,
          draft.as === null ? '' : occupancyNames[draft.as],
        )}
        verb={claimWords.submit}
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

const scrollToFirst = (problems: Problems): void => {
  const first = claimFields.find(field => problems[field] !== undefined)
  if (first === undefined) return
  // A page that cannot be scrolled shows the field already.
  Taro.pageScrollTo({ selector: `#claim-${first}`, offsetTop: -80 }).catch(() => undefined)
}
