import { waterOff } from '../district/announcing'
import { openidOf } from '../district/people'
import { day, report, request, type District } from '../district/startDistrict'
import { addNamesakes, rulingOn } from '../district/rosters'
import type { Things } from '../district/goodInputs'

/** An issue that 王 raised in 半山名苑, which stands there and was sent to the property manager. */
export const dispatchedIssue = async (district: District): Promise<string> => {
  // One person makes them all, more of them than a day allows.
  await district.beginDay()
  const { issue } = await district.call('wang', 'raiseIssue', report())
  await district.call('secretary', 'dispatchIssue', {
    issueId: issue.id,
    role: 'propertyManager',
    orgUnitId: 'banshan',
    note: '',
    requestId: request(),
  })
  return issue.id
}

/** Uploads a small roster into somebody's own folder. */
export const uploadRoster = async (district: District, part: string): Promise<string> => {
  const { uploadFolder } = await district.call(part, 'me', {})
  const lines = ['楼栋,房号,建筑面积,业主,电话', '3栋,u06,100.00,赵买房,13812340006']
  const { fileID } = await district.cloud.uploadFile({
    openid: openidOf(part),
    cloudPath: `${uploadFolder}${request()}.csv`,
    content: Buffer.from(lines.join('\n')),
  })
  return fileID
}

/**
 * A claim, a proxy, a previewed roster and a word on two homes of one name of 半山名苑, each waiting for somebody to decide;
 * and an announcement that runs.
 */
export const waitingThings = async (district: District): Promise<Things> => {
  const compoundId = 'banshan'
  const { claim } = await district.call('newcomer', 'claimUnit', {
    compoundId,
    unitId: 'u06',
    as: 'tenant',
    evidence: [],
    note: '',
    under14: false,
    until: null,
    requestId: request(),
  })
  const now = district.cloud.now()
  const { proxy } = await district.call('liu', 'grantProxy', {
    kind: 'delegation',
    compoundId,
    unitIds: ['u02'],
    holder: { name: '王秀兰', phone: '13812340001' },
    wardName: null,
    from: now,
    until: now + 30 * day,
    voteId: null,
    paper: [await district.photo('liu')],
    note: '',
    requestId: request(),
  })
  const { import: previewed } = await district.call('property', 'previewRoster', {
    compoundId,
    fileId: await uploadRoster(district, 'property'),
    fileName: 'roster.csv',
    requestId: request(),
  })
  await addNamesakes(district, '郑同名', ['n1', 'n2'])
  const { ruling } = await district.call('property', 'proposeRuling', rulingOn(['n1', 'n2']))
  const { announcement } = await district.call('property', 'postAnnouncement', waterOff(now))
  return {
    claimId: claim.id,
    proxyId: proxy.id,
    importId: previewed.id,
    rulingId: ruling.id,
    announcementId: announcement.id,
  }
}
