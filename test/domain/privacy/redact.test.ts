import fc from 'fast-check'
import { redact, type Redaction } from '#domain/privacy/redact'
import { withoutFiles } from '#domain/privacy/withoutFiles'
import { withoutRosterPerson } from '#domain/privacy/withoutRosterPerson'

const who: Redaction = {
  personId: 'p1',
  name: '王秀兰',
  phone: '13812340001',
  newName: '已注销用户',
  newPhone: '（号码已删除）',
}

describe('taking a name out', () => {
  it('finds it where the person is named and in what anybody wrote', () => {
    const issue = {
      reporter: { personId: 'p1', name: '王秀兰', anonymous: true },
      text: '找王秀兰，13812340001',
      facts: [{ kind: 'accepted', by: { personId: 'p2', name: '李书记' }, note: '已联系王秀兰' }],
      rev: 3,
    }
    expect(redact(issue, who)).toEqual({
      reporter: { personId: 'p1', name: '已注销用户', anonymous: true },
      text: '找已注销用户，（号码已删除）',
      facts: [{ kind: 'accepted', by: { personId: 'p2', name: '李书记' }, note: '已联系已注销用户' }],
      rev: 3,
    })
  })

  it.each<[string, unknown]>([
    ['somebody else of the same name', { personId: 'p9', name: '王秀兰' }],
    [
      'names of places and bodies',
      { compoundName: '王秀兰花苑', orgName: '王秀兰工作室', unitLabel: '王秀兰1栋' },
    ],
    ['numbers, instants and nothing', { at: 13812340001, rev: 1, gone: null, open: true }],
  ])('leaves %s', (_, value) => {
    expect(redact(value, who)).toEqual(value)
  })

  it('does not look for a name or a phone that is too short to be one', () => {
    const short = { ...who, name: '王', phone: '110' }
    expect(redact({ text: '王家楼下，请打110' }, short)).toEqual({ text: '王家楼下，请打110' })
  })

  it('leaves nothing to find, however deep it lies, and nothing to do a second time', () => {
    const words = fc.string({ maxLength: 5 }).map(text => `${text}王秀兰${text}13812340001`)
    const { tree } = fc.letrec(tie => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        words,
        fc.integer(),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('text', 'note', 'params', 'facts'), tie('tree'), { maxKeys: 3 }),
      ),
    }))
    fc.assert(
      fc.property(tree, value => {
        const once = redact(value, who)
        expect(JSON.stringify(once)).not.toMatch(/王秀兰|13812340001/)
        expect(redact(once, who)).toEqual(once)
      }),
    )
  })
})

describe('taking papers out', () => {
  it('empties every list of them and touches nothing else', () => {
    const claim = {
      evidence: ['cloud://a'],
      note: 'evidence',
      facts: [{ kind: 'claimed', evidence: ['cloud://a'] }],
    }
    expect(withoutFiles(claim, 'evidence')).toEqual({
      evidence: [],
      note: 'evidence',
      facts: [{ kind: 'claimed', evidence: [] }],
    })
    expect(withoutFiles(claim, 'paper')).toEqual(claim)
  })
})

describe('taking somebody off a roster', () => {
  const entry = (name: string, phone: string | null) => ({ personId: null, name, phone })
  it.each<[string, ReturnType<typeof entry>, boolean]>([
    ['by their phone, whatever the name', entry('王秀兰（夫妻）', '13812340001'), true],
    ['by their name where there is no phone', entry('王秀兰', null), true],
    ['not by the name alone', entry('王秀兰', '13900000000'), false],
    ['not anybody else', entry('刘兆忠', null), false],
  ])('%s', (_, listed, isTheirs) => {
    const lines = { lines: [{ owners: [listed], area: 8950 }] }
    const gone = { ...listed, name: '已注销用户', phone: null }
    expect(withoutRosterPerson(lines, who)).toEqual({
      lines: [{ owners: [isTheirs ? gone : listed], area: 8950 }],
    })
  })

  it('finds nobody by a phone that was not there', () => {
    const listed = entry('刘兆忠', '')
    expect(withoutRosterPerson(listed, { ...who, phone: '' })).toEqual(listed)
  })
})
