import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { fieldLimits } from '#contracts/kernel/limits'
import type { VoteSummary } from '#contracts/votes'
import { proxyWords } from '#copy/residence/proxies'
import { TextArea } from '../../../components/field/TextArea'
import { Notice } from '../../../components/notice/Notice'
import type { PhotoBook } from '../../../components/photo-picker/usePhotos'
import { FieldError } from '../../../components/field-error/FieldError'
import { openClaim } from '../../../navigation/open'
import type { Draft } from './draft'
import { termsOf } from './terms'
import { HolderFields } from './HolderFields'
import { KindChoice } from './KindChoice'
import type { OwnedIn } from './mine'
import { PaperFields } from './PaperFields'
import type { Problems } from './problems'
import type { Subject } from './request'
import { TermChoice } from './TermChoice'
import { UnitChecks } from './UnitChecks'
import { WardUnits } from './WardUnits'

interface GrantFormProperties {
  me: Me
  draft: Draft
  owned: readonly OwnedIn[]
  subject: Subject | null
  votes: readonly VoteSummary[]
  vote: VoteSummary | null
  book: PhotoBook
  problems: Problems
  onChange: (change: Partial<Draft>) => void
}

/** Only owners can let others vote for them; a guardian need not own anything. */
export const mayGrant = ({ kind }: Pick<Draft, 'kind'>, owned: readonly OwnedIn[]): boolean =>
  kind === 'guardian' || owned.length > 0

const toClaim = (): void => {
  openClaim()
}

/** The whole form: which sort, for which homes, by whom, how long, and the paper that says so. */
export function GrantForm(properties: GrantFormProperties): ReactNode {
  const { me, draft, owned, subject, votes, vote, book, problems, onChange } = properties
  const isGuardian = draft.kind === 'guardian'
  const kindChoice = (
    <KindChoice
      value={draft.kind}
      onChange={kind => {
        const fits = termsOf(kind).includes(draft.term)
        onChange({ kind, ...(fits ? {} : { term: 'year' }) })
      }}
    />
  )
  if (!mayGrant(draft, owned))
    return (
      <>
        {kindChoice}
        <Notice words={proxyWords.notOwner} action={{ label: proxyWords.toClaim, onTap: toClaim }} />
      </>
    )
  return (
    <>
      {kindChoice}
      <View id="grant-units">
        {isGuardian ? (
          <WardUnits me={me} draft={draft} problems={problems} onChange={onChange} />
        ) : (
          subject !== null && (
            <View className="v-grant__part">
              <UnitChecks
                owned={owned}
                compoundId={subject.compoundId}
                units={subject.units}
                onCompound={compoundId => {
                  onChange({ compoundId, unitIds: [] })
                }}
                onUnits={unitIds => {
                  onChange({ unitIds })
                }}
              />
              <FieldError words={problems.units} />
            </View>
          )
        )}
      </View>
      {!isGuardian && <HolderFields draft={draft} problems={problems} onChange={onChange} />}
      <TermChoice draft={draft} votes={votes} error={problems.term} onChange={onChange} />
      <PaperFields
        me={me}
        draft={draft}
        subject={subject}
        voteTitle={vote?.title ?? null}
        book={book}
        error={problems.paper}
      />
      <View className="v-grant__part" id="grant-note">
        <TextArea
          id="grant-words"
          label={proxyWords.note}
          value={draft.note}
          limit={fieldLimits.note}
          placeholder={proxyWords.noteHint}
          error={problems.note}
          onChange={note => {
            onChange({ note })
          }}
        />
      </View>
    </>
  )
}
