import { useCallback, useState, type ReactNode } from 'react'
import { ActionForm, type KeptForm } from './ActionForm'
import { noAnswers } from './answers'

type OpenFormProperties = Omit<Parameters<typeof ActionForm>[0], 'kept' | 'onKeep'>

/** Forms that were closed before they were sent, by person, issue and action: they open as they were left. */
const keptForms = new Map<string, KeptForm>()

/** The form of one action, as it was left. */
export function OpenForm(properties: OpenFormProperties): ReactNode {
  const key = `${properties.me.personId} ${properties.issue.id} ${properties.action}`
  const [kept] = useState(() => keptForms.get(key) ?? { answers: noAnswers, photos: [] })
  const keep = useCallback(
    (form: KeptForm) => {
      keptForms.set(key, form)
    },
    [key],
  )
  return (
    <ActionForm
      {...properties}
      kept={kept}
      onKeep={keep}
      onDone={issue => {
        keptForms.delete(key)
        properties.onDone(issue)
      }}
    />
  )
}
