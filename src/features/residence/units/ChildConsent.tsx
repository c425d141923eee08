import { useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { residenceWords } from '#copy/residence/residence'
import { useWrite } from '../../../cloud/useWrite'
import { Confirm } from '../../../components/dialog/Confirm'
import { Notice } from '../../../components/notice/Notice'
import { toast } from '../../../components/toast/message'

interface ChildConsentProperties {
  claimId: string
  /** Of the child, masked. */
  name: string
  onConsented: () => void
}

/** A child under fourteen is entered only when an adult of the same home agrees. */
export function ChildConsent({ claimId, name, onConsented }: ChildConsentProperties): ReactNode {
  const [asking, setAsking] = useState(false)
  const { busy, run } = useWrite('consentForChild')
  const consent = async () => {
    const outcome = await run({ claimId })
    setAsking(false)
    toast(outcome.ok ? residenceWords.consented : sayRefusal(outcome.refusal), outcome.ok ? 'done' : 'warn')
    if (outcome.ok) onConsented()
  }
  return (
    <>
      <Notice
        tone="near"
        words={residenceWords.childAsks(name)}
        action={{
          label: residenceWords.consent,
          onTap: () => {
            setAsking(true)
          },
        }}
      />
      <Confirm
        open={asking}
        sentence={residenceWords.consentSentence}
        verb={residenceWords.consent}
        busy={busy}
        onConfirm={() => {
          void consent()
        }}
        onCancel={() => {
          setAsking(false)
        }}
      />
    </>
  )
}
