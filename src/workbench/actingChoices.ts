import type { Me } from '#contracts/account'
import { accountWords } from '#copy/screens/account'
import { roleNames } from '#copy/vocabulary'

/** A way to act: at an org unit in one's posts there, or (null) as a resident. */
export interface ActingChoice {
  readonly orgUnitId: string | null
  readonly label: string
  readonly note: string
}

/** Everything a person can act as, once for each org unit however many posts are held there. */
export const actingChoices = ({
  occupancies,
  posts,
}: Pick<Me, 'occupancies' | 'posts'>): readonly ActingChoice[] => {
  const units = new Map(posts.map(({ orgUnitId, orgName }) => [orgUnitId, orgName]))
  const asHolder = [...units].map(([orgUnitId, orgName]): ActingChoice => {
    const held = posts.filter(post => post.orgUnitId === orgUnitId).map(({ role }) => roleNames[role])
    return { orgUnitId, label: orgName, note: held.join('、') }
  })
  const asResident: ActingChoice = {
    orgUnitId: null,
    label: accountWords.asResident,
    note: accountWords.asResidentNote,
  }
  return occupancies.length > 0 || posts.length === 0 ? [asResident, ...asHolder] : asHolder
}
