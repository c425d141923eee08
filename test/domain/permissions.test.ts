import { readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { accountPermissions } from '#domain/account/permissions'
import { announcementPermissions } from '#domain/announcements/permissions'
import { auditPermissions } from '#domain/audit/permissions'
import { evaluationPermissions } from '#domain/evaluation/permissions'
import { homePermissions } from '#domain/home/permissions'
import { issuePermissions } from '#domain/issues/permissions'
import { noticePermissions } from '#domain/notices/permissions'
import { organisationPermissions } from '#domain/organisation/permissions'
import { permissions } from '#domain/permissions'
import { privacyPermissions } from '#domain/privacy/permissions'
import { residencePermissions } from '#domain/residence/permissions'
import { rosterPermissions } from '#domain/rosters/permissions'
import { votePermissions } from '#domain/votes/permissions'

const byFeature = {
  account: accountPermissions,
  announcements: announcementPermissions,
  audit: auditPermissions,
  evaluation: evaluationPermissions,
  home: homePermissions,
  issues: issuePermissions,
  notices: noticePermissions,
  organisation: organisationPermissions,
  privacy: privacyPermissions,
  residence: residencePermissions,
  rosters: rosterPermissions,
  votes: votePermissions,
}

test('every feature that has permissions is joined', () => {
  const root = join(__dirname, '../../domain')
  const having = readdirSync(root).filter(feature => existsSync(join(root, feature, 'permissions.ts')))
  expect(Object.keys(byFeature)).toEqual(having.sort())
})

test('the joined table has the rows of each feature, and no call has two', () => {
  const names = Object.values(byFeature).flatMap(rows => Object.keys(rows))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(Object.keys(permissions).sort()).toEqual(names.sort())
})
