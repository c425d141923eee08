import { coverTyped, typedDataIn } from '#domain/organisation/typedData'

const anonymous = { homes: true, names: ['王秀兰'] }
const named = { homes: false }

test.each([
  ['打我电话 13812340001 谢谢', '打我电话 *********** 谢谢'],
  ['138 1234 0001', '*** **** ****'],
  ['138-1234-0001，急', '***-****-****，急'],
  ['＋86 13812340001', '＋86 ***********'],
  ['电话１３８１２３４０００１', '电话***********'],
  ['座机 0752-2345678', '座机 ****-*******'],
  ['身份证 44130219900101123X', '身份证 ******************'],
  ['身份证441302199001011234，姓王', '身份证******************，姓王'],
  ['卡号 6222021234567890123', '卡号 *******************'],
])('a number that belongs to a person is covered in every report: %s', (written, shown) => {
  expect(coverTyped(written, named)).toBe(shown)
})

test.each([
  ['我住3栋1203', '我住3栋****'],
  ['3 栋 2 单元 1203 漏水', '3 栋 2 单元 **** 漏水'],
  ['我是3-1203的', '我是3-****的'],
  ['3-2-1203 门口', '3-2-**** 门口'],
  ['我家1203', '我家****'],
  ['楼上 1303 室太吵', '楼上 **** 室太吵'],
  ['三单元501', '三单元***'],
  ['我叫王秀兰，3栋1203，13812340001', '我叫***，3栋****，***********'],
])('and where the reporter is anonymous their name and homes too: %s', (written, shown) => {
  expect(coverTyped(written, anonymous)).toBe(shown)
})

test.each([
  '3栋楼下的灯坏了两天',
  '2026年11月30日 15:20 停电',
  '2026-11-30 停电',
  '3栋 120 户都没有水',
  '物业说要收 1200 元',
  '119 打不通，110 也打不通',
  '车牌 粤L12345 占道',
  '编号 ZK-261123-A1B2',
])('what belongs to nobody stays: %s', written => {
  expect(coverTyped(written, anonymous)).toBe(written)
  expect(typedDataIn(written, anonymous)).toEqual([])
})

test('a bare number is a room where the field asks for the place', () => {
  expect(coverTyped('1203 门口', { homes: true, place: true })).toBe('**** 门口')
  expect(coverTyped('1203 门口', { homes: true })).toBe('1203 门口')
})

test('a home is covered only where the reporter is anonymous', () => {
  expect(coverTyped('3栋1203', named)).toBe('3栋1203')
})

test('what was typed is told by its kinds, before it is sent', () => {
  expect(typedDataIn('王秀兰 3栋1203 13812340001 44130219900101123X', anonymous)).toEqual([
    'phone',
    'identity',
    'room',
    'name',
  ])
})
