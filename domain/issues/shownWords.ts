import { coverTyped } from '../organisation/typedData'
import type { Issue } from './Issue'

/** How what was typed about an issue is shown: as it stands, or with personal data covered. */
export interface Words {
  readonly text: (text: string) => string
  /** Of the field that asks where it is. */
  readonly place: (text: string) => string
}

/**
 * Shows what was typed as everybody may read it: without phone and identity numbers, and where the reporter is anonymous
 * without their name and home either.
 */
export const openWords = ({ reporter }: Pick<Issue, 'reporter'>): Words => {
  const homes = reporter.anonymous
  const names = reporter.anonymous ? [reporter.name] : []
  return {
    text: text => coverTyped(text, { homes, names }),
    place: text => coverTyped(text, { homes, names, place: homes }),
  }
}
