import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { joiningWords } from '#copy/residence/joining'
import { emergencyWords } from '#copy/kernel/emergency'
import { Button } from '../../../components/button/Button'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { EmergencyNumbers } from '../../../components/emergency-numbers/EmergencyNumbers'
import './join.scss'

/** What is left to somebody who does not agree: help that needs no data. */
export const Declined = ({ onReadAgain }: { onReadAgain: () => void }): ReactNode => (
  <View className="v-join">
    <View className="v-join__title">{joiningWords.declinedTitle}</View>
    <Notice words={joiningWords.declined} />
    <Section title={emergencyWords.title} card>
      <EmergencyNumbers />
    </Section>
    <Section title={joiningWords.helpTitle} card>
      {joiningWords.help.map(words => (
        <View key={words} className="v-join__help">
          {words}
        </View>
      ))}
    </Section>
    <View className="v-join__actions">
      <Button id="read-again" label={joiningWords.readAgain} onTap={onReadAgain} />
    </View>
  </View>
)
