import type { Me } from '#contracts/account'
import { accountWords } from '#copy/account/account'
import { roleNames } from '#copy/kernel/vocabulary'
import type { ActingAs } from '#domain/organisation/actingAs'
import { keyOfActing } from '../cloud/acting'

/** A way to act: in one of one's posts, or as a resident. */
export interface ActingChoice {
  readonly as: ActingAs
  readonly label: string
  readonly note: string
}

const asResident: ActingChoice = {
  as: 'resident',
  label: accountWords.asResident,
  note: accountWords.asResidentNote,
}

/** Everything a person can act as: each role at each org unit once. */
export const actingChoices = (
  occupancies: Me['occupancies'],
  everyPost: Me['posts'],
): readonly ActingChoice[] => {
  const inPosts = everyPost.map(({ role, orgUnitId, orgName }): ActingChoice => {
    return { as: { role, orgUnitId }, label: orgName, note: roleNames[role] }
  })
  const different = [...new Map(inPosts.map(choice => [keyOfActing(choice.as), choice])).values()]
  return occupancies.length > 0 || everyPost.length === 0 ? [asResident, ...different] : different
}
