import { closeText } from './plainText'

/** What somebody is to a home. `family` is everybody who neither owns nor rents it: a roster does not keep them. */
export type Relation = 'owner' | 'tenant' | 'family'

const words: readonly (readonly [Relation, RegExp])[] = [
  [
    'owner',
    /^(?:(?:第[一二三]|主|次|联名|共有)?(?:业主|产权人|所有权人|权利人|房主)|户主|本人|业主本人|户主本人|买受人|购房人|共有人|产权共有人|共有产权人|共有权人|共同共有人?|按份共有人?|个人|自然人|单位|企业|公司|法人|集体)$/,
  ],
  ['tenant', /^(?:租户|租客|承租人|承租方|租赁人?|租住人?|租赁户|租户本人)$/],
  [
    'family',
    /^(?:业主|户主|产权人|房主|租户|租客|与?业主)?(?:的|之)?(?:配偶|妻子?|丈夫|夫|夫妻|爱人|老公|老婆|[长次独]?子|[长次独]?女|儿子|女儿|子女|孩子|小孩|父亲?|母亲?|父母|爸爸|妈妈|爷爷|奶奶|外公|外婆|祖父|祖母|祖父母|孙子|孙女|外孙女?|儿?媳妇?|女婿|岳父母?|岳母|公公|婆婆|公婆|兄弟|姐妹|[兄弟姐妹]|哥哥|弟弟|姐姐|妹妹|兄弟姐妹|亲戚|亲属|家属|家人|家庭成员|成员)$/,
  ],
  [
    'family',
    /^(?:实际|物业)?(?:使用人|借住人?|居住人|代管人?|代理人|委托人|被委托人|联系人|紧急联系人|保姆|护工|员工|访客|朋友|同事|非业主|非产权人)$/,
  ],
]

/**
 * Reads what a word says of somebody; null where it says nothing, or what could be two things (住户, a code).
 * @example relationNamed('租户') // 'tenant'
 */
export const relationNamed = (text: string): Relation | null => {
  const bare = closeText(text).replace(/\([^()]*\)/g, '')
  return words.find(([, pattern]) => pattern.test(bare))?.[0] ?? null
}

/**
 * Writes a value of the column so that spellings of one are the same.
 * @example relationValue(' 租 户 ')
 */
export const relationValue = (text: string): string => closeText(text)
