import { readCertificates, readDocument, areTwoCards } from '#domain/rosters/heads/paperNumbers'
import { readRoster } from '#domain/rosters/readRoster'
import { banshan, cells } from './given'

const seal = (kind: string, number: string) => `k1:${kind}:${number}`
const read = (rows: readonly (readonly string[])[]) => readRoster([cells(rows)], banshan, { seal })
const linesOf = (rows: readonly (readonly string[])[]) =>
  read(rows).lines.map(line => (line.readable ? line : null))

describe('the number of a paper', () => {
  test.each([
    ['11010519491231002X', 'id', '11010519491231002X'],
    ['身份证：11010519491231002x', 'id', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'id', '11010519491231002X'],
    // The same person's card of the first generation.
    ['110105491231002', 'id', '11010519491231002X'],
    ['H12345678', 'otherPaper', 'H12345678'],
    ['91441302MA4UX0X00X', 'otherPaper', '91441302MA4UX0X00X'],
    // A slip of the pen is no card, and decides nothing against another.
    ['110105194912310021', 'otherPaper', '110105194912310021'],
  ])('%s is %s', (text, kind, number) => {
    expect(readDocument(text)).toEqual({ kind, number })
  })

  test.each([...['1101051949****002X', '441302199001010000', '无', '002X', '张三', '4.41302E+17']])(
    '%s is none',
    text => {
      expect(readDocument(text)).toBeNull()
    },
  )

  test('two cards are two people; another paper, or another secret, tells nothing', () => {
    expect(areTwoCards('k1:id:a', 'k1:id:b')).toBe(true)
    expect(areTwoCards('k1:id:a', 'k1:id:a')).toBe(false)
    expect(areTwoCards('k1:id:a', 'k2:id:b')).toBe(false)
    expect(areTwoCards('k1:id:a', 'k1:otherPaper:b')).toBe(false)
  })

  test('certificates are the same however they are written, and nothing else is one', () => {
    const one = readCertificates('粤(2020)惠州市不动产权第0012345号')
    expect(readCertificates('粤（2020） 惠州市不动产权 0012345')).toEqual(one)
    expect(readCertificates('粤房地权证惠字第1100123号、粤房地权证惠字第1100124号')).toHaveLength(2)
    expect(['有', '无', '办理中', '是', '已办', '12', '粤房****123456'].flatMap(readCertificates)).toEqual([])
  })
})

describe('a roster with papers', () => {
  const headings = ['房号', '面积', '业主', '电话', '身份证号', '不动产权证号', '交付状态']

  it('keeps sealed what its owners, its certificate and its handing over are', () => {
    const [line] = linesOf([
      headings,
      [
        ...['3-101', '89.5', '张三、李四', '13812340001、13812340002'],
        '11010519491231002X、H12345678',
      ].concat(['粤(2020)惠州市不动产权第0012345号', '已交付']),
    ])
    expect(line).toMatchObject({
      owners: [
        { name: '张三', phone: '13812340001', document: 'k1:id:11010519491231002X' },
        { name: '李四', phone: '13812340002', document: 'k1:otherPaper:H12345678' },
      ],
      certificates: ['k1:certificate:粤2020惠州市不动产权0012345'],
      delivered: true,
      notes: [],
    })
  })

  test.each([
    ['未交付', false],
    ['否', false],
    ['已售未交付', false],
    ['暂未收楼', false],
    ['已交房', true],
    ['是', true],
    ['', undefined],
    ['-', undefined],
  ])('handed over: %s', (text, delivered) => {
    const [line] = linesOf([headings, ['3-101', '89.5', '张三', '', '', '', text]])
    expect(line?.delivered).toBe(delivered)
    expect(line?.notes).toEqual([])
  })

  it('reads it in the column of sales too, where a bare no means unsold', () => {
    const lines = linesOf([
      ['房号', '面积', '业主', '销售状态'],
      ['3-101', '89.5', '张三', '已售未交付'],
      ['3-102', '89.5', '李四', '已售'],
    ])
    expect(lines.map(line => line?.delivered)).toEqual([false, undefined])
  })

  it('notes what it cannot use, and takes the home', () => {
    const lines = linesOf([
      headings,
      ['3-101', '89.5', '张三', '', '441302199001010000', '', ''],
      ['3-102', '89.5', '张三、李四', '', '11010519491231002X', '', ''],
      ['3-103', '89.5', '王五', '', '', '', '办手续中'],
    ])
    expect(lines.map(line => line?.notes.map(({ kind, column }) => `${kind}@${column ?? ''}`))).toEqual([
      ['unreadableDocument@E'],
      ['ownersAndDocumentsDisagree@E'],
      ['unknownDelivery@G'],
    ])
    expect(lines.flatMap(line => line?.owners ?? []).some(owner => 'document' in owner)).toBe(false)
  })

  it('keeps no paper of tenants, nor of whom another column calls one', () => {
    const beside = linesOf([
      ['房号', '面积', '业主', '租户', '身份证号'],
      ['3-101', '89.5', '张三', '何小满', '11010519491231002X'],
    ])
    const listed = linesOf([
      ['房号', '面积', '姓名', '与业主关系', '身份证号'],
      ['3-101', '89.5', '张三', '业主', '11010519491231002X'],
      ['3-101', '', '何小满', '租户', '110105491231002'],
    ])
    expect(JSON.stringify(beside)).not.toContain('k1:')
    expect(listed[0]?.owners).toMatchObject([{ name: '张三', document: 'k1:id:11010519491231002X' }])
    expect(JSON.stringify(listed[0]?.tenants)).not.toContain('k1:')
  })

  it('gives co-owners the papers of their own columns', () => {
    const [line] = linesOf([
      ['房号', '面积', '业主', '身份证号', '共有人', '证件号码'],
      ['3-101', '89.5', '张三', '11010519491231002X', '李四', 'H12345678'],
    ])
    expect(line?.owners.map(({ document }) => document)).toEqual([
      'k1:id:11010519491231002X',
      'k1:otherPaper:H12345678',
    ])
  })

  it('without a seal keeps no number, and names the columns that it has not read', () => {
    const reading = readRoster(
      [
        cells([
          headings,
          ['3-101', '89.5', '张三', '', '11010519491231002X', '粤(2020)不动产权第0012345号', ''],
        ]),
      ],
      banshan,
    )
    expect(JSON.stringify(reading)).not.toMatch(/11010519491231002X|0012345/)
    expect(reading.remarks.map(({ params }) => params['heading'])).toEqual(['身份证号', '不动产权证号'])
  })
})
