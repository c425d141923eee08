import { calls, type CallName, type ParsedInput } from '#contracts/calls'
import type { z } from '#contracts/kernel/zod'
import { refusal } from './Refused'

type Issue = z.core.$ZodIssue

const limitOf = (issue: Issue): Record<string, number> => {
  if (issue.code === 'too_big') return { limit: Number(issue.maximum) }
  return issue.code === 'too_small' ? { limit: Number(issue.minimum) } : {}
}

/** The format of our own that is not kept, else what the library calls the rule. */
const ruleOf = (issue: Issue): string =>
  issue.code === 'invalid_format' && issue.format === 'personName' ? issue.format : issue.code

/** Dotted path of the field to mend; for a field that should not be there, its own name. */
const fieldOf = (issue: Issue): string => {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...issue.path, ...extra].map(String).join('.').slice(0, 100)
}

/**
 * Parses the input of a call by its contract.
 * @throws Refused `invalid-input` with the first field that does not have the declared form
 */
export const parseInput = <Name extends CallName>(name: Name, input: unknown): ParsedInput<Name> => {
  const parsed = calls[name].input.safeParse(input)
  if (parsed.success) return parsed.data as ParsedInput<Name>
  const [issue] = parsed.error.issues
  if (!issue) throw refusal('invalid-input')
  throw refusal('invalid-input', {
    field: fieldOf(issue),
    params: { rule: ruleOf(issue), ...limitOf(issue) },
  })
}
