import type { Compound, OrgUnit, PostHolder, WiderOrgUnit } from '#domain/organisation/OrgUnit'
import type { Post } from '#domain/organisation/Person'
import type { Role } from '#domain/kernel/roles'
import type { Appointer } from '#domain/organisation/terms'

export const DAY = 86_400_000
/** 2026-11-23 10:00 in China. */
export const now = Date.UTC(2026, 10, 23, 2)

export const term = (personId: string, role: Role, more: Partial<PostHolder> = {}): PostHolder => ({
  id: `${personId}-${role}`,
  personId,
  role,
  name: `名${personId}`,
  from: 0,
  until: null,
  ...more,
})

const placed = (path: string) => {
  const ids = path.split('/').filter(part => part !== '')
  return { _id: ids.at(-1) ?? '', path, parentId: ids.at(-2) ?? null }
}

export const wider = (
  level: WiderOrgUnit['level'],
  path: string,
  posts: readonly PostHolder[] = [],
): WiderOrgUnit => ({ ...placed(path), rev: 1, level, name: path, posts, demo: true })

const building = (id: string) => ({
  id,
  name: id,
  plan: { x: 0, y: 0, w: 10, h: 10 },
  entrances: 1,
  floors: 11,
})

export const compound = (
  posts: readonly PostHolder[] = [],
  {
    path = '/zk/huihuan/xiexia/banshan/',
    hasBranch = true,
  }: Partial<Pick<Compound, 'hasBranch' | 'path'>> = {},
): Compound => ({
  ...placed(path),
  rev: 1,
  level: 'compound',
  name: '半山名苑',
  posts,
  demo: true,
  hasBranch,
  grid: '第1网格',
  households: 900,
  buildings: [building('b1'), building('b2')],
  location: { latitude: 23, longitude: 114 },
})

/** Everybody who can sit in the branch and beside it. */
export const fullCompound = compound([
  term('zhou', 'branchSecretary'),
  term('xu', 'ownersCommitteeMember'),
  term('xu', 'branchMember'),
  term('wu', 'propertyManager'),
  term('wu', 'branchMember'),
  term('liu', 'branchMember'),
  term('grid', 'gridWorker'),
  term('head1', 'buildingHead', { buildingId: 'b1', leadsGrid: true }),
  term('head2', 'buildingHead', { buildingId: 'b2' }),
])

export const district = wider('district', '/zk/')
export const subdistrict = wider('subdistrict', '/zk/huihuan/')
export const community = wider('community', '/zk/huihuan/xiexia/')

export const holding = (role: Role, unit: OrgUnit, more: Partial<Post> = {}): Appointer => ({
  personId: `by-${role}`,
  posts: [
    {
      id: 't',
      role,
      orgUnitId: unit._id,
      orgPath: unit.path,
      orgName: unit.name,
      from: 0,
      until: null,
      ...more,
    },
  ],
})
