import { waterOff } from '../district/announcing'
import { hour, request, type District } from '../district/startDistrict'
import type { Stage, WritingCall } from './ground'

type AnnouncementCall = Extract<WritingCall, `${string}Announcement`>

const issuer = 'property'

const posted = async (district: District): Promise<string> =>
  (await district.call(issuer, 'postAnnouncement', waterOff(district.cloud.now()))).announcement.id

/** Each has an announcement of its own. */
export const announcementStages: { readonly [Name in AnnouncementCall]: Stage<Name> } = {
  postAnnouncement: ({ district }) => Promise.resolve([issuer, waterOff(district.cloud.now())]),
  correctAnnouncement: async ({ district }) => {
    const now = district.cloud.now()
    const words = { text: '停水延长', buildingIds: ['b3'], from: now, until: now + 9 * hour }
    return [issuer, { announcementId: await posted(district), ...words, requestId: request() }]
  },
  endAnnouncement: async ({ district }) => [
    issuer,
    { announcementId: await posted(district), requestId: request() },
  ],
  withdrawAnnouncement: async ({ district }) => [
    issuer,
    { announcementId: await posted(district), reason: '小区弄错了', requestId: request() },
  ],
}
