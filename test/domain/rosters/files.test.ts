import { banshanBook, damagedBook, gbkCsv, largeCsv, oldBook } from './files/files'
import { readingOf, told } from './given'

test('a book with titles, merged headings, a sheet for each building, merged owners and totals', async () => {
  const reading = await readingOf(banshanBook())
  expect(reading.problems).toEqual([])
  expect(told(reading)).toEqual([
    '３栋!5 3栋1单元1203 home 8950 王秀兰 13812340001',
    '３栋!6 3栋1单元1204 home 8950 刘伟 13812340002 let to 何小满',
    '３栋!8 3栋1单元1301 home 12000 陈大业 13812340004',
    '３栋!9 3栋1单元1302 home 12050 陈大业 13812340004',
    '３栋!10 3栋2单元301 home 7605 欧阳锋 0752-2345678',
    '３栋!11 3栋2单元302 home 12030 张三 13812340005+李四 13812340006',
    '4栋!5 4栋801 home 10125 赵敏 13812340007+钱多 13812340008',
    '4栋!7 4栋802 home 9900 孙立 13812340009+孙红 13812340010',
    '4栋!8 4栋901 home 10125 开发商 - developer',
  ])
})

test('a book of the old format with everything about the place in one column', async () => {
  const reading = await readingOf(oldBook())
  expect(reading.problems).toEqual([])
  expect(told(reading)).toEqual([
    'Sheet1!2 3栋1单元1203 home 8950 王秀兰 13812340001',
    'Sheet1!3 3栋1单元1204 home 8950 刘伟 13812340002',
    'Sheet1!5 3栋2单元302 home 12030 张三 13812340005+李四 13812340006',
    'Sheet1!6 4栋801 home 10125 赵敏 13812340007+钱多 13812340008',
    'Sheet1!7 4栋901 home 10125 开发商 - developer',
    'Sheet1!8 4栋902 home 9900 惠州示例置业有限公司 - developer',
    'Sheet1!10 商铺01 shop 6000 惠州示例商贸有限公司 0752-2223333',
    'Sheet1!11 商铺02 shop 6000 惠州示例商贸有限公司 0752-2223333',
    'Sheet1!12 车位B1-023 parking 1272 王秀兰 13812340001',
    'Sheet1!13 车位B1-024 parking 1272 刘伟 13812340002',
  ])
})

test('a CSV file in GBK, with commas and line breaks within quotes', async () => {
  const reading = await readingOf(gbkCsv())
  expect(reading.problems).toEqual([])
  expect(told(reading)).toEqual([
    '台账!3 3栋1单元1203 home 8950 王秀兰 13812340001',
    '台账!4 3栋1单元1204 home 8950 刘伟 13812340002',
    '台账!6 3栋2单元302 home 12030 张三 13812340005+李四 13812340006',
    '台账!7 4栋801 home 100125 赵敏 13812340007',
  ])
})

test('each of ten damages is named with its sheet, row and column', async () => {
  const reading = await readingOf(damagedBook())
  expect(told(reading)).toEqual([
    '名册!2 3栋1单元1203 home 8950 王秀兰 13812340001',
    '名册!3 wrong unknownBuilding@A',
    '名册!4 wrong missingRoom@C',
    '名册!5 wrong unreadableRoom@C',
    '名册!6 wrong unreadableArea@D',
    '名册!7 wrong areaOutOfRange@D',
    '名册!8 wrong missingOwner@E',
    '名册!9 3栋1单元1304 home 8950 赵敏 -',
    '名册!10 3栋1单元1401 home 8950 张三 -+李四 -',
    '名册!11 3栋1单元1402 home 8950 钱多 13812340009',
    '名册!12 wrong duplicateUnit@',
    '名册!13 wrong duplicateUnit@',
    '名册!14 wrong unreadableRoom@C',
  ])
  const [, ...wrong] = reading.lines
  expect(wrong.flatMap(line => (line.readable ? [] : line.problems.map(({ params }) => params)))).toEqual([
    { text: '9栋' },
    {},
    { text: '十二楼东边' },
    { text: '89,50' },
    { text: '8950', least: 800, most: 150_000 },
    {},
    { sheet: '名册', row: 13, disagree: 'both' },
    { sheet: '名册', row: 12, disagree: 'both' },
    { text: '2005-03-03' },
  ])
  expect(
    reading.lines.flatMap(line =>
      line.readable
        ? line.notes.map(({ row, column, kind }) => `${String(row)} ${kind}@${column ?? ''}`)
        : [],
    ),
  ).toEqual(['9 unreadablePhone@F', '10 ownersAndPhonesDisagree@F', '11 unknownUse@G'])
  expect(reading.problems).toEqual([
    { sheet: '没有面积', row: 1, column: null, kind: 'missingColumn', params: { field: 'area' } },
    { sheet: '随手记', row: 2, column: null, kind: 'noHeader', params: {} },
  ])
})

test('four thousand two hundred homes are each read once', async () => {
  const reading = await readingOf(largeCsv(4_200))
  expect(reading.lines.filter(line => line.readable)).toHaveLength(4_200)
})
