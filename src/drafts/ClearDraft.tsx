import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from '../components/button/Button'
import { Confirm } from '../components/dialog/Confirm'
import './clear-draft.scss'

interface ClearDraftProperties {
  words: { readonly clearDraft: string; readonly clearSentence: string }
  note: string
  onClear: () => void
}

/** Says that a form is kept, and empties it after asking once. */
export function ClearDraft({ words, note, onClear }: ClearDraftProperties): ReactNode {
  const [asking, setAsking] = useState(false)
  return (
    <View className="v-draft">
      <View className="v-draft__note">{note}</View>
      <Button
        small
        label={words.clearDraft}
        onTap={() => {
          setAsking(true)
        }}
      />
      <Confirm
        open={asking}
        warn
        sentence={words.clearSentence}
        verb={words.clearDraft}
        onConfirm={onClear}
        onCancel={() => {
          setAsking(false)
        }}
      />
    </View>
  )
}
