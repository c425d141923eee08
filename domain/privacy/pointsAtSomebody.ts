/** Seven digits or more in a row: a phone number, or that of a paper. */
const longNumber = /(?<!\d[- ]?)\d(?:[- ]?\d){6}/
/** 3栋1203, 9栋2单元502, 12号楼1单元3-402: a building and behind it a door. */
const doorOfBuilding =
  /\d\s{0,2}(?:[-－]\s?)?(?:栋|幢|座|号楼|单元)\s{0,2}(?:\d{1,3}\s{0,2}单元\s{0,2})?(?:[\d一]{1,2}-)?\d{3,4}(?!\d)/
/** 1203室, 402 房 */
const room = /\d{3,4}\s{0,2}[室房户]/

/**
 * Tells whether a text names one home or a number by which somebody can be reached.
 * @example pointsAtSomebody('更换5栋电梯主板') // false
 * @example pointsAtSomebody('3栋1203漏水') // true
 */
export const pointsAtSomebody = (text: string): boolean =>
  [longNumber, doorOfBuilding, room].some(pattern => pattern.test(text))
