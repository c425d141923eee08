import type { RosterQuestionView } from '#contracts/rosters'

type Params = RosterQuestionView['params']

const text = (params: Params): string => `「${String(params['text'] ?? '')}」`

const questions: Readonly<Record<string, (params: Params) => string>> = {
  whoIs: params =>
    params['text'] === ''
      ? '这一列空着的，姓名栏里写的是什么人？'
      : `这一列写着${text(params)}的，姓名栏里写的是什么人？`,
  onePersonOrTwo: params => `业主${text(params)}是一个人，还是两个人？`,
  stillOwner: params => `业主姓名后面写着${text(params)}，还登记这个人吗？`,
  nameWithDigits: params => `业主${text(params)}的姓名里有数字，去掉数字再登记吗？`,
  joinedRooms: params => `房号${text(params)}是打通的一套、只有一本产权证吗？`,
  whichRoom: params => `房号${text(params)}指的是哪一套？`,
}

const choices: Readonly<Record<string, string>> = {
  'whoIs owner': '业主',
  'whoIs tenant': '租户',
  'whoIs family': '都不是，不登记（家人、联系人等）',
  'onePersonOrTwo one': '一个人',
  'onePersonOrTwo two': '两个人，都是业主',
  'stillOwner owner': '登记，还是业主',
  'stillOwner leaveOut': '先不写这一套，我去核实',
  'nameWithDigits without': '去掉数字，登记',
  'nameWithDigits leaveOut': '先不写这一套，我去核实',
  'joinedRooms one': '是一套，用前一个房号登记',
  'joinedRooms leaveOut': '是两套，先不写，我去分成两行',
  'whichRoom leaveOut': '都不是，先不写这一套',
}

/** What is asked about a place in a roster; one that this version does not know says so. */
export const sayQuestion = ({ kind, params }: Pick<RosterQuestionView, 'kind' | 'params'>): string =>
  questions[kind]?.(params) ?? `这里写的${text(params)}要请你核对。`

/** One of the answers, as a person reads it. */
export const sayChoice = (kind: string, choice: string): string =>
  choices[`${kind} ${choice}`] ?? (kind === 'whichRoom' ? `${choice} 房` : choice)

/** Answering what a roster leaves open. */
export const questionWords = {
  title: (count: number) => `导入前，请先回答 ${String(count)} 个问题`,
  why: '文件里有的写法可以有两种意思，关系到谁是业主，系统不替你猜。回答完才能确认导入。',
  lines: (count: number) => `${String(count)} 行等这个回答`,
  suggested: '建议',
  acceptAll: '都按建议回答',
  send: '按回答重新核对',
  unanswered: (count: number) => `还有 ${String(count)} 个问题没有回答。`,
  again: '回答错了？回到上一步改回答，再核对一次。',
} as const
