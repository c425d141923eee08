import { residenceWords } from '#copy/residence/residence'

interface Deciding {
  readonly officeName: string
  readonly standIn: boolean
  /** Of a claim; an authorisation knows only one instance. */
  readonly instance?: 'first' | 'second' | 'appeal'
}

/** Who decides now: in a compound two posts may, and where it has no branch its community stands in. */
export const officeOf = ({ officeName, standIn, instance = 'first' }: Deciding): string => {
  if (standIn) return residenceWords.standIn(officeName)
  return instance === 'appeal' ? officeName : residenceWords.atCompound(officeName)
}
