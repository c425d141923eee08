import type { ProxyView } from '#contracts/residence/proxies'
import { sayDay } from '#copy/kernel/instants'
import { approvalWords } from '#copy/residence/approvals'
import type { Instant } from '#domain/kernel/decision'

/** From when until when an authorisation runs. */
export const sayTerm = ({ from, until }: Pick<ProxyView, 'from' | 'until'>, now: Instant): string =>
  until === null
    ? approvalWords.termOpen(sayDay(from, now))
    : approvalWords.termOf(sayDay(from, now), sayDay(until, now))
