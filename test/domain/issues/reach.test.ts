import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { callsForHelp, isDanger } from '#domain/issues/danger'
import { handlersFrom } from '#domain/issues/handlers'
import type { Category } from '#domain/issues/categories'
import { tierAbove, tierBelow, tierChain } from '#domain/issues/tierChain'
import {
  branchlessChain,
  chain,
  community,
  compound,
  compoundWith,
  district,
  orgUnits,
  tuesday,
} from './given'

const posts = (standing: Parameters<typeof handlersFrom>[0]) =>
  handlersFrom(standing, orgUnits, tuesday).map(one => `${one.role}@${one.orgUnitId}`)

describe('the chain of tiers', () => {
  test('of a compound with a branch', () => {
    expect(Object.values(chain).map(one => [one.tier, one.orgUnitId, one.standIn])).toEqual([
      ['compound', 'hailunyuan', false],
      ['community', 'yingguang', false],
      ['district', 'zk', false],
    ])
  })
  test('of a compound without one', () => {
    expect(branchlessChain.compound).toMatchObject({
      tier: 'compound',
      orgUnitId: 'yingguang',
      standIn: true,
    })
    expect(branchlessChain.community).toMatchObject({ tier: 'community', standIn: false })
  })
  test('cannot be made of a broken tree, nor of another community', () => {
    expect(() => tierChain(compound, [district])).toThrow(/no community/)
    expect(() => tierChain(compound, [community])).toThrow(/no district/)
    const foreign = { ...community, path: '/zk/huihuan/xiejiao/' }
    expect(() => tierChain(compoundWith(false), [foreign, district])).toThrow(/no community/)
  })
  test('ends above and below', () => {
    expect([tierAbove('compound'), tierAbove('community'), tierAbove('district')]).toEqual([
      'community',
      'district',
      null,
    ])
    expect([tierBelow('compound'), tierBelow('community'), tierBelow('district')]).toEqual([
      null,
      'compound',
      'community',
    ])
  })
})

describe('who can be sent to', () => {
  test('from the compound: its own posts that somebody holds', () => {
    expect(posts(chain.compound)).toEqual([
      'propertyManager@hailunyuan',
      'ownersCommitteeMember@hailunyuan',
      'buildingHead@hailunyuan',
    ])
  })
  test('from the community that stands in: the compound and its own staff', () => {
    expect(posts(branchlessChain.compound)).toEqual([
      'propertyManager@hailunyuan',
      'ownersCommitteeMember@hailunyuan',
      'buildingHead@hailunyuan',
      'communityStaff@yingguang',
    ])
  })
  test('from the community: its staff, the police of its own town, the compound and the town', () => {
    expect(posts(chain.community)).toEqual([
      'communityStaff@yingguang',
      'memberUnitOfficer@police',
      'propertyManager@hailunyuan',
      'branchSecretary@hailunyuan',
      'ownersCommitteeMember@hailunyuan',
      'subdistrictStaff@lilin',
    ])
    const [, officer] = handlersFrom(chain.community, orgUnits, tuesday)
    expect(officer?.orgName).toBe('沥林派出所')
  })
  test('only while somebody holds the post: not after a term, nor before it', () => {
    const termed = (from: number, until: number | null) => ({
      ...compound,
      posts: compound.posts.map(post => ({ ...post, from, until })),
    })
    const reached = (unit: typeof compound, now: number) => handlersFrom(chain.compound, [unit], now).length
    expect(reached(termed(0, tuesday), tuesday - 1)).toBe(3)
    expect(reached(termed(0, tuesday), tuesday)).toBe(0)
    expect(reached(termed(tuesday, null), tuesday - 1)).toBe(0)
    expect(reached(termed(tuesday, null), tuesday)).toBe(3)
  })
  test('from the district: departments first', () => {
    expect(posts(chain.district)[0]).toBe('departmentOfficer@transport')
    expect(posts(chain.district)).not.toContain('propertyManager@hailunyuan')
  })
})

describe('danger', () => {
  test.each<[Category, string]>([
    ['gas', '楼道里有很浓的煤气味'],
    ['other', '闻到天然气好像有泄漏'],
    ['fire', '负一层电动车在冒烟'],
    ['other', '3栋楼下起火了'],
    ['lift', '电梯困人，里面有小孩'],
    ['lift', '有老人被困在里面'],
    ['facility', '货梯停在半路，里面困了两个人'],
    ['power', '路灯杆漏电'],
    ['facility', '外墙瓷砖会掉下来'],
    ['security', '有人高空抛物'],
  ])('%s: %s', (category, text) => {
    expect(isDanger(category, text)).toBe(true)
  })
  test.each<[Category, string]>([
    ['gas', '今天全栋停气，什么时候恢复'],
    ['fire', '消防通道停了车'],
    ['lift', '3栋2单元电梯经常停在半层'],
    ['power', '楼道灯不亮'],
    ['rubbish', '垃圾两天没清运，味道大'],
    ['noise', '凌晨装修太吵'],
    ['water', '水龙头漏水'],
  ])('not %s: %s', (category, text) => {
    expect(isDanger(category, text)).toBe(false)
  })
})

test.each<[string, Parameters<typeof callsForHelp>[0], boolean]>([
  ['nothing chosen yet', { urgency: 'normal', category: null, text: '' }, false],
  ['danger chosen', { urgency: 'danger', category: null, text: '' }, true],
  ['gas, before a word is written', { urgency: 'normal', category: 'gas', text: '' }, true],
  ['fire, before a word is written', { urgency: 'normal', category: 'fire', text: '' }, true],
  ['a lift', { urgency: 'urgent', category: 'lift', text: '' }, false],
  ['a lift with somebody in it', { urgency: 'urgent', category: 'lift', text: '有人困在里面' }, true],
  ['words of danger before a category', { urgency: 'normal', category: null, text: '楼下着火了' }, true],
])('the numbers stand before a report of %s: %#', (_, begun, expected) => {
  expect(callsForHelp(begun)).toBe(expected)
})

test('what the mini-program shares with the rules does not carry the calendar of holidays', () => {
  const root = join(__dirname, '../../../domain')
  const reached = new Set<string>()
  const outside = new Set<string>()
  const walk = (file: string) => {
    if (reached.has(file)) return
    reached.add(file)
    const source = readFileSync(file, 'utf8')
    for (const [, from = ''] of source.matchAll(/from '([^']+)'/g)) {
      if (from.startsWith('.')) walk(`${join(dirname(file), from)}.ts`)
      else outside.add(from)
    }
  }
  for (const file of [
    'issues/categories',
    'issues/Issue',
    'issues/nextActions',
    'issues/danger',
    'issues/offices',
    'issues/actions',
    'permissions',
    'organisation/OrgUnit',
    'organisation/masking',
    'notices/subscribeTemplates',
    'notices/quietHours',
  ]) {
    walk(join(root, `${file}.ts`))
  }
  expect(reached.size).toBeGreaterThan(10)
  expect([...outside].sort()).toEqual(['dayjs', 'dayjs/plugin/utc'])
})
