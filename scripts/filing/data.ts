import { schema, type CollectionName } from '#cloud-functions/schema'
import { keptData } from '#copy/privacy/keptData'
import { filingWords } from '#copy/privacy/filing'
import { consentNames, retentionNames, retentionSources } from '#copy/privacy/names'
import { consentKinds } from '#domain/account/consents'
import { rulesAt } from '#domain/kernel/datedRules'
import type { Instant } from '#domain/kernel/decision'
import { retentionTable } from '#domain/privacy/retentionRules'
import { table } from './table'

/** Every collection of the database: what is in it, of whom, what for and for how long. */
export const dataTable = (): string =>
  table(
    filingWords.dataHead,
    (Object.keys(schema) as CollectionName[]).map(name => {
      const { what, ofWhom, why, howLong } = keptData[name]
      return [name, what, ofWhom, why, howLong]
    }),
  )

/** The rules in force by which data goes, each with its source. */
export const retentionRows = (at: Instant): string => {
  const { inForceSince, rules } = rulesAt(retentionTable, at)
  const rows = rules.map(({ category, keepDays, action }) => [
    retentionNames[category],
    filingWords.days(keepDays),
    filingWords.actions[action],
    retentionSources[category],
  ])
  return [filingWords.retentionSince(inForceSince), '', table(filingWords.retentionHead, rows)].join('\n')
}

/** What is agreed to by itself. */
export const consentList = (): string => consentKinds.map(kind => `- ${consentNames[kind]}`).join('\n')
