import { rulesAt } from '../kernel/datedRules'
import { DAY } from '../kernel/lengths'
import type { Instant } from '../kernel/decision'

/** Sorts of data that are kept for a time. What is missing here is kept as long as the thing it belongs to. */
export const retentionCategories = [
  /** What people were told. */
  'inbox',
  /** Sends by WeChat that are done or given up. */
  'deliveries',
  /** Photos of papers of claims that were refused, withdrawn or are over. */
  'claimEvidence',
  /** Photos of papers of authorisations that were refused or are over. */
  'proxyPaper',
  /** Photos of papers of somebody who has withdrawn the consent to them. */
  'withdrawnPapers',
  /** Who looked at whose data. */
  'looks',
  /** Exports that lie in people's folders. */
  'exports',
  /** That somebody erased themselves, and when. */
  'erasures',
  /** How often somebody has made a call in a day. */
  'dailyCounts',
  /** Names of residents in issues that are over. */
  'reporterNames',
] as const
export type RetentionCategory = (typeof retentionCategories)[number]

export interface RetentionRule {
  readonly category: RetentionCategory
  /** Whole days since it was made, or since the thing was over. */
  readonly keepDays: number
  /** The document goes, or names and papers in it do. */
  readonly action: 'delete' | 'blank'
  readonly source: string
}

export interface RetentionRules {
  /** In force from this instant until the next are; as a day in China, 2026-11-01. */
  readonly from: Instant
  readonly inForceSince: string
  /** How long the links to an export, and to the photos in it, work. */
  readonly exportLinkHours: number
  readonly rules: readonly RetentionRule[]
}

const oursShort = 'Our own setting, after 个人信息保护法 第19条: no longer than the purpose needs. '

/** Oldest first. A change is a new row. */
export const retentionTable: readonly [RetentionRules] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    inForceSince: '2026-11-01',
    exportLinkHours: 2,
    rules: [
      {
        category: 'inbox',
        keepDays: 365,
        action: 'delete',
        source: `${oursShort}What happened stands in the thing itself.`,
      },
      {
        category: 'deliveries',
        keepDays: 90,
        action: 'delete',
        source: `${oursShort}A quarter is enough to look into a message that did not arrive.`,
      },
      {
        category: 'claimEvidence',
        keepDays: 90,
        action: 'blank',
        source: `${oursShort}An appeal may be made for thirty days, and takes less than sixty.`,
      },
      {
        category: 'proxyPaper',
        keepDays: 1_095,
        action: 'blank',
        source: '民法典 第188条: three years in which a right may be claimed before a court.',
      },
      {
        category: 'withdrawnPapers',
        keepDays: 1,
        action: 'blank',
        source:
          '个人信息保护法 第15、47条: what was handled by a consent is deleted when the consent is withdrawn. It is shown ' +
          'to nobody from then on; the day is our own setting, so that a slip can be taken back.',
      },
      {
        category: 'looks',
        keepDays: 1_095,
        action: 'delete',
        source: '个人信息保护法 第56条: records of handling are kept for three years at least.',
      },
      {
        category: 'exports',
        keepDays: 1,
        action: 'delete',
        source: `${oursShort}The links work for two hours.`,
      },
      {
        category: 'erasures',
        keepDays: 1_095,
        action: 'delete',
        source: '个人信息保护法 第56条: records of handling are kept for three years at least.',
      },
      {
        category: 'dailyCounts',
        keepDays: 2,
        action: 'delete',
        source: `${oursShort}It is worth something until the day is over.`,
      },
      {
        category: 'reporterNames',
        keepDays: 1_095,
        action: 'blank',
        source: `${oursShort}Three years as 民法典 第188条; what was done about it stays.`,
      },
    ],
  },
]

/** Finds the rules of retention in force at an instant; before the first are, the first apply. */
export const retentionRulesAt = (at: Instant): RetentionRules => rulesAt(retentionTable, at)

/** Finds the instant before which whatever was made, or was over, is due to be removed. */
export const dueBefore = ({ keepDays }: RetentionRule, now: Instant): Instant => now - keepDays * DAY
