/** What people type about themselves without being asked. */
export const typedKinds = ['phone', 'identity', 'room', 'name'] as const
export type TypedKind = (typeof typedKinds)[number]

/** What is known of where a text stands. */
export interface TypedIn {
  /** Homes are covered too, as in what an anonymous neighbour wrote. */
  readonly homes: boolean
  /** The field asks where it is, so that a number of three or four digits alone is a room. */
  readonly place?: boolean
  /** Names to be covered. */
  readonly names?: readonly string[]
}

interface Found {
  readonly kind: TypedKind
  readonly from: number
  readonly to: number
}

// WeChat on older iPhones knows no lookbehind: what stands before a number is a group of the pattern.
const digitRun = /[0-9０-９][0-9０-９ \-－—]*[0-9０-９XxＸｘ]?/g
const separators = /([ \-－—]+)/

const halfWidth = (sign: string): string =>
  /[０-９Ｘｘ]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign
const plain = (digits: string): string =>
  Array.from(digits.replace(/[ \-－—]/g, ''), halfWidth)
    .join('')
    .toUpperCase()

const phone = /^(86)?1[3-9]\d{9}$|^0\d{9,11}$/
/** Identity numbers, today's and those of fifteen digits, and bank cards, which are no shorter. */
const identity = /^\d{15,19}$|^\d{17}X$/

const kindOf = (digits: string): TypedKind | null => {
  const number = plain(digits)
  if (phone.test(number)) return 'phone'
  return identity.test(number) ? 'identity' : null
}

/**
 * A number may stand in groups, and beside another: a group that is one by itself counts first, then the longest row of
 * groups between those.
 */
const numbersIn = (run: string, at: number): readonly Found[] => {
  const groups = run.split(separators)
  for (let size = groups.length; size > 0; size -= 1) {
    const row = groups.slice(0, size)
    const isRow = size === 1 || !row.some(group => kindOf(group) !== null)
    const text = row.join('')
    const kind = isRow ? kindOf(text) : null
    if (kind !== null)
      return [
        { kind, from: at, to: at + text.length },
        ...numbersIn(run.slice(text.length), at + text.length),
      ]
  }
  // Nothing begins here: on with the next group.
  const skipped = groups.slice(0, 2).join('').length
  return groups.length < 3 ? [] : numbersIn(run.slice(skipped), at + skipped)
}

/** After these a number counts or dates something. */
const noRoom = '(?![0-9０-９])(?! *[年月元块人次天户个米平%％点时分秒㎡])'
const number = '[0-9０-９]{3,4}'
const rooms: readonly RegExp[] = [
  // 3栋1203, 3 栋 2 单元 1203, 二单元 501, 12楼1203
  new RegExp(
    `((?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}) *(?:栋|幢|座|号楼|单元|梯|楼|层)[ ,，、\\-－—]*)(${number})${noRoom}`,
    'g',
  ),
  // 3-1203, 3-2-1203
  new RegExp(
    `((?:^|[^0-9０-９\\-－—])[0-9０-９]{1,2} *[-－—] *(?:[0-9０-９]{1,2} *[-－—] *)?)(${number})${noRoom}`,
    'g',
  ),
  // 我家1203, 住在 1203
  new RegExp(`((?:我家|家住|住在|住|家在|我是)(?:的|是)? *)(${number})${noRoom}`, 'g'),
  // 1203房, 1203 室
  new RegExp(`((?:^|[^0-9０-９]))(${number})(?= *(?:房|室|号房))`, 'g'),
]
const bareNumber = new RegExp(`((?:^|[^0-9０-９]))(${number})${noRoom}`, 'g')

const roomsIn = (text: string, place: boolean): readonly Found[] =>
  [...rooms, ...(place ? [bareNumber] : [])].flatMap(pattern =>
    [...text.matchAll(pattern)].map(match => {
      const from = match.index + (match[1] ?? '').length
      return { kind: 'room' as const, from, to: from + (match[2] ?? '').length }
    }),
  )

/** Most texts have none, and then there is no number and no room. */
const anyDigit = /[0-9０-９]/

const findIn = (text: string, { homes, place = false }: TypedIn): readonly Found[] => {
  if (!anyDigit.test(text)) return []
  return [
    ...[...text.matchAll(digitRun)].flatMap(match => numbersIn(match[0], match.index)),
    ...(homes ? roomsIn(text, place) : []),
  ]
}

const coverFound = (text: string, found: readonly Found[]): string => {
  if (found.length === 0) return text
  const signs = text.split('')
  for (const { from, to } of found)
    for (let at = from; at < to; at += 1) if (!/[ \-－—]/.test(signs[at] ?? '')) signs[at] = '*'
  return signs.join('')
}

/**
 * Tells what kinds of personal data somebody has typed, each once, in the order of {@link typedKinds}.
 * @example typedDataIn('打我电话 13812340001', where)
 */
export const typedDataIn = (text: string, where: TypedIn): readonly TypedKind[] => {
  const isNamed = namesOf(where).some(name => text.includes(name))
  const found = [...findIn(text, where).map(({ kind }) => kind), ...(isNamed ? (['name'] as const) : [])]
  return typedKinds.filter(kind => found.includes(kind))
}

/**
 * Covers typed phone and identity numbers, and where it is asked for homes and names, with one star for each sign: who
 * reads it sees that something stood there and nothing of it. The rest stays as it was written.
 *
 * @example coverTyped('打我电话 13812340001', { homes: false }) // '打我电话 ***********'
 */
export const coverTyped = (text: string, where: TypedIn): string =>
  namesOf(where).reduce(
    (covered, name) => covered.split(name).join('*'.repeat(name.length)),
    coverFound(text, findIn(text, where)),
  )

/** A single sign is a word of its own too often. */
const namesOf = ({ names = [] }: TypedIn): readonly string[] => names.filter(name => name.length > 1)
