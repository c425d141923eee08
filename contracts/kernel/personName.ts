import { longestName } from '#domain/kernel/nameLengths'
import { nameFault } from '#domain/kernel/personName'
import { written } from './written'

/** A person's name as on their papers. */
export const personName = written({ min: 1, max: longestName }).check(({ value, issues }) => {
  const fault = nameFault(value)
  if (fault === 'tooLong')
    issues.push({ code: 'too_big', origin: 'string', maximum: longestName, inclusive: true, input: value })
  else if (fault === 'oddSigns') issues.push({ code: 'invalid_format', format: 'personName', input: value })
})
