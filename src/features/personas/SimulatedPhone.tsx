import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { personaWords } from '#copy/personas/personas'
import { Button } from '../../components/button/Button'
import { Field } from '../../components/field/Field'
import { toast } from '../../components/toast/message'
import { simulatedPhoneCode } from './simulatedPhoneCode'
import type { SimulatedPhoneProperties } from './simulatedPhoneProperties'
import './personas.scss'

const PHONE = /^1\d{10}$/

/** Stands in for WeChat's phone button on the local system: an invented number is written instead of handed out. */
export function SimulatedPhone(properties: SimulatedPhoneProperties): ReactNode {
  const { label, loading, ready, onMissing, onCode } = properties
  const [phone, setPhone] = useState('')
  const [error, setError] = useState<string>()
  const ask = () => {
    const wrong = PHONE.test(phone) ? undefined : personaWords.needPhone
    setError(wrong)
    if (!ready) onMissing()
    if (!ready || wrong !== undefined) return
    simulatedPhoneCode(phone).then(onCode, () => {
      toast(personaWords.phoneFailed, 'warn')
    })
  }
  return (
    <View className="v-persona-phone">
      <View className="v-persona-phone__title">{personaWords.phoneTitle}</View>
      <View className="v-persona-phone__note">{personaWords.phoneNote}</View>
      <Field
        id="simulated-phone"
        label={personaWords.phone}
        kind="phone"
        maxLength={11}
        value={phone}
        error={error}
        onChange={typed => {
          setError(undefined)
          setPhone(typed.trim())
        }}
      />
      <View className="v-persona-phone__button">
        <Button id="give-phone" kind="primary" label={label} loading={loading} onTap={ask} />
      </View>
    </View>
  )
}
