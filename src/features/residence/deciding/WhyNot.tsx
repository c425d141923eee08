import type { ReactNode } from 'react'
import type { RefusalKind } from '#contracts/kernel/refusals'
import { sayRefusal } from '#copy/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { Notice } from '../../../components/notice/Notice'

/** Why whoever looks may not decide; that it is decided already is said by its state. */
export const WhyNot = ({ kind }: { kind: RefusalKind | null }): ReactNode =>
  kind === null || kind === 'wrong-state' ? null : (
    <Notice words={`${approvalWords.mayNotDecide}：${sayRefusal({ kind })}`} />
  )
