import { z } from './zod'

/**
 * What has no place in what people write: control characters but line break and tab, halves of characters, and marks
 * that turn the direction of what stands around them, so that a name or a reason reads otherwise than it is stored.
 */
const misplaced = /(?![\n\t])\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A blank, also one that no eye and no `trim` sees: a reason of nothing else is none. */
const blank =
  /[\s\u00ad\u115f\u1160\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d/u

/** By steps and not by one expression: that would begin anew at every blank within a text. */
const withoutBlankEnds = (text: string): string => {
  let start = 0
  let end = text.length
  while (start < end && blank.test(text.charAt(start))) start += 1
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** Writes a text as it is kept: without what is misplaced, and without blanks at its ends. Linear in its length. */
export const asWritten = (text: string): string => withoutBlankEnds(text.replace(misplaced, ''))

/** So many times its greatest length may a text have before it is looked at: what is around it goes. */
const mostAround = 2

/**
 * Declares a text that a person writes, with the lengths, in characters, of what is kept of it. One that is far longer
 * is refused before anything is made of it.
 */
export const written = ({ min = 0, max }: { readonly min?: number; readonly max: number }) =>
  z
    .string()
    .check(({ value, issues }) => {
      if (value.length <= max * mostAround) return
      issues.push({
        code: 'too_big',
        origin: 'string',
        maximum: max,
        inclusive: true,
        input: value,
        continue: false,
      })
    })
    .overwrite(asWritten)
    .min(min)
    .max(max)
