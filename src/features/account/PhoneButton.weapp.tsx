import type { ReactNode } from 'react'
import { Button } from '../../components/button/Button'
import { personasHere } from '../personas/Personas'
import { SimulatedPhone } from '../personas/SimulatedPhone'
import type { PhoneButtonProperties } from './phoneProperties'

/** See {@link PhoneButtonProperties}. */
export function PhoneButton(properties: PhoneButtonProperties): ReactNode {
  const { label, loading, ready, onMissing, onCode, onRefused } = properties
  if (personasHere()) return <SimulatedPhone {...properties} />
  if (!ready) return <Button id="give-phone" kind="primary" label={label} onTap={onMissing} />
  return (
    <Button
      id="give-phone"
      kind="primary"
      label={label}
      loading={loading}
      openType="getPhoneNumber"
      onAnswer={({ code }) => {
        if (code === null) onRefused()
        else onCode(code)
      }}
    />
  )
}
