import type { Issue, IssueFact } from '../issues/Issue'

type Named = Pick<Issue, 'reporter' | 'supporters'> & { readonly facts: readonly IssueFact[] }

const inFact = (fact: IssueFact, newName: string): IssueFact => {
  const isResident = fact.by.kind === 'person' && fact.by.role === 'resident'
  const by = fact.by.kind === 'person' && isResident ? { ...fact.by, name: newName } : fact.by
  switch (fact.kind) {
    case 'raised':
      return { ...fact, by, reporter: { ...fact.reporter, name: newName } }
    case 'supported':
      return { ...fact, by, name: newName }
    default:
      return { ...fact, by }
  }
}

/**
 * Copies an issue without the names of residents: what they wrote and what officials did stays, and who is whose by id.
 */
export const withoutResidents = <Row extends Named>(issue: Row, newName: string): Row => ({
  ...issue,
  reporter: { ...issue.reporter, name: newName },
  supporters: issue.supporters.map(supporter => ({ ...supporter, name: newName })),
  facts: issue.facts.map(fact => inFact(fact, newName)),
})
