import type { ReactNode } from 'react'
import type { Output } from '#contracts/calls'
import { sayWrittenDate, sayInstant } from '#copy/kernel/instants'
import { retentionNames, retentionSources } from '#copy/privacy/names'
import { sayRefusal } from '#copy/refusals'
import { auditWords } from '#copy/audit/audit'
import type { Instant } from '#domain/kernel/decision'
import { useCall } from '../../cloud/useCall'
import { Cell } from '../../components/cell/Cell'
import { CellGroup } from '../../components/cell/CellGroup'
import { Failure } from '../../components/failure/Failure'
import { Notice } from '../../components/notice/Notice'
import { Skeleton } from '../../components/skeleton/Skeleton'
import { Tag } from '../../components/tag/Tag'
import { useFresh } from '../../reading/useFresh'
import { useNow } from '../../reading/useNow'

type Rule = Output<'retention'>['rows'][number]

/** What the retention rules would remove today: a dry run. */
export function Retention({ orgUnitId }: { orgUnitId: string }): ReactNode {
  const { output, refusal, reload } = useCall('retention', { orgUnitId })
  const now = useNow()
  useFresh(reload)
  if (output === null && refusal !== null)
    return (
      <Failure
        words={sayRefusal(refusal)}
        onRetry={() => {
          void reload()
        }}
      />
    )
  if (output === null) return <Skeleton rows={8} />
  const { rows, lastRunAt } = output
  return (
    <>
      <Notice
        words={`${auditWords.dryRun}${lastRunAt === null ? auditWords.neverRun : auditWords.lastRun(sayInstant(lastRunAt, now))}`}
      />
      <CellGroup>
        {rows.map(rule => (
          <RuleRow key={rule.category} rule={rule} now={now} />
        ))}
      </CellGroup>
    </>
  )
}

/** A category that this version does not know is shown by its name, not hidden. */
const isKnown = (category: string): category is keyof typeof retentionNames => category in retentionNames

const RuleRow = ({ rule, now }: { rule: Rule; now: Instant }): ReactNode => {
  const { category, keepDays, action, source, inForceSince, due, more, oldest } = rule
  const known = isKnown(category)
  return (
    <Cell
      title={known ? retentionNames[category] : category}
      note={[
        auditWords.keeps(keepDays),
        auditWords.actions[action],
        auditWords.since(sayWrittenDate(inForceSince)),
        known ? retentionSources[category] : source,
        oldest === null ? '' : auditWords.oldest(sayInstant(oldest, now)),
      ]
        .filter(part => part !== '')
        .join(' · ')}
      value={
        due === 0 ? <Tag label={auditWords.notDue} /> : <Tag label={auditWords.due(due, more)} tone="near" />
      }
    />
  )
}
