import { longestName, nameFault, type NameFault } from '#domain/kernel/personName'

const faults: Record<NameFault, string> = {
  missing: '请写姓名。',
  tooLong: `姓名最多 ${String(longestName)} 个字。`,
  oddSigns: '姓名里只能有文字、空格、点（·）、撇号和连字符，没有数字和表情。',
}

/** What must be mended in a name; undefined for one that is right. */
export const sayNameFault = (name: string): string | undefined => {
  const fault = nameFault(name)
  return fault === null ? undefined : faults[fault]
}

/** The same for a refusal, by the rule of the contract that the name does not keep. */
export const nameRules: Readonly<Record<string, string>> = {
  too_small: faults.missing,
  too_big: faults.tooLong,
  personName: faults.oddSigns,
}
