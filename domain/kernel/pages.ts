/** A page of the mini-program: where it is, and what it is told. */
interface Page {
  readonly path: string
  /** Parameters without which it has nothing to show. */
  readonly needs: readonly string[]
  /** Parameters that it can do without. */
  readonly takes: readonly string[]
}

/**
 * Every page by name. A tap, a message and a printed code lead to the same addresses, and an address that was once sent
 * or printed is never given to another page. The page of samples, which only the local build has, is not among them:
 * this table is in the deployed build too.
 */
export const pages = {
  home: { path: 'pages/home/index', needs: [], takes: [] },
  raise: { path: 'pages/raise/index', needs: [], takes: [] },
  votes: { path: 'pages/votes/index', needs: [], takes: [] },
  services: { path: 'pages/services/index', needs: [], takes: [] },
  me: { path: 'pages/me/index', needs: [], takes: [] },

  issue: { path: 'packages/issue/detail/index', needs: ['id'], takes: [] },
  issues: { path: 'packages/issue/list/index', needs: [], takes: ['show'] },

  vote: { path: 'packages/vote/detail/index', needs: ['id'], takes: [] },
  voteResult: { path: 'packages/vote/result/index', needs: ['id'], takes: [] },
  propose: { path: 'packages/vote/propose/index', needs: ['compound'], takes: [] },
  recount: { path: 'packages/recount/index/index', needs: ['id'], takes: [] },

  queue: { path: 'packages/work/queue/index', needs: ['at'], takes: ['queue'] },
  approvals: { path: 'packages/work/approvals/index', needs: ['at'], takes: ['show'] },
  claimToDecide: { path: 'packages/work/claim/index', needs: ['id'], takes: [] },
  proxyToDecide: { path: 'packages/work/proxy/index', needs: ['id'], takes: [] },
  objections: { path: 'packages/work/objections/index', needs: ['at'], takes: [] },
  posts: { path: 'packages/work/posts/index', needs: ['at'], takes: [] },
  rosters: { path: 'packages/work/rosters/index', needs: ['at'], takes: [] },
  roster: { path: 'packages/work/roster/index', needs: ['id'], takes: [] },
  heads: { path: 'packages/work/heads/index', needs: ['at'], takes: [] },
  routing: { path: 'packages/work/routing/index', needs: ['at'], takes: [] },
  audit: { path: 'packages/work/audit/index', needs: ['at'], takes: [] },

  announcements: { path: 'packages/announcement/list/index', needs: ['at'], takes: [] },

  catalogue: { path: 'packages/organisation/catalogue/index', needs: ['compound'], takes: [] },
  chart: { path: 'packages/organisation/chart/index', needs: ['compound'], takes: [] },
  orgUnit: { path: 'packages/organisation/unit/index', needs: ['id'], takes: [] },

  evaluation: { path: 'packages/insight/evaluation/index', needs: ['at'], takes: ['property'] },
  evaluated: {
    path: 'packages/insight/evaluated/index',
    needs: ['at', 'month', 'counted'],
    takes: ['property', 'kept'],
  },

  inbox: { path: 'packages/account/inbox/index', needs: [], takes: [] },
  units: { path: 'packages/account/units/index', needs: [], takes: [] },
  settings: { path: 'packages/account/settings/index', needs: [], takes: [] },
  join: { path: 'packages/account/join/index', needs: [], takes: [] },
  claim: { path: 'packages/account/claim/index', needs: [], takes: ['compound'] },
  proxies: { path: 'packages/account/proxies/index', needs: [], takes: [] },
  grant: { path: 'packages/account/grant/index', needs: [], takes: ['kind', 'unit', 'vote'] },
  privacy: { path: 'packages/account/privacy/index', needs: [], takes: [] },
} as const satisfies Readonly<Record<string, Page>>

export type PageName = keyof typeof pages
type Needed<Name extends PageName> = (typeof pages)[Name]['needs'][number]
type Taken<Name extends PageName> = (typeof pages)[Name]['takes'][number]

export type PageParams<Name extends PageName> = Readonly<Record<Needed<Name>, string>> &
  Readonly<Partial<Record<Taken<Name>, string | undefined>>>

/** What follows the name of a page: nothing where it needs no parameters. */
export type PageArguments<Name extends PageName> = [Needed<Name>] extends [never]
  ? [params?: PageParams<Name>]
  : [params: PageParams<Name>]

/**
 * Writes the address of a page with its parameters, as `packages/vote/detail/index?id=v1`: without the leading slash, as
 * WeChat wants it in messages. Ids and the other values are letters, digits and hyphens, so nothing is encoded.
 */
export const addressOf = <Name extends PageName>(
  name: Name,
  ...[params = {} as PageParams<Name>]: PageArguments<Name>
): string => {
  const query = Object.entries<string | undefined>(params).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${value}`],
  )
  const { path } = pages[name]
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}
