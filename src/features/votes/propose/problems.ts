import type { CallRefusal } from '#contracts/kernel/refusals'
import { sayInstant } from '#copy/kernel/instants'
import { sayRefusal } from '#copy/refusals'
import { proposeWords } from '#copy/votes/propose'
import type { Instant } from '#domain/kernel/decision'
import { earliestOpening, isVotingTime, OPENING_SLACK_MS } from '#domain/votes/period'
import { rulePresetAt, votingRulesAt } from '#domain/votes/presets'
import { whyTooWeak } from '#domain/votes/propose'
import { instantOf } from '../../../components/date-time/dayAndTime'
import type { Draft } from './draft'
import { limits } from './limits'

export const proposeFields = [
  'matter',
  'preset',
  'convening',
  'title',
  'body',
  'effect',
  'questions',
  'opensAt',
  'closesAt',
] as const
export type ProposeField = (typeof proposeFields)[number]

export interface Problems {
  readonly fields: Partial<Record<ProposeField, string>>
  /** By the number of the question, from 0. */
  readonly questions: Readonly<Record<number, string>>
}

export const noProblems: Problems = { fields: {}, questions: {} }

export const hasProblems = ({ fields, questions }: Problems): boolean =>
  Object.keys(fields).length > 0 || Object.keys(questions).length > 0

const tooShort = (text: string, { least }: { readonly least: number }): boolean => text.trim().length < least

/** What must be mended before it can be announced; the same rules as the server's. */
export const problemsOf = (draft: Draft, now: Instant): Problems => ({
  fields: {
    ...(draft.matter === null ? { matter: proposeWords.needMatter } : {}),
    ...lawProblems(draft, now),
    ...conveningProblems(draft, now),
    ...(tooShort(draft.title, limits.title) ? { title: proposeWords.needTitle } : {}),
    ...(tooShort(draft.body, limits.body) ? { body: proposeWords.needBody } : {}),
    ...(tooShort(draft.effect, limits.effect) ? { effect: proposeWords.needEffect } : {}),
    ...timeProblems(draft, now),
  },
  questions: Object.fromEntries(
    draft.questions.flatMap((text, index) =>
      tooShort(text, limits.question) ? [[index, proposeWords.needQuestion]] : [],
    ),
  ),
})

/** The same as the server refuses, in the same words. */
const lawProblems = ({ matter, preset, title, questions }: Draft, now: Instant): Problems['fields'] => {
  if (matter === null) return {}
  const refusal = whyTooWeak({ matter, preset, title, questions }, now)
  return refusal === null ? {} : problemsFrom(refusal).fields
}

const conveningProblems = (draft: Draft, now: Instant): Problems['fields'] => {
  if (rulePresetAt(draft.preset, now).sort !== 'statutory') return {}
  const missing = missingOf(draft)
  return missing === null ? {} : { convening: missing }
}

const missingOf = ({ ground, heads, record, guidance }: Draft): string | null => {
  if (ground === 'residentsCommittee') return guidance.trim().length < 2 ? proposeWords.needGuidance : null
  if (ground !== 'ownersDemand') return null
  if (!/^[1-9]\d{0,5}$/u.test(heads.trim())) return proposeWords.needHeads
  return record.trim().length < 2 ? proposeWords.needRecord : null
}

const timeProblems = (draft: Draft, now: Instant): Problems['fields'] => {
  const opensAt = instantOf(draft.opens)
  const closesAt = instantOf(draft.closes)
  if (opensAt === null) return { opensAt: proposeWords.needTimes }
  if (closesAt === null) return { closesAt: proposeWords.needTimes }
  const rule = rulePresetAt(draft.preset, now)
  const earliest = earliestOpening(rule, now)
  const slack = rule.noticeDays === 0 ? OPENING_SLACK_MS : 0
  if (opensAt < earliest - slack) return { opensAt: proposeWords.tooEarly(sayInstant(earliest, now)) }
  return isVotingTime({ opensAt, closesAt }, now)
    ? {}
    : { closesAt: proposeWords.badPeriod(votingRulesAt(now)) }
}

/** A refusal at the field that it points at; one that points at none stands for itself. */
export const problemsFrom = (refusal: CallRefusal): Problems => {
  const [first, second] = refusal.field?.split('.') ?? []
  const words = sayRefusal(refusal)
  const number = Number(second)
  if (first === 'questions' && second !== undefined && Number.isInteger(number)) {
    return { fields: {}, questions: { [number]: words } }
  }
  const field = proposeFields.find(name => name === first)
  return field === undefined ? noProblems : { fields: { [field]: words }, questions: {} }
}
