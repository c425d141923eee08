import { pages, type PageName } from '#domain/kernel/pages'
import { linksOf } from './reach/linksOf'
import type { Declaration } from './reach/Declarations'

const names = Object.keys(pages) as PageName[]
const tabs = names.filter(name => pages[name].path.startsWith('pages/'))

/** What somebody can come to by tapping, from the five tabs on. */
const reached = (skips?: (declaration: Declaration) => boolean): ReadonlySet<PageName> => {
  const found = new Set<PageName>(tabs)
  for (const name of found) for (const linked of linksOf(name, skips)) found.add(linked)
  return found
}

it('has a link to every page', () => {
  const found = reached()
  expect(names.filter(name => !found.has(name))).toEqual([])
})

it('sees a page to which nothing leads any more', () => {
  const found = reached(({ name }) => name === 'openAudit')
  expect(names.filter(name => !found.has(name))).toEqual(['audit'])
})
