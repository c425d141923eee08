import { newestOf, rulesAt, type DatedRules } from './datedRules'
import type { Instant } from './decision'

/** What a photo may be, and how it is kept. */
export interface PictureRules extends DatedRules {
  /** Of the file as it was sent, in bytes. */
  readonly mostBytes: number
  /** Width times height of the file as it was sent. */
  readonly mostPixels: number
  /** To which a phone shrinks the longer side before it sends, in pixels. */
  readonly longestEdge: number
  /** Of the JPEG that is kept, 0 to 100. */
  readonly quality: number
}

const MEBIBYTE = 1024 * 1024

/** Oldest first. A change is a new row. */
const pictureTable: readonly [PictureRules, ...PictureRules[]] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Our own setting. Unpacked and packed again, 8.3 million pixels (3,264 × 2,448 and a little) take some 320 MB of ' +
      'the 512 MB of a function, 12.5 million take 480 MB (measured); a phone sends 2 million. 1,600 pixels read a meter.',
    mostBytes: 10 * MEBIBYTE,
    mostPixels: 8_300_000,
    longestEdge: 1_600,
    quality: 82,
  },
]

/** Finds the rules for photos in force at an instant. */
export const pictureRulesAt = (at: Instant): PictureRules => rulesAt(pictureTable, at)

/** The rules that a phone shrinks by: the newest, which it has come with. */
export const newestPictureRules: PictureRules = newestOf(pictureTable)
