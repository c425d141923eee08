import { plainNumber } from './chineseNumber'
import { closeText } from './plainText'

const suffix = /(?:号楼|号栋|号幢|号座|栋楼|#楼|#栋|#幢|#座|栋|幢|座|楼|#|号)$/

/**
 * Makes one key of whatever a building is called: 3栋, 三幢, 3#, 03号楼 and 3 are all 3; A座 is A.
 * @example buildingKey('03号楼') // '3'
 */
export const buildingKey = (text: string): string => {
  const bare = closeText(text).replace(/^第/, '').replace(suffix, '')
  return plainNumber(bare)
}
