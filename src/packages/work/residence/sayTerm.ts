import type { ProxyView } from '#contracts/proxies'
import { sayDay } from '#copy/instants'
import { approvalWords } from '#copy/screens/approvals'
import type { Instant } from '#domain/decision'

/** From when until when an authorisation runs. */
export const sayTerm = ({ from, until }: Pick<ProxyView, 'from' | 'until'>, now: Instant): string =>
  until === null
    ? approvalWords.termOpen(sayDay(from, now))
    : approvalWords.termOf(sayDay(from, now), sayDay(until, now))
