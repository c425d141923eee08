import { rulesAt, type DatedRules } from './datedRules'
import type { Instant } from './decision'

/** How large a file that a person uploads may be. */
export interface UploadRules extends DatedRules {
  readonly mostPhotoBytes: number
  readonly mostTableBytes: number
}

const MEBIBYTE = 1024 * 1024

/** Oldest first. */
const uploadRules: readonly [UploadRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Our own settings: the mini-program makes a photo smaller than one megabyte before it sends it, one as a phone takes ' +
      'it has five; a roster of 4,200 units is below one. What is read of a roster is bounded besides.',
    mostPhotoBytes: 10 * MEBIBYTE,
    mostTableBytes: 10 * MEBIBYTE,
  },
]

/** Finds the rules of uploads in force at an instant; before the first are, the first apply. */
const uploadRulesAt = (at: Instant): UploadRules => rulesAt(uploadRules, at)

const tables: ReadonlySet<string> = new Set(['xlsx', 'xls', 'csv'])
const photos: ReadonlySet<string> = new Set(['jpg', 'jpeg', 'png', 'webp'])

/**
 * Tells how many bytes a file of this name or path may have; null for what no person uploads.
 * @example mostUploadBytes('a/b.txt', 0) // null
 */
export const mostUploadBytes = (path: string, at: Instant): number | null => {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const { mostPhotoBytes, mostTableBytes } = uploadRulesAt(at)
  if (photos.has(ending)) return mostPhotoBytes
  return tables.has(ending) ? mostTableBytes : null
}
