import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { sayRefusal } from '#copy/refusals'
import { joiningWords } from '#copy/residence/joining'
import { consentNames } from '#copy/privacy/names'
import { privacyWords } from '#copy/privacy/privacy'
import { consentVersions } from '#domain/account/consents'
import { updateMe } from '../../../cloud/useMe'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Confirm } from '../../../components/dialog/Confirm'
import { toast } from '../../../components/toast/message'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import { AgreementText } from '../../account/AgreementText'
import { agreedNow } from '../../account/agreedNow'
import './privacy.scss'

/** What was agreed to; what may be taken back can be, and given again. */
export function Agreements({ agreed }: Pick<Me, 'agreed'>): ReactNode {
  const hasAgreed = (kind: keyof typeof consentNames) => agreed.includes(kind)
  const standing = (kind: keyof typeof consentNames) =>
    hasAgreed(kind) ? privacyWords.agreedNow : privacyWords.notAgreed
  return (
    <>
      <CellGroup title={privacyWords.agreements}>
        <Cell
          icon="check"
          title={consentNames.privacyAgreement}
          note={joiningWords.agreementVersion(consentVersions.privacyAgreement)}
          value={hasAgreed('privacyAgreement') ? privacyWords.agreedNow : <Give kind="privacyAgreement" />}
        />
        <Cell
          icon="document"
          title={consentNames.sensitiveData}
          note={standing('sensitiveData')}
          value={hasAgreed('sensitiveData') ? <Withdraw /> : <Give kind="sensitiveData" />}
        />
      </CellGroup>
      <View className="v-privacy__agreement">
        <Disclosure title={privacyWords.readAgreement} id="read-agreement">
          <AgreementText />
        </Disclosure>
      </View>
    </>
  )
}

function Withdraw(): ReactNode {
  const [asking, setAsking] = useState(false)
  const { busy, run } = useWrite('withdrawConsent')
  const withdraw = async () => {
    const outcome = await run({ kind: 'sensitiveData' })
    setAsking(false)
    toast(outcome.ok ? privacyWords.withdrawn : sayRefusal(outcome.refusal), outcome.ok ? 'done' : 'warn')
    if (outcome.ok) updateMe({ agreed: agreedNow(outcome.output.agreements) })
  }
  return (
    <>
      <Button
        small
        id="withdraw-consent"
        label={privacyWords.withdraw}
        onTap={() => {
          setAsking(true)
        }}
      />
      <Confirm
        open={asking}
        warn
        sentence={privacyWords.withdrawSentence}
        verb={privacyWords.withdraw}
        busy={busy}
        onConfirm={() => {
          void withdraw()
        }}
        onCancel={() => {
          setAsking(false)
        }}
      />
    </>
  )
}

/** Agrees to the wording in force; a former one may have been agreed to. */
function Give({ kind }: { kind: 'privacyAgreement' | 'sensitiveData' }): ReactNode {
  const { busy, run } = useWrite('giveConsent')
  const give = async () => {
    const outcome = await run({ kind, version: consentVersions[kind] })
    toast(outcome.ok ? privacyWords.given : sayRefusal(outcome.refusal), outcome.ok ? 'done' : 'warn')
    if (outcome.ok) updateMe({ agreed: agreedNow(outcome.output.agreements) })
  }
  return (
    <Button
      small
      id={`give-${kind}`}
      label={privacyWords.give}
      loading={busy}
      onTap={() => {
        void give()
      }}
    />
  )
}
