import type { Instant } from '#domain/kernel/decision'
import { chinaTime } from '#domain/kernel/chinaTime'
import { organisationWords } from '#copy/organisation/organisation'

/** 2026.11.1: short, and with its year, as terms of office run over several. */
export const sayDate = (at: Instant): string => chinaTime(at).format('YYYY.M.D')

/** The last day of something that is over from `until` on. */
export const sayLastDay = (until: Instant): string => sayDate(until - 1)

/** A term of office in words. */
export const sayTerm = ({ from, until }: { from: Instant; until: Instant | null }): string =>
  until === null
    ? organisationWords.termOpen(sayDate(from))
    : organisationWords.term(sayDate(from), sayLastDay(until))
