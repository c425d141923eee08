import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { privacyWords } from '#copy/privacy/privacy'
import { endSession } from '../../../cloud/session'
import { forgetMe } from '../../../cloud/useMe'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Confirm } from '../../../components/dialog/Confirm'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { toast } from '../../../components/toast/message'
import { Sheet } from '../../../components/sheet/Sheet'
import { beginAnew } from '../../../navigation/go'
import './privacy.scss'

/** The way out for good, in two steps: what goes and what stays, then the deed. */
export function Erase({ holdsPost }: { holdsPost: boolean }): ReactNode {
  const [step, setStep] = useState<'none' | 'reading' | 'asking'>('none')
  const { busy, refusal, run } = useWrite('eraseMe')
  const erase = async () => {
    const outcome = await run({ confirmed: true })
    if (!outcome.ok) {
      setStep('reading')
      return
    }
    toast(privacyWords.erased)
    endSession()
    forgetMe()
    // Every page belonged to the person who was here.
    await beginAnew()
  }
  return (
    <Section title={privacyWords.erase} card>
      <View className="v-privacy__small">{privacyWords.eraseNote}</View>
      <View className="v-privacy__button">
        <Button
          id="erase"
          label={privacyWords.erase}
          onTap={() => {
            setStep('reading')
          }}
        />
      </View>
      {step === 'reading' && (
        <Sheet
          title={privacyWords.eraseTitle}
          onClose={() => {
            setStep('none')
          }}
          footer={
            <Button
              id="erase-next"
              kind="warn"
              label={privacyWords.eraseNext}
              disabled={holdsPost}
              onTap={() => {
                setStep('asking')
              }}
            />
          }
        >
          {holdsPost && <Notice tone="near" words={privacyWords.holdsPost} />}
          {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
          <Points title={privacyWords.eraseGoes} points={privacyWords.eraseGoesPoints} />
          <Points title={privacyWords.eraseStays} points={privacyWords.eraseStaysPoints} />
          <View className="v-erase__first">{privacyWords.eraseFirst}</View>
        </Sheet>
      )}
      <Confirm
        open={step === 'asking'}
        warn
        sentence={privacyWords.eraseSentence}
        verb={privacyWords.eraseNow}
        busy={busy}
        onConfirm={() => {
          void erase()
        }}
        onCancel={() => {
          setStep('none')
        }}
      />
    </Section>
  )
}

const Points = ({ title, points }: { title: string; points: readonly string[] }): ReactNode => (
  <View className="v-erase__part">
    <View className="v-erase__title">{title}</View>
    {points.map(point => (
      <View key={point} className="v-erase__point">
        {point}
      </View>
    ))}
  </View>
)
