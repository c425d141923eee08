import { residenceWords } from '#copy/screens/residence'

/** Who decides now, and why it is not the compound where it has no branch. */
export const officeOf = ({ officeName, standIn }: { officeName: string; standIn: boolean }): string =>
  standIn ? residenceWords.standIn(officeName) : officeName
