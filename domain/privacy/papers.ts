import type { Consent } from '../account/consents'
import type { PaperField } from './withoutFiles'

/**
 * Tells whether photos of papers may be shown to those who decide: as long as the consent stands by which somebody gave
 * them, in whatever wording. 个人信息保护法 第15条: a consent may be withdrawn at any time, and what was done by it before
 * stays; 第47条: what was handled by it is then deleted, see the category `withdrawnPapers` of retention.
 */
export const mayShowPapers = (agreements: readonly Consent[]): boolean =>
  agreements.some(({ kind, withdrawnAt }) => kind === 'sensitiveData' && withdrawnAt === null)

/** Papers that there were, and that are shown no more because the consent to it was withdrawn. */
export interface Withheld {
  readonly count: number
  /** Deleted by now: agreeing again does not bring them back. */
  readonly gone: boolean
}

/**
 * Counts the photos of papers that are not shown to those who decide, as their giver withdrew the consent or they are
 * deleted.
 * @param papers that are stored still
 * @param removed how many were deleted after a withdrawal
 * @param giver who gave them; null where nobody is known
 * @returns null where nothing is withheld
 */
export const withheldPapers = (
  papers: readonly string[],
  removed: number | undefined,
  giver: { readonly agreements: readonly Consent[] } | null,
): Withheld | null => {
  if (removed !== undefined) return { count: removed, gone: true }
  if (papers.length === 0 || (giver !== null && mayShowPapers(giver.agreements))) return null
  return { count: papers.length, gone: false }
}

/** Copies a value without the photos that it lists, wherever it lists them; beside each list, how many there were. */
export const withoutWithdrawnPapers = (value: unknown, field: PaperField): unknown => {
  if (Array.isArray(value)) return value.map(part => withoutWithdrawnPapers(part, field))
  if (typeof value !== 'object' || value === null) return value
  const papers: unknown = Object.entries(value).find(([key]) => key === field)?.[1]
  const rest = Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, withoutWithdrawnPapers(part, field)]),
  )
  return Array.isArray(papers) && papers.length > 0
    ? { ...rest, [field]: [], papersRemoved: papers.length }
    : rest
}
