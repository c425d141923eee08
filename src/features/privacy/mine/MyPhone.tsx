import { useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { privacyWords } from '#copy/privacy/privacy'
import { updateMe } from '../../../cloud/useMe'
import { useWrite } from '../../../cloud/useWrite'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Notice } from '../../../components/notice/Notice'
import { toast } from '../../../components/toast/message'
import { Sheet } from '../../../components/sheet/Sheet'
import { PhoneButton } from '../../account/PhoneButton'

/** The number as it is kept, masked, and the way to another one. */
export function MyPhone({ phone }: { phone: string }): ReactNode {
  const [open, setOpen] = useState(false)
  const { busy, refusal, run } = useWrite('changePhone')
  const change = async (phoneCode: string) => {
    const outcome = await run({ phoneCode })
    if (!outcome.ok) return
    updateMe({ phone: outcome.output.phone })
    toast(privacyWords.phoneChanged)
    setOpen(false)
  }
  return (
    <CellGroup>
      <Cell
        id="change-phone"
        icon="phone"
        title={privacyWords.phone}
        note={phone}
        value={privacyWords.changePhone}
        onTap={() => {
          setOpen(true)
        }}
      />
      {open && (
        <Sheet
          title={privacyWords.changePhone}
          onClose={() => {
            setOpen(false)
          }}
        >
          <Notice words={privacyWords.changePhoneNote} />
          {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
          <PhoneButton
            label={privacyWords.byWeChat}
            loading={busy}
            ready
            onMissing={nothingIsMissing}
            onCode={code => {
              void change(code)
            }}
            onRefused={() => {
              toast(privacyWords.phoneRefused, 'warn')
            }}
          />
        </Sheet>
      )}
    </CellGroup>
  )
}

const nothingIsMissing = (): void => undefined
