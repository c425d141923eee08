import { questionsIn, areAnswers, withAnswers } from '#domain/rosters/answerReading'
import { mostQuestions } from '#domain/rosters/questions'
import { readRoster } from '#domain/rosters/readRoster'
import { withoutRosterPerson } from '#domain/privacy/withoutRosterPerson'
import { banshan, cells, told } from './given'

const headings = ['楼栋', '房号', '建筑面积', '业主', '电话', '人员类型']
const read = (...rows: readonly (readonly string[])[]) => readRoster([cells([headings, ...rows])], banshan)

const two = read(
  ['3栋', '101', '89.5', '张伟（已故）', '13812340001', '业主'],
  ['3栋', '102', '89.5', '王秀兰', '13812340002', '住户'],
  ['3栋', '103', '89.5', '赵敏', '13812340003', '住户'],
)

test('one question for a word of a column, one for each cell that can mean two things', () => {
  expect(
    questionsIn(two.lines).map(({ kind, row, params, lines }) => [kind, row, params['text'], lines]),
  ).toEqual([
    ['stillOwner', 2, '已故', 1],
    ['whoIs', null, '住户', 2],
  ])
})

test('answers are choices of questions that are open, and nothing else', () => {
  const questions = questionsIn(two.lines)
  const [dead, who] = questions.map(({ id }) => id)
  if (dead === undefined || who === undefined) throw new Error('two questions')
  expect(areAnswers(questions, { [dead]: 'owner', [who]: 'tenant' })).toBe(true)
  expect(areAnswers(questions, { [dead]: 'tenant' })).toBe(false)
  expect(areAnswers(questions, { [who]: '' })).toBe(false)
  expect(areAnswers(questions, { another: 'owner' })).toBe(false)
})

test('a line that is not answered in full goes on waiting', () => {
  const [dead, who] = questionsIn(two.lines).map(({ id }) => id)
  const answered = withAnswers(two.lines, { [dead ?? '']: 'owner' })
  expect(told({ ...two, lines: answered })).toEqual([
    'Sheet1!2 3栋101 home 8950 张伟 13812340001',
    'Sheet1!3 wrong asked@',
    'Sheet1!4 wrong asked@',
  ])
  expect(told({ ...two, lines: withAnswers(answered, { [who ?? '']: 'owner' }) })).toEqual([
    'Sheet1!2 3栋101 home 8950 张伟 13812340001',
    'Sheet1!3 3栋102 home 8950 王秀兰 13812340002',
    'Sheet1!4 3栋103 home 8950 赵敏 13812340003',
  ])
})

test('two lines that an answer makes the same home are both wrong', () => {
  const same = readRoster(
    [
      cells([
        ['楼栋', '单元', '房号', '建筑面积', '业主'],
        ['3栋', '1', '101', '89.5', '王秀兰'],
        ['3栋', '1', '10101', '89.5', '赵敏'],
      ]),
    ],
    banshan,
  )
  const answers = Object.fromEntries(questionsIn(same.lines).map(({ id, suggested }) => [id, suggested]))
  expect(told({ ...same, lines: withAnswers(same.lines, answers) })).toEqual([
    'Sheet1!2 wrong duplicateUnit@',
    'Sheet1!3 wrong duplicateUnit@',
  ])
})

test('what is wrong however it is answered is not asked', () => {
  expect(told(read(['3栋', '101', '很大', '张伟（已故）', '', '业主']))).toEqual([
    'Sheet1!2 wrong unreadableArea@C',
  ])
})

test('beyond so many questions lines are told wrong', () => {
  const rows = Array.from({ length: mostQuestions + 5 }, (_, at) => [
    '3栋',
    `${String(1 + Math.floor(at / 90))}${String(10 + (at % 90))}`,
    '89.5',
    '张伟（已故）',
    '',
    '业主',
  ])
  const { lines } = read(...rows)
  const kinds = lines.flatMap(line => (line.readable ? [] : line.problems.map(({ kind }) => kind)))
  expect(kinds.filter(kind => kind === 'asked')).toHaveLength(mostQuestions)
  expect(kinds.filter(kind => kind === 'tooManyQuestions')).toHaveLength(5)
})

test('whoever erases themselves is in none of the outcomes', () => {
  expect(JSON.stringify(two.lines)).toMatch(/王秀兰.*13812340002/)
  const who = { name: '王秀兰', phone: '13812340002', newName: '已注销' }
  const without = JSON.stringify(withoutRosterPerson(two.lines, who as never))
  expect(without).not.toMatch(/王秀兰|13812340002/)
  expect(without).toContain('赵敏')
})
