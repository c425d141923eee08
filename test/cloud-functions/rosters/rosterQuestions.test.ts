import type { RosterImportView, RosterQuestionView } from '#contracts/rosters'
import { confirmed, finished, linesOf, preview, rosterFile, unitsOf, writtenDown } from '../district/rosters'
import { request, startDistrict, type District } from '../district/startDistrict'

/** One person a row; a code that no list of words has; a comma in a name; a column that nobody reads. */
const asking = rosterFile('名册.csv', [
  '楼栋,单元,房号,建筑面积,姓名,电话,业主类型,备注',
  '3栋,1,1203,89.50,王秀兰,13812340001,1001,老住户',
  '3栋,1,1203,89.50,刘小满,13812340002,家属,',
  '3栋,1,1204,89.50,孙租客,13812340009,1001,',
  '3栋,1,1204,89.50,赵敏,13812340003,业主,',
  '3栋,1,1301,101.00,"SMITH, JOHN",13812340004,业主,',
])

describe('a roster that leaves something open', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
  })
  afterEach(() => district.close())

  const questionsOf = async ({ id }: RosterImportView): Promise<readonly RosterQuestionView[]> =>
    (await district.call('property', 'listRosterQuestions', { importId: id })).questions
  const answering = (
    { id }: RosterImportView,
    questions: readonly RosterQuestionView[],
    choices: readonly string[],
  ) => ({
    importId: id,
    answers: questions.map((question, at) => ({ question: question.id, choice: choices[at] ?? '' })),
    requestId: request(),
  })
  const rows = async (name: 'units' | 'rosterImports') => JSON.stringify(await district.rows(name))
  const ofBanshan = async () =>
    writtenDown(
      (await unitsOf(district)).filter(
        ({ compoundId, changedAt }) => compoundId === 'banshan' && changedAt > 0,
      ),
    )

  it('is asked about, and nothing of it can be confirmed before', async () => {
    const asked = await preview(district, asking)
    expect(asked).toMatchObject({ state: 'previewed', questions: 2, mayConfirm: false, answersOf: null })
    expect(asked.remarks).toMatchObject([
      { kind: 'unusedColumn', column: 'H', params: { heading: '备注', cells: 1 } },
    ])
    const questions = await questionsOf(asked)
    expect(questions).toMatchObject([
      {
        kind: 'whoIs',
        row: null,
        column: 'G',
        params: { text: '1001' },
        choices: ['owner', 'tenant', 'family'],
        lines: 2,
      },
      { kind: 'onePersonOrTwo', row: 6, column: 'E', suggested: 'one', lines: 1 },
    ])
    // Whoever looks over the shoulder reads no names.
    expect(JSON.stringify(questions)).not.toMatch(/SMITH|JOHN/)
    const units = await rows('units')
    for (const leaveOutWrong of [false, true])
      expect(
        await district.refused('property', 'confirmRoster', {
          importId: asked.id,
          leaveOutWrong,
          requestId: request(),
        }),
      ).toEqual({ kind: 'roster-has-questions', params: { questions: 2 } })
    expect(await rows('units')).toBe(units)
  })

  it('is written as it was answered', async () => {
    const asked = await preview(district, asking)
    const questions = await questionsOf(asked)
    const { import: answered } = await district.call(
      'property',
      'answerRoster',
      answering(asked, questions, ['owner', 'one']),
    )
    expect(answered).toMatchObject({
      questions: 0,
      answersOf: asked.id,
      fileName: asked.fileName,
      mayConfirm: true,
    })
    expect(answered.remarks).toEqual(asked.remarks)
    expect((await linesOf(district, answered)).map(({ row, status }) => [row, status])).toEqual([
      [2, 'new'],
      [4, 'new'],
      [6, 'new'],
    ])
    await finished(district, await confirmed(district, answered))
    expect(await ofBanshan()).toEqual([
      expect.stringContaining('3栋1单元1203 home 8950 王秀兰 13812340001 head'),
      expect.stringContaining('3栋1单元1204 home 8950 孙租客 13812340009+赵敏 13812340003 head'),
      expect.stringContaining('3栋1单元1301 home 10100 SMITH JOHN 13812340004 head'),
    ])
  })

  it('is answered otherwise by whoever has slipped: each answer is an import of its own', async () => {
    const asked = await preview(district, asking)
    const questions = await questionsOf(asked)
    await district.call('property', 'answerRoster', answering(asked, questions, ['owner', 'one']))
    const { import: again } = await district.call(
      'property',
      'answerRoster',
      answering(asked, questions, ['tenant', 'two']),
    )
    // 1203 has nobody else who could own it.
    expect((await linesOf(district, again)).map(({ row, status }) => [row, status])).toEqual([
      [2, 'wrong'],
      [4, 'new'],
      [6, 'new'],
    ])
    await finished(district, await confirmed(district, again, true))
    expect(await ofBanshan()).toEqual([
      expect.stringContaining('3栋1单元1204 home 8950 赵敏 13812340003 let to 孙租客 head'),
      expect.stringContaining('3栋1单元1301 home 10100 SMITH -+JOHN - head'),
    ])
  })

  it('takes no answer to what was not asked, and one request once', async () => {
    const asked = await preview(district, asking)
    const questions = await questionsOf(asked)
    const imports = await rows('rosterImports')
    for (const choices of [
      ['nobody', 'one'],
      ['owner', 'leaveOut'],
      ['', ''],
    ])
      expect(
        await district.refused('property', 'answerRoster', answering(asked, questions, choices)),
      ).toMatchObject({ kind: 'invalid-input', field: 'answers' })
    expect(await rows('rosterImports')).toBe(imports)
    const input = answering(asked, questions, ['owner', 'one'])
    const first = await district.call('property', 'answerRoster', input)
    expect(await district.call('property', 'answerRoster', input)).toEqual(first)
    expect(await district.rows('rosterImports')).toHaveLength(2)
    expect(
      await district.refused('property', 'answerRoster', {
        ...input,
        importId: first.import.id,
        requestId: request(),
      }),
    ).toMatchObject({ kind: 'wrong-state' })
  })

  it('is a matter for those who keep the roster', async () => {
    const asked = await preview(district, asking)
    const questions = await questionsOf(asked)
    const input = answering(asked, questions, ['owner', 'one'])
    for (const part of ['wang', 'siblingSecretary', 'former'])
      for (const refusal of [
        await district.refused(part, 'listRosterQuestions', { importId: asked.id }),
        await district.refused(part, 'answerRoster', input),
      ])
        expect([part, refusal.kind]).toEqual([part, 'not-found'])
  })
})
