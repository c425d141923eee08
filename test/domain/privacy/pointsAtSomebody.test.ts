import { issueCardTitle } from '#copy/issues/shareCard'
import { resultCardTitle, voteCardTitle } from '#copy/votes/shareCard'
import { pointsAtSomebody } from '#domain/privacy/pointsAtSomebody'

test.each([
  '3栋1203漏水',
  '关于 9 栋 2单元 502 室封阳台',
  '12号楼1单元3-402 加装',
  '1203室的赔偿',
  '402 房违建',
  '有事请打 13800138000',
  '热线 138-0013-8000',
  '物业 0752-2601234',
])('%s points at somebody', text => {
  expect(pointsAtSomebody(text)).toBe(true)
})

test.each([
  '使用维修资金更换 3 栋和 5 栋电梯主板',
  '2026 年停车收费调整为 300 元',
  '9栋2单元大堂灯具',
  '选聘物业，合同三年，每平方米 2.85 元',
  '地下车库 A 区 120 个车位',
])('%s points at nobody', text => {
  expect(pointsAtSomebody(text)).toBe(false)
})

const vote = { compoundName: '半山名苑', sort: 'statutory', title: '更换5栋电梯主板' } as const

test('the title of a forwarded vote leaves out what points at somebody', () => {
  expect(voteCardTitle(vote)).toBe('半山名苑 · 业主共同决定：更换5栋电梯主板')
  expect(resultCardTitle(vote)).toBe('半山名苑 · 结果 · 业主共同决定：更换5栋电梯主板')
  expect(voteCardTitle({ ...vote, title: '3栋1203 封阳台' })).toBe('半山名苑 · 业主共同决定')
})

test('the title of a forwarded issue is made of three things and nothing else that it holds', () => {
  const issue = { category: 'lift', compoundName: '半山名苑', number: 'ZK-261122-4F7K' } as const
  const more = { text: '电话 13800138000', reporterName: '林**', placeLabel: '3栋1203', mine: true }
  expect(issueCardTitle({ ...issue, ...more })).toBe('电梯 · 半山名苑 · ZK-261122-4F7K')
})
