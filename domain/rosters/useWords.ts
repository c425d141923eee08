import type { UnitUse } from '../organisation/Unit'
import { closeText } from './plainText'

const words: readonly (readonly [UnitUse, RegExp])[] = [
  [
    'home',
    /^(?:普通|成套|高层|多层)?(?:住宅|住房|商品房|公寓|居住|居民住宅|城镇住宅|别墅|洋房|自住|自用)(?:用房)?$/,
  ],
  // What only homes are built as, and how their rooms are counted.
  [
    'home',
    /^(?:(?:小|中|超)?高层|多层|复式楼?|跃层|大?平层|叠拼|联排|双拼|独栋|回迁房|安置房|拆迁房|房改房|经济适用房|经适房|限价房|自住房|[一二两三四五六\d][室房][一二两三四\d]厅(?:[一二两三四\d]厨)?(?:[一二两三四\d]卫)?)$/,
  ],
  ['shop', /^(?:临街|底层|沿街)?(?:商铺|商业|商业服务|商服|店铺|门面|铺位|铺面|商用|商业用房|非住宅)$/],
  ['parking', /^(?:地下|地上|产权|机动车)?(?:车位|车库|停车位|停车库)$/],
]

/**
 * Reads the use that a cell names; undefined where it names none that a unit can have here.
 * @example readUse('成套住宅') // 'home'
 */
export const readUse = (text: string): UnitUse | undefined => {
  const bare = closeText(text)
  return words.find(([, pattern]) => pattern.test(bare))?.[0]
}

const unsold =
  /^(?:开发商|开发商所有|开发单位|发展商|建设单位|未售|未出售|未销售|待售|尾盘|空置未售|空置\(未售\)|未售\(空置\))$/
const namedDeveloper = /^(?:开发商|发展商|开发单位|建设单位)[:(]([^:()]+(?:\([^()]*\)[^:()]*)?)\)?$/

/**
 * Tells whether the cell says that the unit is not sold, in the place of an owner or of a state of sale.
 * @example isUnsold('未售') // true
 */
export const isUnsold = (text: string): boolean => {
  const bare = closeText(text)
  return unsold.test(bare) || namedDeveloper.test(bare)
}

/**
 * Reads the company's name in `开发商：某某公司`; null elsewhere.
 * @example developerNamed('开发商：某某公司') // '某某公司'
 */
export const developerNamed = (text: string): string | null =>
  namedDeveloper.exec(closeText(text))?.[1] ?? null
