import { nameFault } from '#domain/kernel/personName'
import { nameFaults } from './nameFaults'

/** What must be mended in a name; undefined for one that is right. */
export const sayNameFault = (name: string): string | undefined => {
  const fault = nameFault(name)
  return fault === null ? undefined : nameFaults[fault]
}
