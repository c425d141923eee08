import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CompoundView } from '#contracts/organisation'
import { fieldLimits } from '#contracts/kernel/limits'
import { raiseWords } from '#copy/issues/raise'
import { categoryNames, urgencyNames } from '#copy/issues/names'
import { categories, urgencies } from '#domain/issues/categories'
import { TextArea } from '../../../components/field/TextArea'
import { IconGrid } from '../../../components/icon-grid/IconGrid'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { PhotoPicker } from '../../../components/photo-picker/PhotoPicker'
import type { PhotoBook } from '../../../components/photo-picker/usePhotos'
import { FieldError } from '../../../components/field-error/FieldError'
import { categoryIcons } from '../categoryIcons'
import { SwitchRow } from '../../../components/switch-row/SwitchRow'
import type { Draft } from './draft'
import { PlaceChoice } from './PlaceChoice'
import type { Problems } from './problems'
import { SimilarIssues } from './SimilarIssues'

interface RaiseFormProperties {
  compound: CompoundView
  draft: Draft
  book: PhotoBook
  problems: Problems
  onChange: (change: Partial<Draft>) => void
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
export function RaiseForm({ compound, draft, book, problems, onChange }: RaiseFormProperties): ReactNode {
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
      <View className="v-raise__part" id="raise-photos">
        <PhotoPicker label={raiseWords.photos} hint={raiseWords.photosHint} book={book} />
        <FieldError words={problems.photos} />
      </View>
      <PlaceChoice compound={compound} draft={draft} error={problems.place} onChange={onChange} />
      {draft.category !== null && (
        <SimilarIssues compoundId={compound.id} category={draft.category} buildingId={draft.buildingId} />
      )}
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
