import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { ClaimView } from '#contracts/residence/claims'
import { claimWords } from '#copy/residence/residence'
import { occupancyNames } from '#copy/kernel/vocabulary'
import { useWrite } from '../../../cloud/useWrite'
import { ClearDraft } from '../../../drafts/ClearDraft'
import type { Drafts } from '../../../drafts/declareDrafts'
import { unplaced, useDraftForm } from '../../../drafts/useDraftForm'
import { useNow } from '../../../reading/useNow'
import { SendAsked } from '../../../components/send/SendAsked'
import { ClaimForm } from './ClaimForm'
import type { Draft } from './draft'
import { claimRules, leaseEnd, problemsFrom, problemsOf } from './problems'
import { serverNow } from '../../../clock/serverNow'
import './claim.scss'

interface ClaimInProperties {
  me: Me
  drafts: Drafts<Draft>
  onClaimed: (claim: ClaimView) => void
  /** The person wants an empty form. */
  onClear: () => void
}

/** Claiming a unit. Only success or the person clears the draft. */
export function ClaimIn({ me, drafts, onClaimed, onClear }: ClaimInProperties): ReactNode {
  const now = useNow()
  const { draft, edit, book, problems, show, reused } = useDraftForm(me, '', drafts, claimRules)
  const { busy, refusal, run } = useWrite('claimUnit')
  const { compound, unit } = draft.place

  const mayAsk = () => {
    const found = problemsOf(draft, book, serverNow())
    show(found)
    return Object.keys(found).length === 0
  }
  const send = async (answered: () => void) => {
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
    answered()
    if (!outcome.ok) {
      show(problemsFrom(outcome.refusal))
      return
    }
    drafts.drop(me.personId, '')
    onClaimed(outcome.output.claim)
  }
  return (
    <>
      <View className="v-claim-form__intro">{claimWords.intro}</View>
      {drafts.isTouched(draft) && (
        <View className="v-claim-form__head">
          <ClearDraft
            words={claimWords}
            note={reused ? claimWords.draftBack : claimWords.draftKept}
            onClear={onClear}
          />
        </View>
      )}
      <ClaimForm me={me} draft={draft} book={book} problems={problems} now={now} onChange={edit} />
      <SendAsked
        id="claim-submit"
        verb={claimWords.submit}
        sentence={claimWords.sentence(
          `${compound?.name ?? ''} ${unit?.label ?? ''}`,
          draft.as === null ? '' : occupancyNames[draft.as],
        )}
        busy={busy}
        refusal={unplaced(refusal, claimRules)}
        mayAsk={mayAsk}
        onSend={send}
      />
    </>
  )
}
