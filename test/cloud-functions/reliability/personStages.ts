import { consentVersions } from '#domain/account/consents'
import { chargingPiles, ballotOf } from '../district/openVote'
import { idOf } from '../district/people'
import { amend, approving, claims } from '../district/residence'
import { day, report, request } from '../district/startDistrict'
import type { announcementStages } from './announcementStages'
import type { Stage, WritingCall } from './ground'
import type { issueStages } from './issueStages'
import type { objectionStages } from './objectionStages'
import type { officeStages } from './officeStages'
import type { residenceStages } from './residenceStages'

type PersonCall = Exclude<
  WritingCall,
  | keyof typeof announcementStages
  | keyof typeof objectionStages
  | keyof typeof issueStages
  | keyof typeof officeStages
  | keyof typeof residenceStages
>

/** A tap on WeChat's phone button hands out a code; it is put in when the call is made, see `withCode`. */
const phoneCode = 'tapped'

export const personStages: { readonly [Name in PersonCall]: Stage<Name> } = {
  updateSettings: () => Promise.resolve(['liu', { elderMode: true, requestId: request() }]),
  join: () =>
    Promise.resolve([
      'stranger',
      {
        name: '方初来',
        phoneCode,
        agreedVersion: consentVersions.privacyAgreement,
        requestId: request(),
      },
    ]),
  changePhone: async ground => [(await ground.newcomer()).part, { phoneCode, requestId: request() }],
  markRead: async ({ district }) => {
    await district.deliver()
    const { rows } = await district.call('wang', 'inbox', { cursor: null })
    return ['wang', { ids: rows.map(({ id }) => id), requestId: request() }]
  },
  recordConsent: () => Promise.resolve(['wang', { templates: ['caseProgress'], requestId: request() }]),
  giveConsent: async ground => {
    const { part } = await ground.newcomer()
    await amend(ground.district, 'people', idOf(part), { agreements: [] })
    const { sensitiveData: version } = consentVersions
    return [part, { kind: 'sensitiveData', version, requestId: request() }]
  },
  withdrawConsent: async ground => [
    (await ground.newcomer()).part,
    { kind: 'sensitiveData', requestId: request() },
  ],
  exportMyData: () => Promise.resolve(['liu', { requestId: request() }]),
  eraseMe: async ground => {
    const { district } = ground
    const { part, unitId } = await ground.newcomer()
    const claimId = await claims(district, part, unitId, { evidence: [await district.photo(part)] })
    await district.call('secretary', 'decideClaims', approving(claimId))
    await district.call(part, 'raiseIssue', report({ anonymous: true }))
    return [part, { confirmed: true, requestId: request() }]
  },
  proposeVote: ({ district }) => Promise.resolve(['committee', chargingPiles(district.cloud.now())]),
  extendVote: async ({ district, voteId }) => {
    const { closesAt } = await district.call('committee', 'getVote', { voteId })
    const longer = (closesAt ?? 0) + 7 * day
    return ['committee', { voteId, closesAt: longer, reason: '参与人数不足', requestId: request() }]
  },
  castBallot: async ({ district, voteId }) => ['wang', await ballotOf(district, 'wang', voteId)],
  comment: ({ voteId }) => Promise.resolve(['liu', { voteId, text: '我赞成', requestId: request() }]),
}
