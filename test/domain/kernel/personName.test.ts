import { sayNameFault } from '#copy/kernel/personName'
import { longestName } from '#domain/kernel/nameLengths'
import { isPersonName, nameFault } from '#domain/kernel/personName'

test.each([
  '王',
  '欧阳',
  '王秀兰',
  '阿卜杜拉·买买提',
  '阿卜杜拉.买买提',
  "O'Neill-Smith",
  'O’Neill‐Smith',
  'Jean Luc',
  'José Müller',
  'Jose\u0301',
  '䶮建国',
  '𠅤建国',
  '李〇',
  'محمد علي',
  'नरेन्द्र',
  'マリー・キュリー',
  '陈大文 CHAN TAI MAN',
  ' 王秀兰 ',
  '名'.repeat(longestName),
  '𠅤'.repeat(longestName),
])('%s is a name', name => {
  expect(nameFault(name)).toBeNull()
  expect(isPersonName(name)).toBe(true)
  expect(sayNameFault(name)).toBeUndefined()
})

test.each([
  ['', 'missing'],
  ['  ', 'missing'],
  ['名'.repeat(longestName + 1), 'tooLong'],
  ['𠅤'.repeat(longestName + 1), 'tooLong'],
  ['王秀兰😀', 'oddSigns'],
  ['👩‍👩‍👧', 'oddSigns'],
  ['1\ufe0f\u20e3', 'oddSigns'],
  ['王秀兰1', 'oddSigns'],
  ['王秀兰１', 'oddSigns'],
  ['王\u0000秀兰', 'oddSigns'],
  ['王\n秀兰', 'oddSigns'],
  ['王\u200b秀兰', 'oddSigns'],
  ['王\u202e秀兰', 'oddSigns'],
  ['SMITH, JOHN', 'oddSigns'],
  ['张三/李四', 'oddSigns'],
  ['张伟（已故）', 'oddSigns'],
  ['<b>王</b>', 'oddSigns'],
  ['·', 'oddSigns'],
  ["-'.", 'oddSigns'],
  ['\u3164', 'oddSigns'],
  ['王\u3164\u3164', 'oddSigns'],
])('%j is no name: %s', (name, fault) => {
  expect(nameFault(name)).toBe(fault)
  expect(isPersonName(name)).toBe(false)
  expect(sayNameFault(name)).toMatch(/姓名/)
})

test('the limit is sixty, and the text of a longer name says so', () => {
  expect(longestName).toBe(60)
  expect(sayNameFault('名'.repeat(61))).toContain('60')
})
