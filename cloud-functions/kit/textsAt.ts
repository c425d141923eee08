const inside = (value: unknown, key: string): readonly (readonly [string, unknown])[] => {
  if (typeof value !== 'object' || value === null) return []
  if (key === '*') return Object.entries(value)
  return key in value ? [[key, (value as Readonly<Record<string, unknown>>)[key]]] : []
}

/**
 * Finds the texts at a path of an input, each with the path of its own: `questions.*` gives `questions.0`, `questions.1`.
 * What is not there, or null, gives none.
 */
export const textsAt = (input: unknown, path: string): readonly (readonly [field: string, text: string])[] =>
  path
    .split('.')
    .reduce<readonly (readonly [string, unknown])[]>(
      (reached, key) =>
        reached.flatMap(([field, value]) =>
          inside(value, key).map(([name, next]) => [field === '' ? name : `${field}.${name}`, next] as const),
        ),
      [['', input]],
    )
    .flatMap(([field, text]) => (typeof text === 'string' ? [[field, text] as const] : []))
