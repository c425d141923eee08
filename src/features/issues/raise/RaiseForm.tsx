import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PostedView } from '#contracts/announcements'
import type { CompoundView } from '#contracts/organisation'
import { fieldLimits } from '#contracts/kernel/limits'
import { raiseWords } from '#copy/issues/raise'
import { categoryNames, urgencyNames } from '#copy/issues/names'
import { categories, urgencies } from '#domain/issues/categories'
import { soundsDangerous } from '#domain/issues/danger'
import { useCall } from '../../../cloud/useCall'
import { TextArea } from '../../../components/field/TextArea'
import { IconGrid } from '../../../components/icon-grid/IconGrid'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { PhotoPicker } from '../../../components/photo-picker/PhotoPicker'
import type { PhotoBook } from '../../../components/photo-picker/usePhotos'
import { FieldError } from '../../../components/field-error/FieldError'
import { categoryIcons } from '../categoryIcons'
import { SwitchRow } from '../../../components/switch-row/SwitchRow'
import { AnnouncedHere } from './AnnouncedHere'
import type { Draft } from './draft'
import { PlaceChoice } from './PlaceChoice'
import type { Problems } from './problems'
import { SimilarIssues } from './SimilarIssues'

export interface RaiseFormProperties {
  compound: CompoundView
  draft: Draft
  book: PhotoBook
  problems: Problems
  onChange: (change: Partial<Draft>) => void
  /** Announcements of which the person has said that they are not it. */
  aside: readonly string[]
  onAside: (announcementId: string) => void
  /** An announcement says what it is: nothing is reported. */
  onAnswered: (posted: PostedView) => void
}

const categoryOptions = categories.map(value => ({
  value,
  label: categoryNames[value],
  icon: categoryIcons[value],
}))
const urgencyOptions = urgencies.map(value => ({
  value,
  label: urgencyNames[value],
  note: raiseWords.urgencyNotes[value],
}))

/** The whole form on one screen: what, photos, where, words, how urgent, and whether neighbours see who it was. */
export function RaiseForm(properties: RaiseFormProperties): ReactNode {
  const { compound, draft, book, problems, onChange } = properties
  const offered = useOffered(compound.id, draft)
  return (
    <>
      <View id="raise-category">
        <FieldError words={problems.category} />
        <IconGrid
          label={raiseWords.category}
          options={categoryOptions}
          value={draft.category ?? undefined}
          onChange={category => {
            onChange({ category })
          }}
        />
      </View>
      <Announced {...properties} posted={offered.announcements} />
      <View className="v-raise__part" id="raise-photos">
        <PhotoPicker label={raiseWords.photos} hint={raiseWords.photosHint} book={book} />
        <FieldError words={problems.photos} />
      </View>
      <PlaceChoice compound={compound} draft={draft} error={problems.place} onChange={onChange} />
      <SimilarIssues issues={offered.rows} />
      <View className="v-raise__part" id="raise-text">
        <TextArea
          id="raise-words"
          label={raiseWords.text}
          value={draft.text}
          limit={fieldLimits.text}
          placeholder={raiseWords.textHint}
          required
          error={problems.text}
          onChange={text => {
            onChange({ text })
          }}
        />
      </View>
      <View className="v-raise__part">
        <OptionGroup
          label={raiseWords.urgency}
          options={urgencyOptions}
          value={draft.urgency}
          onChange={urgency => {
            onChange({ urgency })
          }}
        />
      </View>
      <View className="v-raise__part">
        <SwitchRow
          id="raise-anonymous"
          title={raiseWords.anonymous}
          note={raiseWords.anonymousNote}
          on={draft.anonymous}
          onChange={anonymous => {
            onChange({ anonymous })
          }}
        />
      </View>
    </>
  )
}

const nothing = { announcements: [], rows: [] }

/** What may spare the person the report, as soon as it is said what it is about. */
const useOffered = (compoundId: string, { category, buildingId }: Draft) => {
  const { output } = useCall('similarIssues', category === null ? null : { compoundId, category, buildingId })
  return category === null || output === null ? nothing : output
}

/** Of a danger everybody is heard, whatever was announced. */
const Announced = ({
  draft,
  posted,
  aside,
  onAside,
  onAnswered,
}: Pick<RaiseFormProperties, 'draft' | 'aside' | 'onAside' | 'onAnswered'> & {
  posted: readonly PostedView[]
}): ReactNode => {
  const { category, urgency, text } = draft
  if (category !== null && soundsDangerous({ category, urgency, text })) return null
  return posted
    .filter(({ id }) => !aside.includes(id))
    .map(one => (
      <AnnouncedHere
        key={one.id}
        posted={one}
        onThat={() => {
          onAnswered(one)
        }}
        onAside={() => {
          onAside(one.id)
        }}
      />
    ))
}
