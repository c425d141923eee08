import fc from 'fast-check'
import {
  articleOf,
  isWeaker,
  matterAt,
  matterIds,
  matterRulesAt,
  mattersNamed,
  presetsFor,
  strongerMatter,
} from '#domain/votes/matters'
import { rulePresetAt } from '#domain/votes/presets'
import { rulePresets, type Threshold } from '#domain/votes/Vote'
import { china } from './given'

const now = china('2026-11-01 09:00')

test('items 6 to 8 of article 278 need three quarters, the others more than half', () => {
  const { matters } = matterRulesAt(now)
  const lawful = matters.filter(({ item }) => item !== null)
  expect(lawful.map(({ item }) => item)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(lawful.filter(({ least }) => least === 'civilCode278Special').map(({ item }) => item)).toEqual([
    6, 7, 8,
  ])
  expect(lawful.every(({ least }) => rulePresetAt(least, now).sort === 'statutory')).toBe(true)
  expect(matters.map(({ id }) => id)).toEqual([...matterIds])
  expect(articleOf(matterAt('commonParts', now), now)).toBe('民法典 第278条第1款第8项')
  expect(articleOf(matterAt('everyday', now), now)).toBeNull()
})

const share = (threshold: Threshold | null | undefined): number =>
  threshold ? threshold.numerator / threshold.denominator : 0

test('a rule that counts as weaker asks for no more of anything, and for less of something', () => {
  for (const preset of rulePresets)
    for (const { least } of matterRulesAt(now).matters) {
      if (!isWeaker(preset, least)) continue
      const [asked, needed] = [rulePresetAt(preset, now), rulePresetAt(least, now)]
      const pairs = [
        [asked.consent.heads, needed.consent.heads],
        [asked.consent.area, needed.consent.area],
        [asked.quorum?.heads, needed.quorum?.heads],
        [asked.quorum?.area, needed.quorum?.area],
      ] as const
      expect(pairs.every(([has, wants]) => share(has) <= share(wants))).toBe(true)
      expect(pairs.some(([has, wants]) => share(has) < share(wants))).toBe(true)
    }
})

test('what is offered for a matter is what is not refused for it, the law’s own rule first', () => {
  for (const { id, least } of matterRulesAt(now).matters) {
    const offered = presetsFor({ least })
    expect(offered[0]).toBe(least)
    const letThrough = rulePresets.filter(
      preset => strongerMatter({ matter: id, preset, title: '', questions: [] }, now) === null,
    )
    expect([...offered].sort()).toEqual([...letThrough].sort())
  }
})

test.each([
  ['解聘现物业服务企业', ['manager']],
  ['是否同意 解聘 物业 公司？', ['manager']],
  ['更换物业', ['manager']],
  ['业委会换届选举', ['committee']],
  ['修改管理规约', ['covenant']],
  ['使用维修资金更换 1 栋加压水泵', ['useFund']],
  ['续筹住宅专项维修资金', ['raiseFund']],
  ['3 栋加装电梯', ['rebuild']],
  ['电动自行车充电桩选址方案', ['commonParts']],
  ['东门空地设快递柜并收取场地费', ['commonParts']],
  ['把架空层出租给便利店', ['commonParts']],
  ['更换物业费公示栏的位置', []],
  ['更换楼道灯', []],
  ['水岸步道晚上几点关灯', []],
  ['架空层议事角的使用约定', []],
])('%s speaks of %j', (title, named) => {
  expect(mattersNamed({ title, questions: [] }, now).map(({ id }) => id)).toEqual(named)
  expect(mattersNamed({ title: '', questions: ['好吗', title] }, now).map(({ id }) => id)).toEqual(named)
})

test('whatever was chosen, nothing that the text names is decided by less than the law asks', () => {
  const titles = ['解聘物业公司', '加装电梯', '种花', '使用维修资金修水泵', '设广告位']
  fc.assert(
    fc.property(
      fc.constantFrom(...matterIds),
      fc.constantFrom(...rulePresets),
      fc.subarray(titles),
      (matter, preset, questions) => {
        const stronger = strongerMatter({ matter, preset, title: '议题', questions }, now)
        const bound = [matterAt(matter, now), ...mattersNamed({ title: '议题', questions }, now)]
        const isEnough =
          preset === 'consultationMajority' ||
          bound.every(
            ({ least }) =>
              share(rulePresetAt(preset, now).consent.heads) >=
                share(rulePresetAt(least, now).consent.heads) &&
              share(rulePresetAt(preset, now).quorum?.area) >= share(rulePresetAt(least, now).quorum?.area),
          )
        expect(stronger === null).toBe(isEnough)
      },
    ),
  )
})
