import type { ReactNode } from 'react'
import type { Output } from '#contracts/calls'
import { approvalWords } from '#copy/residence/approvals'
import { Page } from '../../../components/page/Page'
import { Split } from '../../../components/split/Split'

export type Show = 'waiting' | 'decided'
type Waiting = Output<'listClaims'>['waiting']

export interface RequestsProperties {
  orgUnitId: string
  show: Show
  /** List and detail side by side. */
  desk: boolean
  demo: boolean
  /** What stands above both lists, with the figures of the last answer. */
  head: (waiting: Waiting | undefined) => ReactNode
}

interface RequestPageProperties {
  head: ReactNode
  demo: boolean
  list: ReactNode
  /** Null on a phone, where it is a page of its own. */
  detail: ReactNode
  /** The verdicts, while something is selected. */
  bar: ReactNode
}

/** The frame of both lists: list, on a desk the detail beside it, and the verdicts at the bottom. */
export const RequestPage = ({ head, demo, list, detail, bar }: RequestPageProperties): ReactNode => (
  <Page title={approvalWords.title} wide demonstration={demo} footer={bar === false ? undefined : bar}>
    {head}
    {detail === null ? list : <Split list={list} detail={detail} />}
  </Page>
)
