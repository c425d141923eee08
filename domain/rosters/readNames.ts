import { doubleSurnames } from '../organisation/masking'
import { plainText } from './plainText'

const hanWord = /^[\u3400-\u9fff\u{20000}-\u{3ffff}·.]+$/u
/** What people add to a name and is not part of it. */
const aside = /\((?:\d+(?:\.\d+)?%|共有|共有人|按份共有|共同共有|夫妻|业主|产权人|房主)\)/g
const name = /^[\p{Script=Han}A-Za-z][\p{Script=Han}\w·.() -]{0,38}[\p{Script=Han}\w·.)]$/u
const body = /(?:公司|集团|合伙\)?|合作社|银行|分行|支行|委员会|村委会|居委会|研究院|学校|医院|事务所)$/
const shortestBody = 5
/** Digits of a phone, a space left between two signs, or a number of people instead of their names. */
const notAName = /\d{5}|\p{Script=Han} \p{Script=Han}|等[^等]*[人户]$|^业主$/u

/** What stands where nobody is named. */
const nobody = /^(?:-*|无|没有|暂无|空置?|自住|不详|未知)$/
/** Names longer than this are of two people, or of a body. */
const longestName = 4

/**
 * Words between spaces are people of their own when each is long enough to be a whole name: `张三 李四`. A single sign is
 * part of a name spread out to fill its cell (`张 三`), and so is a family name of two signs that stands alone.
 */
const people = (piece: string): readonly string[] => {
  const words = piece.split(' ')
  if (words.length < 2 || !words.every(word => hanWord.test(word))) return [piece]
  const short = words.filter(word => Array.from(word).length < 2).length
  const isOneName =
    short === words.length || (words.length === 2 && (short > 0 || doubleSurnames.includes(words[0] ?? '')))
  const joined = words.join('')
  if (isOneName && Array.from(joined).length <= longestName) return [joined]
  return isOneName || short > 0 ? [piece] : words
}

/**
 * Reads all names of a cell in their order; null when any of it cannot be a name.
 * @example readNames('张三、李四') // ['张三', '李四']
 */
export const readNames = (text: string): readonly string[] | null => {
  const names = plainText(text)
    .replace(aside, '')
    .split(/[、,;/\n&|]/)
    .map(piece => piece.trim())
    .filter(piece => !nobody.test(piece))
    .flatMap(people)
  return names.every(each => name.test(each) && !notAName.test(each)) ? names : null
}

/**
 * Tells whether a name is that of a company or another body: its full name is its own, where people of one name are
 * many.
 * @example isOrganisation('惠州某某置业有限公司') // true
 */
export const isOrganisation = (text: string): boolean => text.length >= shortestBody && body.test(text)
