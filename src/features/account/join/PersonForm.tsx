import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { sayNameFault } from '#copy/kernel/personName'
import { joiningWords } from '#copy/residence/joining'
import { consentVersions } from '#domain/account/consents'
import { longestTyped } from '#domain/kernel/nameLengths'
import { loadMe } from '../../../cloud/useMe'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Field } from '../../../components/field/Field'
import { Notice } from '../../../components/notice/Notice'
import { toast } from '../../../components/toast/message'
import { PhoneButton } from '../PhoneButton'
import './join.scss'

/** Name, and the phone number that WeChat vouches for: with the number everything is there, so it is sent at once. */
export function PersonForm({ onJoined }: { onJoined: () => void }): ReactNode {
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  /** A code whose sending nobody answered; it stays good for some minutes. */
  const [code, setCode] = useState<string | null>(null)
  const { busy, refusal, run } = useWrite('join')
  const fault = sayNameFault(name)
  const aboutName = refusal?.field === 'name' ? sayRefusal(refusal) : undefined

  const send = async (phoneCode: string) => {
    const outcome = await run({
      name: name.trim(),
      phoneCode,
      agreedVersion: consentVersions.privacyAgreement,
    })
    setCode(!outcome.ok && outcome.refusal.kind === 'offline' ? phoneCode : null)
    if (!outcome.ok) return
    await loadMe()
    onJoined()
  }
  return (
    <View className="v-join">
      <View className="v-join__title">{joiningWords.personTitle}</View>
      <Field
        id="join-name"
        label={joiningWords.name}
        value={name}
        maxLength={longestTyped}
        required
        hint={joiningWords.nameHint}
        error={(asked ? fault : undefined) ?? aboutName}
        onChange={setName}
      />
      <View className="v-join__note">{joiningWords.phoneNote}</View>
      {refusal !== null && aboutName === undefined && <Notice tone="over" words={sayRefusal(refusal)} />}
      <View className="v-join__actions">
        {code === null ? (
          <PhoneButton
            label={joiningWords.byWeChat}
            loading={busy}
            ready={fault === undefined}
            onMissing={() => {
              setAsked(true)
            }}
            onCode={given => {
              void send(given)
            }}
            onRefused={() => {
              toast(joiningWords.phoneRefused, 'warn')
            }}
          />
        ) : (
          <Button
            id="join-again"
            kind="primary"
            label={joiningWords.again}
            loading={busy}
            onTap={() => {
              void send(code)
            }}
          />
        )}
      </View>
    </View>
  )
}
