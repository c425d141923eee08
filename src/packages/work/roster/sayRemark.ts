import type { RosterProblemView } from '#contracts/rosters'

/** What is wrong with a place in the file, or worth knowing of it. */
export const sayRemark = ({ kind }: RosterProblemView): string => kind
