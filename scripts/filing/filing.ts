import { referralServiceNames } from '#copy/issues/besideOffice'
import { filingWords } from '#copy/privacy/filing'
import type { Instant } from '#domain/kernel/decision'
import { referralServices } from '#domain/issues/referrals/sorts'
import { consentList, dataTable, retentionRows } from './data'
import { featureTable, functionTable, limitList, permissionTable } from './program'
import { table } from './table'
import { testTable } from './tests'

const list = (lines: readonly string[]): string => lines.map(line => `- ${line}`).join('\n')

/**
 * Writes the file for registration (备案) in Markdown, from what the program itself declares; what only its sponsor knows
 * is left to them, and says so.
 *
 * @param results what jest wrote of the last run
 */
export const filing = (results: readonly string[], now: Instant): string =>
  [
    `# ${filingWords.title}`,
    filingWords.madeFrom,
    `## ${filingWords.subject}`,
    table(filingWords.subjectRows, [filingWords.subjectRows.map(() => filingWords.toFill)]),
    `## ${filingWords.complaints}`,
    list(filingWords.complaintLines),
    `## ${filingWords.similar}`,
    list(referralServices.map(service => filingWords.similarLine(referralServiceNames[service]))),
    `## ${filingWords.features}`,
    featureTable(),
    `## ${filingWords.functions}`,
    functionTable(),
    `## ${filingWords.data}`,
    filingWords.access,
    dataTable(),
    `### ${filingWords.retention}`,
    retentionRows(now),
    `### ${filingWords.consents}`,
    consentList(),
    `## ${filingWords.permissions}`,
    permissionTable(),
    `### ${filingWords.limits}`,
    limitList(now),
    `## ${filingWords.tests}`,
    testTable(results, now),
    `## ${filingWords.burden}`,
    list(filingWords.burdenLines),
  ].join('\n\n') + '\n'
