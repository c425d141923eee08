import type { ReactNode } from 'react'
import type { IssueDetail } from '#contracts/issues'
import { issueWords } from '#copy/issues/issue'
import { Cell } from '../../../components/cell/Cell'
import { openIssue } from '../../../navigation/open'

/** The issue that goes on for this one too, and those for which this one goes on. */
export const MergedWith = ({ issue: { mergedInto, absorbed } }: { issue: IssueDetail }): ReactNode => (
  <>
    {mergedInto !== null && (
      <Cell
        icon="people"
        title={issueWords.mergedInto}
        value={mergedInto.number}
        note={issueWords.mergedFollows}
        onTap={() => {
          openIssue(mergedInto.id)
        }}
      />
    )}
    {absorbed.map(({ id, number }) => (
      <Cell
        key={id}
        icon="people"
        title={issueWords.absorbed}
        value={number}
        onTap={() => {
          openIssue(id)
        }}
      />
    ))}
  </>
)
