const namingKeys: ReadonlySet<string> = new Set(['personId', 'subjectId', 'guardianId'])

const collect = (value: unknown, found: Set<string>): void => {
  if (Array.isArray(value)) {
    for (const part of value) collect(part, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'string') {
      if (namingKeys.has(key)) found.add(part)
    } else collect(part, found)
  }
}

/**
 * Lists everybody whom a thing's facts name, in whatever part, each once and in order. Kept beside the thing and
 * indexed, so that whatever is known of one person is found without looking through everything.
 */
export const involvedIn = (facts: readonly unknown[], before: readonly string[] = []): readonly string[] => {
  const found = new Set(before)
  collect(facts, found)
  return [...found].sort()
}
