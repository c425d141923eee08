import type { Actor } from '../../kernel/Actor'
import { firstOf, type First } from '../../organisation/twoPeople'
import type { Issue } from '../Issue'
import type { Exclusion, ExclusionFact } from './facts'

const wordOf = (by: Actor): First | null => (by.kind === 'person' ? firstOf(by) : null)

/** Folds what an exclusion leaves into an issue: nothing else of it changes. */
export const foldExclusion = (issue: Issue, fact: ExclusionFact): Issue => {
  const changed = (change: Partial<Exclusion>): Issue => ({
    ...issue,
    exclusion: issue.exclusion && { ...issue.exclusion, ...change },
  })
  switch (fact.kind) {
    case 'exclusionAsked': {
      const { code, text, by } = fact
      const first = wordOf(by)
      return { ...issue, exclusion: { code, text, state: 'asked', first, second: null, appealBy: null } }
    }
    case 'exclusionDeclined':
      return changed({ state: 'declined', second: wordOf(fact.by) })
    case 'excluded':
      return changed({ state: 'excluded', second: wordOf(fact.by), appealBy: fact.appealBy })
    case 'exclusionAppealed':
      return changed({ state: 'appealed', appealBy: null })
    case 'exclusionKept':
      return changed({ state: 'kept' })
    case 'exclusionLifted':
      return changed({ state: 'lifted' })
  }
}

/** Tells whether a fact is one of an exclusion. */
export const isExclusion = (fact: { readonly kind: string }): fact is ExclusionFact =>
  fact.kind === 'excluded' || fact.kind.startsWith('exclusion')

/** Tells whether an issue is left out of the rates of whoever had it. */
export const isExcluded = ({ exclusion }: Pick<Issue, 'exclusion'>): boolean =>
  exclusion !== null && ['excluded', 'appealed', 'kept'].includes(exclusion.state)
