import type { Instant } from '#domain/kernel/decision'
import { DAY as DAY_LENGTH } from '#domain/kernel/lengths'
import { dutyRulesAt } from '#domain/organisation/dutyRules'
import type { ClaimPlan } from '../ClaimPlan'
import { plain } from './plain'

const DAY = 24

/** 半山名苑: what waits for a second word, is contested, or is to be taken back. */
const byTwo: readonly ClaimPlan[] = [
  {
    ...plain,
    id: 'claim-banshan-xiang',
    unitId: 'banshan-b8-1704',
    by: 'buyer-xiang',
    as: 'owner',
    claimedAgo: 17,
    note: '名册上没有留电话。',
    papers: ['deed'],
    steps: [{ after: 10, do: 'approve', by: 'propertyManager', note: '看过房产证，姓名和名册一致。' }],
  },
  {
    ...plain,
    id: 'claim-banshan-yan',
    unitId: 'banshan-b8-1804',
    by: 'buyer-yan',
    as: 'owner',
    claimedAgo: 8 * DAY,
    note: '',
    papers: ['deed'],
    steps: [{ after: 20, do: 'approve', by: 'propertyManager', note: '姓名、手机都和名册一致。' }],
  },
  {
    ...plain,
    id: 'claim-banshan-bai',
    unitId: 'banshan-b8-1804',
    by: 'buyer-bai',
    as: 'owner',
    claimedAgo: 19,
    note: '和名册上的另一位业主共有。',
    steps: [
      { after: 6, do: 'approve', by: 'propertyManager', note: '' },
      { after: 9, do: 'dispute', by: 'buyer-yan' },
    ],
  },
  {
    ...plain,
    id: 'claim-banshan-jian',
    unitId: 'banshan-b8-1904',
    by: 'buyer-jian',
    as: 'owner',
    claimedAgo: 9 * DAY,
    note: '',
    papers: ['deed'],
    steps: [
      { after: 25, do: 'approve', by: 'propertyManager', note: '姓名、手机都和名册一致。' },
      { after: 9 * DAY - 5, do: 'askRevocation', by: 'propertyManager', reason: '听说房子已经卖了。' },
    ],
  },
]

/** Plans claims that two bodies decide on, from a day after the rules ask for two. */
export const claimsByTwo = (now: Instant): readonly ClaimPlan[] =>
  dutyRulesAt(now - DAY_LENGTH).revokedByTwo ? byTwo : []
