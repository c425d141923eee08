import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RosterLineView, RosterProblemView } from '#contracts/rosters'
import { sayArea } from '#copy/kernel/figures'
import { sayRosterProblem } from '#copy/rosters/lines'
import { sayColumn } from '#copy/rosters/columns'
import { lineStatusNames, rosterWords } from '#copy/rosters/rosterImport'
import { aria } from '../../../components/aria/aria'
import { Icon } from '../../../components/icon/Icon'
import { lineIcons } from './lineIcons'
import './line-row.scss'

/** One line of the file: what it would do, and what is wrong with it or worth knowing. */
export const LineRow = ({ line }: { line: RosterLineView }): ReactNode => (
  <View className="v-line" {...aria({ role: 'listitem' })}>
    <View className="v-line__head">
      <View className={`v-line__status v-line__status--${line.status}`}>
        <Icon name={lineIcons[line.status]} />
        {lineStatusNames[line.status]}
      </View>
      <View className="v-line__label">{line.label}</View>
      <View className="v-line__place">{rosterWords.place(line.sheet, line.row, null)}</View>
    </View>
    <View className="v-line__more">{contentOf(line)}</View>
    {line.differences.map(({ field, before, after }) => (
      <View key={field} className="v-line__difference">
        {`${sayColumn(field)}：${before || rosterWords.nothing} → ${after || rosterWords.nothing}`}
      </View>
    ))}
    <Remarks remarks={line.problems} wrong />
    <Remarks remarks={line.notes} />
  </View>
)

const contentOf = ({ area, owners, tenants }: RosterLineView): string =>
  [
    area === null ? '' : sayArea(area),
    owners.length === 0 ? '' : `${rosterWords.owners} ${owners.join('、')}`,
    tenants.length === 0 ? '' : `${rosterWords.tenants} ${tenants.join('、')}`,
  ]
    .filter(part => part !== '')
    .join(' · ')

interface RemarksProperties {
  remarks: readonly RosterProblemView[]
  /** A reason to leave the line out; else only worth knowing. */
  wrong?: boolean
}

/** Each with the place in the file where a person finds it. */
export const Remarks = ({ remarks, wrong = false }: RemarksProperties): ReactNode =>
  remarks.map((remark, index) => (
    <View key={String(index)} className={`v-line__remark ${wrong ? 'v-line__remark--wrong' : ''}`}>
      <Icon name={wrong ? 'warn' : 'info'} />
      <View className="v-line__words">
        {`${rosterWords.place(remark.sheet, remark.row, remark.column)}：${sayRosterProblem(remark)}`}
      </View>
    </View>
  ))
