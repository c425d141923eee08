import type { ReactNode } from 'react'
import type { IssueDetail } from '#contracts/issues'
import { sayInstant } from '#copy/kernel/instants'
import { besideWords } from '#copy/issues/besideOffice'
import { issueWords } from '#copy/issues/issue'
import type { Instant } from '#domain/kernel/decision'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Section } from '../../../components/section/Section'

type Whistle = IssueDetail['whistles'][number]

/** Units that were called, each with what is due of it, and what the district has agreed for which day. */
export const Together = ({
  issue: { whistles, milestones },
  now,
}: {
  issue: IssueDetail
  now: Instant
}): ReactNode => (
  <>
    {whistles.length > 0 && (
      <Section title={besideWords.whistles}>
        <CellGroup>
          {whistles.map(whistle => (
            <Cell
              key={whistle.id}
              icon="people"
              title={whistle.unit}
              value={stepOf(whistle)}
              note={noteOf(whistle, now)}
            />
          ))}
        </CellGroup>
      </Section>
    )}
    {milestones.length > 0 && (
      <Section title={besideWords.milestones}>
        <CellGroup>
          {milestones.map(({ text, due, reachedAt }) => (
            <Cell
              key={due}
              icon={reachedAt === null ? 'clock' : 'check'}
              title={text}
              value={reachedAt === null ? issueWords.by(sayInstant(due, now)) : besideWords.milestoneReached}
            />
          ))}
        </CellGroup>
      </Section>
    )}
  </>
)

const stepOf = ({ step }: Whistle): string =>
  step === null ? besideWords.whistleOver : besideWords.whistleSteps[step]

const noteOf = ({ due, late, answerGrade, callGrade }: Whistle, now: Instant): string =>
  [
    due === null ? '' : issueWords.by(sayInstant(due, now)),
    late.length > 0 ? besideWords.whistleLate : '',
    besideWords.whistleGrades(answerGrade, callGrade),
  ]
    .filter(said => said !== '')
    .join(' · ')
