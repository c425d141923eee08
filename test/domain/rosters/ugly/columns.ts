import type { NamedPerson } from '#domain/rosters/Roster'
import type { Dice } from './Dice'
import type { TrueHome } from './homes'
import type { Plan } from './Plan'

/** One row of a home that is being written. */
export interface Row {
  readonly home: TrueHome
  /** In a list of people: whose row it is; else null. */
  readonly person: { readonly named: NamedPerson; readonly relation: 'owner' | 'tenant' | 'family' } | null
  readonly plan: Plan
  readonly row: number
  /** The first row of the home. */
  readonly first: number
  readonly column: number
  readonly dice: Dice
  /** What became of the people by what was written. */
  readonly truth: Map<NamedPerson, NamedPerson>
}

export interface Column {
  readonly heading: string
  readonly write: (row: Row) => string
  /** Not read by anybody: its cells are counted. */
  readonly unused?: boolean
  /** The name of the owner: the phone stands beside it. */
  readonly ofOwner?: boolean
  /** Of the home and not of a person: merged, or left empty, below the first row. */
  readonly ofHome?: boolean
}

const area = ({ area: size }: TrueHome): string => (size / 100).toFixed(2)

type Styles = Readonly<Record<string, readonly ((text: string) => string)[]>>
const chinese = (text: string): string => '零一二三四五六七八九'[Number(text)] ?? text
const styles: Styles = {
  building: [b => `${b}栋`, b => b, b => `${b}#`, b => `${chinese(b)}栋`, b => `${b}.0`, b => `="${b}栋"`],
  entrance: [e => e, e => `${e}单元`, e => `${chinese(e)}单元`, e => `${e}.0`, e => `'${e}`],
  room: [
    ...[
      (r: string) => r,
      (r: string) => r.padStart(4, '0'),
      (r: string) => `${r}室`,
      (r: string) => `${r}.0`,
    ],
    ...[
      (r: string) => `="${r.padStart(4, '0')}"`,
      (r: string) => `'${r}`,
      (r: string) => `'${r.padStart(4, '0')}'`,
      (r: string) => `${r}复式`,
    ],
  ],
  area: [a => a, a => `${a}㎡`, a => String(Number(a)), a => `="${a}"`, a => `${a} 平方米`],
}

/** Headings under which whole buildings are merged over their homes. */
export const buildingHeadings: readonly string[] = ['楼栋', '楼号', '幢号']

/** Home and place: three columns, or all of it in one. Some rooms are two. */
export const placeColumns = (dice: Dice, mayAsk: boolean): readonly Column[] => {
  const style = (of: string) => dice.pick(styles[of] ?? [])
  const areas: Column = {
    heading: dice.pick(['建筑面积', '面积（㎡）', '*建筑面积', '产权面积']),
    write: ({ home }) => areaStyle(area(home)),
    ofHome: true,
  }
  const areaStyle = style('area')
  if (dice.happens(0.3)) {
    const write = dice.pick([
      ({ building, entrance, room }: TrueHome) => `${building}-${entrance}-${room}`,
      ({ building, entrance, room }: TrueHome) => `${building}栋${entrance}单元${room}`,
    ])
    return [{ heading: '房号', write: ({ home }) => write(home), ofHome: true }, areas]
  }
  const [building, entrance, room] = [style('building'), style('entrance'), style('room')]
  const written = ({ home, plan, column, row, dice: throws }: Row): string => {
    if (!mayAsk || !throws.happens(0.06)) return room(home.room)
    plan.ask('joinedRooms', column, row, true)
    return `${home.room}-${String(Number(home.room) + 1)}`
  }
  return [
    {
      heading: dice.pick(buildingHeadings),
      write: ({ home }) => building(home.building),
      ofHome: true,
    },
    { heading: dice.pick(['单元', '单元号']), write: ({ home }) => entrance(home.entrance), ofHome: true },
    { heading: dice.pick(['房号', '房间号', '室号']), write: written, ofHome: true },
    areas,
  ]
}

const counted = (heading: string, write: (row: Row) => string): Column => ({ heading, write, unused: true })

/** Columns beside the known ones, some of them often empty. */
export const extraColumns = (dice: Dice): readonly Column[] =>
  [
    counted('序号', ({ row }) => String(row)),
    counted('楼层', ({ home }) => home.room.slice(0, -2)),
    counted('备注', ({ dice: throws }) => throws.pick(['', '很好', '常年不在家', '共同共有'])),
    counted('备用电话', ({ dice: throws }) => throws.pick(['', '', '13912345678'])),
    counted('身份证号', () => '440000190001010000'),
    counted('车牌号', ({ dice: throws }) => throws.pick(['', '粤L12345'])),
    counted('户型', () => '三室两厅'),
    counted('紧急联系人', ({ dice: throws }) => throws.pick(['', '周小明'])),
    counted('车位面积', ({ dice: throws }) => throws.pick(['', '12.50'])),
    counted('', ({ dice: throws }) => throws.pick(['', '√'])),
  ].filter(() => dice.happens(0.25))

/** Words of a use: of a home, or of nothing that is known. */
export const useColumn: Column = {
  heading: '房屋类型',
  write: ({ plan, column, row, dice, person }) => {
    if (person !== null) return '住宅'
    const word = dice.pick(['住宅', '高层', '三房两厅', '商品房', '毛坯', '110', ''])
    if (word === '毛坯' || word === '110') plan.note('unknownUse', column, row)
    return word
  },
  ofHome: true,
}

export const parkingColumn: Column = {
  heading: '车位号',
  write: ({ plan, column, row, dice }) => {
    const text = dice.pick(['', '', 'B1-023'])
    if (text !== '') plan.note('parkingBeside', column, row)
    return text
  },
}
