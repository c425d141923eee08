import * as fc from 'fast-check'
import { isBlank, columnLetter, plainText } from '#domain/rosters/plainText'
import { readArea } from '#domain/rosters/readArea'
import { isOrganisation, readNames } from '#domain/rosters/readNames'
import { readPhones } from '#domain/rosters/readPhones'
import { isUnsold, readUse } from '#domain/rosters/useWords'

describe('areas', () => {
  test.each([
    ['89.50㎡', 8_950],
    ['89.5 平方米', 8_950],
    ['89.50m2', 8_950],
    ['８９．５０', 8_950],
    [' 89 ', 8_900],
    ['1,289.5', 128_950],
    ['89.500', 8_950],
    ['0.29', 29],
    ['89,50', null],
    ['1,28', null],
    ['89.505', null],
    ['-89', null],
    ['89.5.0', null],
    ['约89', null],
    ['8.95e1', null],
    ['89/90', null],
    ['', null],
    ['999999999', null],
  ])('%s is %s', (text, area) => {
    expect(readArea(text)).toBe(area)
  })

  it('are exact to the last hundredth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), area => {
        const written = `${String(Math.floor(area / 100))}.${String(area % 100).padStart(2, '0')}`
        expect(readArea(written)).toBe(area)
        expect(readArea(`${written}㎡`)).toBe(area)
      }),
    )
  })
})

describe('names', () => {
  test.each([
    ['张三', ['张三']],
    ['张三、李四', ['张三', '李四']],
    ['张三，李四；王五', ['张三', '李四', '王五']],
    ['张三/李四', ['张三', '李四']],
    ['张三\n李四', ['张三', '李四']],
    ['张三 李四', ['张三', '李四']],
    ['张　三', ['张三']],
    ['王 秀 兰', ['王秀兰']],
    ['欧阳 修远', ['欧阳修远']],
    ['张三（50%）、李四（50%）', ['张三', '李四']],
    ['买买提·艾力', ['买买提·艾力']],
    ['John Smith', ['John Smith']],
    ['惠州市示例（集团）有限公司', ['惠州市示例(集团)有限公司']],
    ['无', []],
    ['自住', []],
    ['', []],
    ['张三 李 四', null],
    ['张三等3人', null],
    ['张三13812340001', null],
    ['#REF!', null],
    ['王', ['王']],
    ["O'Neill-Smith", ["O'Neill-Smith"]],
    ['张三先生', ['张三']],
    ['王先生', ['王先生']],
    ['张伟1', null],
    ['李？明', null],
  ])('%s', (text, names) => {
    expect(readNames(text)).toEqual(names)
  })

  it('of companies are known by their endings', () => {
    expect(isOrganisation('惠州示例商贸有限公司')).toBe(true)
    expect(isOrganisation('李公司')).toBe(false)
    expect(isOrganisation('王秀兰')).toBe(false)
  })
})

describe('phones', () => {
  test.each([
    ['13812340001', ['13812340001']],
    ['138 1234 0001', ['13812340001']],
    ['138-1234-0001', ['13812340001']],
    ['+86 13812340001', ['13812340001']],
    ['１３８１２３４０００１', ['13812340001']],
    ['\u202d13812340001\u202c', ['13812340001']],
    ['13812340001/13812340002', ['13812340001', '13812340002']],
    ['13812340001 13812340002', ['13812340001', '13812340002']],
    ['0752-2345678', ['0752-2345678']],
    ['（0752）2345678', ['0752-2345678']],
    ['02088886666', ['020-88886666']],
    ['无', []],
    ['/', []],
    ['', []],
    ['1381234000', null],
    ['2345678', null],
    ['7522345678', null],
    ['138****0001', null],
    ['1.3812E10', null],
    ['13812340001 没人接', null],
    ['13812340001（儿子）', null],
    ['13812340001（微信同号）', ['13812340001']],
    ['13812340001.0', ['13812340001']],
    ['00852-91234567', ['+852-91234567']],
    ['+853 6612 3456', ['+853-66123456']],
    ['+886 912345678', ['+886-912345678']],
  ])('%s', (text, phones) => {
    const read = readPhones(text).phones
    expect(read.includes(null) ? null : read).toEqual(phones)
  })
})

describe('words', () => {
  test.each([
    ['住宅', 'home'],
    ['成套住宅', 'home'],
    ['临街商铺', 'shop'],
    ['地下车位', 'parking'],
    ['锅炉房', undefined],
    ['', undefined],
  ])('%s is the use %s', (text, use) => {
    expect(readUse(text)).toBe(use)
  })

  test.each([
    ['未售', true],
    ['开发商', true],
    ['空置（未售）', true],
    ['开发商：惠州示例置业有限公司', true],
    ['未来', false],
    ['空置', false],
  ])('%s: not sold is %s', (text, unsold) => {
    expect(isUnsold(text)).toBe(unsold)
  })

  it('are plain: no full width, no marks without a width, columns lettered as spreadsheets do', () => {
    expect(plainText('\u3000８９．５㎡\u200b ')).toBe('89.5m2')
    expect(['', ' ', '/', '—', '-'].map(isBlank)).toEqual([true, true, true, true, true])
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
