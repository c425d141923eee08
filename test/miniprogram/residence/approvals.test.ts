import { randomUUID } from 'node:crypto'
import { sayRefusal } from '#copy/refusals'
import { approvalWords, matchNames } from '#copy/residence/approvals'
import { occupancyNames } from '#copy/kernel/vocabulary'
import { claimStatesAtOffice } from '#copy/residence/names'
import { workWords } from '#copy/issues/workbench'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { Town } from '../journeys/Town'

let town: Town
let secretary: Phone

beforeAll(async () => {
  town = await Town.start()
  // The secretary asks for something too: who else would decide on it?
  const answer = await town.cloud.callFunction({
    name: 'api',
    openid: 'demo-banshan-secretary',
    data: {
      call: 'claimUnit',
      input: {
        compoundId: 'banshan',
        unitId: 'banshan-b4-1001',
        as: 'family',
        evidence: [],
        note: '常去照看老人',
        under14: false,
        until: null,
        requestId: randomUUID(),
      },
    },
  })
  expect(answer).toMatchObject({ ok: true })
  secretary = town.phoneOf('banshan-secretary')
})
afterAll(() => town.close())

test('the workbench says how much waits, and leads to it', async () => {
  await secretary.open('packages/work/queue/index?at=banshan', '整个单元跳闸')
  await secretary.open('pages/services/index', workWords.approvals)
  await secretary.tap(workWords.approvals)
  await secretary.sees(approvalWords.waiting, '2栋1203', matchNames.nameAndPhone, matchNames.none)
})

test('those that agree with the roster are selected at once, and one of one’s own with them', async () => {
  await secretary.tap(approvalWords.selectFitting(2))
  await secretary.tap('选中 周** 4栋1001')
  await secretary.sees(approvalWords.selected(3))
})

test('after one question two are approved; the own one stays selected, with its reason', async () => {
  await secretary.tap(approvalWords.approve)
  await secretary.sees(approvalWords.approveClaims(3))
  await secretary.tap(approvalWords.approve)
  await secretary.sees(`${approvalWords.failed}${sayRefusal({ kind: 'own-request' })}`)
  await secretary.misses('2栋1203')
  await secretary.sees(approvalWords.selected(1))
  await secretary.says('选中 周** 4栋1001', 'ariaChecked', 'true')
  expect(await stateOf('claim-banshan-qiao')).toBe('approved')
  expect(await stateOf('claim-banshan-hou')).toBe('approved')
  await secretary.tap(approvalWords.selectNone)
})

test('a claim whose name differs shows both sides, and is approved only once it is said who it is', async () => {
  await secretary.tap('7栋1104 · 陆**')
  await secretary.sees(approvalWords.claimsUnit('陆示例', '7栋1104', occupancyNames.owner))
  await secretary.sees(matchNames.phoneOnly, approvalWords.differs)
  await secretary.tap(approvalWords.approve)
  await secretary.sees(approvalWords.needOwner)
  expect(secretary.callsOf('decideClaims')).toBe(1)
})

test('a number is shown for a reason only, and the look is kept', async () => {
  expect(secretary.page.text).not.toContain('10088880003')
  await secretary.tap(approvalWords.reveal)
  await secretary.sees(approvalWords.revealNote)
  await secretary.tap(approvalWords.reveal)
  await secretary.sees(sayRefusal({ kind: 'reason-needed' }))
  await secretary.write(approvalWords.revealReason, '打电话核实是不是两口子')
  await secretary.tap(approvalWords.reveal)
  await secretary.sees('10088880003')
  const looks = await town.cloud.engine.find('looks', { 'about.id': 'claim-banshan-lu' })
  expect(looks.map(({ reason }) => reason)).toEqual(['打电话核实是不是两口子'])
})

test('it is sent back with a reason, which the list of what was decided keeps', async () => {
  await secretary.tap(approvalWords.refuse)
  await secretary.sees(approvalWords.refuseConsequence, approvalWords.refuseClaimNote)
  await secretary.tap(approvalWords.refuse)
  await secretary.sees(sayRefusal({ kind: 'reason-needed' }))
  await secretary.tap(approvalWords.reasons[0])
  expect(secretary.fieldValue(approvalWords.reason)).toBe(approvalWords.reasons[0])
  await secretary.tap(approvalWords.refuse)
  await secretary.sees(claimStatesAtOffice.refused, approvalWords.reasons[0])
  expect(await stateOf('claim-banshan-lu')).toBe('refused')
  await secretary.back()
  await secretary.tap(approvalWords.decided)
  await secretary.sees('陆**', claimStatesAtOffice.refused, '2栋1203', claimStatesAtOffice.approved)
})

test('an authorisation shows paper, term and how many the holder acts for, and is approved', async () => {
  await secretary.tap(approvalWords.waiting)
  await secretary.tap(approvalWords.proxies)
  await secretary.tapNumber(2, '6栋1801')
  await secretary.sees(approvalWords.paper, approvalWords.headsOf(0, 3), approvalWords.everyVote)
  await secretary.tap(approvalWords.approve)
  await secretary.sees(approvalWords.approveProxies(1))
  await secretary.tap(approvalWords.approve)
  await secretary.sees(approvalWords.active, approvalWords.revoke)
})

test('whoever holds no post that decides is told who does', async () => {
  const resident = town.phoneOf('tenant')
  await resident.open('packages/work/approvals/index?at=banshan', approvalWords.mayNot)
  expect(resident.callsOf('listClaims')).toBe(0)
  withinBudget(resident)
})

test('all of it stayed within what a phone can bear', () => {
  withinBudget(secretary)
})

async function stateOf(id: string): Promise<unknown> {
  const [claim] = await town.cloud.engine.find('claims', { _id: id })
  return claim?.['state']
}
