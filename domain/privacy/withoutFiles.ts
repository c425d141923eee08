/** What is stored as photos of papers: of a claim, and of an authorisation. */
export type PaperField = 'evidence' | 'paper'

/** Copies a value without the ids of the photos that it lists, wherever it lists them. */
export const withoutFiles = (value: unknown, field: PaperField): unknown => {
  if (Array.isArray(value)) return value.map(part => withoutFiles(part, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      key === field && Array.isArray(part) ? [] : withoutFiles(part, field),
    ]),
  )
}
