import { templateData } from '#cloud-functions/features/notices/views/templateData'
import { categories, tiers } from '#domain/issues/categories'
import { messageKinds } from '#domain/notices/Message'
import { subscribeTemplates } from '#domain/notices/subscribeTemplates'

const number = 'ZK-261122-4F7K'
const common = {
  number,
  compoundName: '海伦源筑花苑三期东区',
  orgName: '惠环街道斜胶社区居民委员会',
  reason: '这件事要先由住建部门鉴定，鉴定要两个星期，请等一等',
  note: '已经请电梯公司的师傅上门看过，要等配件',
  place: '3栋 · 2单元电梯',
  rating: 5,
}
const { fields } = subscribeTemplates.caseProgress
const kinds = messageKinds.filter(kind => kind.startsWith('issue'))

test('there is something to look at', () => {
  expect(kinds.length).toBeGreaterThan(10)
})

test.each(kinds)('the number of a case is whole in what WeChat shows of %s', kind => {
  for (const category of categories)
    for (const tier of tiers) {
      const data = templateData({ kind, params: { ...common, category, tier } } as never, 0)
      const values = Object.values(data).map(({ value }) => value)
      expect(values.some(value => value.includes(number))).toBe(true)
      for (const value of values) {
        expect(Array.from(value).length).toBeLessThanOrEqual(fields.body.max)
        expect(value).not.toBe('')
      }
    }
})

test('a text that fits is left as it is, and one without a number is cut at its end', () => {
  const data = (params: object) => templateData({ kind: 'issueHandled', params } as never, 0)
  expect(data({ ...common, category: 'water' })[fields.body.name].value).toMatch(/^用水 · ZK-261122-4F7K/)
  expect(data({ ...common, category: 'facility' })[fields.body.name].value).toMatch(
    /^ZK-261122-4F7K 公共设施/,
  )
})
