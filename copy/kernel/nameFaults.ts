import { longestName } from '#domain/kernel/nameLengths'
import type { NameFault } from '#domain/kernel/personName'

/** What must be mended in a name. */
export const nameFaults: Record<NameFault, string> = {
  missing: '请写姓名。',
  tooLong: `姓名最多 ${String(longestName)} 个字。`,
  oddSigns: '姓名里只能有文字、空格、点（·）、撇号和连字符，没有数字和表情。',
}

/** The same for a refusal, by the rule of the contract that the name does not keep. */
export const nameRules: Readonly<Record<string, string>> = {
  too_small: nameFaults.missing,
  too_big: nameFaults.tooLong,
  personName: nameFaults.oddSigns,
}
