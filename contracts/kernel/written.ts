import { z } from './zod'

/**
 * What has no place in what people write: control characters but line break and tab, halves of characters, and marks
 * that turn the direction of what stands around them, so that a name or a reason reads otherwise than it is stored.
 */
const misplaced = /(?![\n\t])\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Blanks, also those that no eye and no `trim` sees: a reason of nothing else is none. */
const blank =
  '(?:[\\s\\u00ad\\u115f\\u1160\\u180e\\u200b-\\u200d\\u2060-\\u2065\\u206a-\\u206f\\u2800\\u3164\\uffa0]|\\u034f|\\u17b4|\\u17b5|\\u180b|\\u180c|\\u180d)'
const blankEnds = new RegExp(`^${blank}+|${blank}+$`, 'gu')

/** Writes a text as it is kept: without what is misplaced, and without blanks at its ends. */
export const asWritten = (text: string): string => text.replace(misplaced, '').replace(blankEnds, '')

/** Declares a text that a person wrote; lengths are those of what is kept of it. */
export const written = () => z.string().overwrite(asWritten)
