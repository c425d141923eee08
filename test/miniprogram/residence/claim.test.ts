import { sayMessage } from '#copy/messages'
import { sayRefusal } from '#copy/refusals'
import { sessionWords } from '#copy/account/account'
import { approvalWords } from '#copy/residence/approvals'
import { claimEndingNames, claimStateNames, claimStatesAtOffice } from '#copy/residence/names'
import { homeWords } from '#copy/home/home'
import { sayNameFault } from '#copy/kernel/personName'
import { joiningWords } from '#copy/residence/joining'
import { claimWords, residenceWords } from '#copy/residence/residence'
import { voteWords } from '#copy/votes/vote'
import { choiceNames, voteFactNames } from '#copy/votes/names'
import { occupancyNames, roleNames } from '#copy/kernel/vocabulary'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { day, minute, Town } from '../journeys/Town'

const name = '沈样例'
const home = '9栋2501'
const unit = 'banshan-b9-2501'
const refusal = '名册上的号码和你的不一样，请带房产证来核对'
const appeal = '手机号换过，名册还是旧的；房产证在手上。'
const mistake = '房产证看错了，是另一套'
const lifts = '使用维修资金更换 3 栋和 5 栋电梯主板'
const agree = `${choiceNames.agree}，${voteWords.choiceNotes.agree}`

let town: Town
let newcomer: Phone
let property: Phone
let community: Phone
let secretary: Phone

beforeAll(async () => {
  town = await Town.start()
  // As the roster has another number, the office has something to ask about.
  town.cloud.registerPhone('demo-newcomer', '10077770001')
  newcomer = town.phoneOf('newcomer', { guideAgreed: false, consent: 'accept' })
  property = town.phoneOf('banshan-property')
  community = town.phoneOf('xiexia-staff1')
  secretary = town.phoneOf('banshan-secretary')
})
afterAll(() => town.close())

test('who is not known reads the agreement first; without it there is public help, and nothing is kept', async () => {
  await newcomer.open('pages/home/index', sessionWords.unknownPerson)
  await newcomer.tap(sessionWords.join)
  await newcomer.sees(joiningWords.agreementTitle, '未满 14 周岁')
  await newcomer.tap('《仲恺先锋小程序隐私保护指引》')
  expect(newcomer.usesOf('openPrivacyContract')).toHaveLength(1)
  await newcomer.tap(joiningWords.disagree)
  await newcomer.sees(joiningWords.declined)
  expect(newcomer.callsOf('join')).toBe(0)
  await newcomer.tap(joiningWords.readAgain)
  await newcomer.tap(joiningWords.agree)
  await newcomer.sees(joiningWords.phoneNote)
})

test('a name and the phone that WeChat vouches for; a lost answer joins once', async () => {
  await newcomer.tap(joiningWords.byWeChat)
  await newcomer.sees(sayNameFault('') ?? '')
  await newcomer.write(joiningWords.name, name)
  newcomer.connection.sharesPhone = false
  await newcomer.tap(joiningWords.byWeChat)
  await newcomer.sees(joiningWords.phoneRefused)
  newcomer.connection.sharesPhone = true
  newcomer.connection.breakNext('join', 'answerLost')
  await newcomer.tap(joiningWords.byWeChat)
  await newcomer.sees(sayRefusal({ kind: 'offline' }))
  await newcomer.tap(joiningWords.again)
  await newcomer.sees(joiningWords.doneTitle(name))
  expect(await town.cloud.engine.find('people', { name })).toHaveLength(1)
})

test('a home is found with a few taps; what was chosen survives a restart; it is claimed once', async () => {
  await newcomer.tap(joiningWords.toClaim)
  await newcomer.write(claimWords.search, '半山名')
  await newcomer.tap('半山名苑')
  await newcomer.tap('9栋')
  await newcomer.write(claimWords.findRoom, '2501')
  await newcomer.tap(home)
  newcomer.restart()
  await newcomer.open('packages/account/claim/index', home, claimWords.draftBack)
  await newcomer.tap(claimWords.submit)
  await newcomer.sees(claimWords.needAs)
  await newcomer.tap(claimWords.asNotes.owner)
  await newcomer.tap(claimWords.submit)
  await newcomer.sees(claimWords.sentence(`半山名苑 ${home}`, occupancyNames.owner))
  newcomer.connection.breakNext('claimUnit', 'answerLost')
  await newcomer.tap(claimWords.submit)
  await newcomer.sees(sayRefusal({ kind: 'offline' }))
  await newcomer.tap(claimWords.submit)
  await newcomer.sees(claimWords.sentence(`半山名苑 ${home}`, occupancyNames.owner))
  await newcomer.tap(claimWords.submit)
  await newcomer.sees(claimWords.doneTitle, '半山名苑')
  await newcomer.tap(claimWords.notifyMe)
  await newcomer.sees(claimWords.notified)
  expect(await claims()).toMatchObject([{ state: 'submitted', as: 'owner' }])
  await newcomer.tap(claimWords.toUnits)
  await newcomer.sees(residenceWords.stepChecked, claimStateNames.submitted)
})

test('the property manager is told, holds it against the roster, and refuses with a reason', async () => {
  await town.settle()
  await property.open('packages/account/inbox/index')
  await property.tap(sayMessage('claimWaiting', { compoundName: '半山名苑', unitLabel: home }).body)
  await property.sees(approvalWords.roster, name, approvalWords.fits)
  await property.tap(approvalWords.refuse)
  await property.sees(approvalWords.refuseConsequence)
  await property.write(approvalWords.reason, refusal)
  await property.tap(approvalWords.refuse)
  await property.sees(claimStatesAtOffice.refused)
  expect(await claims()).toMatchObject([{ state: 'refused', reason: refusal }])
})

test('the claimant reads why, and appeals once', async () => {
  await town.settle()
  const fromWechat = town.cloud.messages().filter(({ openid }) => openid === 'demo-newcomer')
  expect(fromWechat).toMatchObject([{ page: 'packages/account/units/index' }])
  await newcomer.open('packages/account/inbox/index')
  await newcomer.tap(sayMessage('claimRefused', {}).title)
  await newcomer.sees(residenceWords.refusedBy(refusal))
  await newcomer.tap(residenceWords.appeal)
  await newcomer.sees(residenceWords.appealConsequence)
  await newcomer.tap(residenceWords.appeal)
  await newcomer.sees(sayRefusal({ kind: 'reason-needed' }))
  await newcomer.write(residenceWords.appealReason, appeal)
  await newcomer.tap(residenceWords.appeal)
  await newcomer.sees(claimStateNames.appealed, residenceWords.myAppeal(appeal), '斜下社区')
})

test('the community says the first word on the appeal: name and phone do not both agree', async () => {
  await town.settle()
  await community.open('packages/account/inbox/index')
  await community.tap(appeal)
  await community.sees(appeal, refusal, approvalWords.takesTwo)
  await approve(community)
  await community.sees(claimStatesAtOffice.toConfirm, sayRefusal({ kind: 'second-person-needed' }))
  expect(await claims()).toMatchObject([{ state: 'toConfirm' }])
  expect((await right())?.['voterIds']).toEqual([])
})

test('the branch says the second, a day later because a vote is open; from then on the owner is somebody', async () => {
  await town.settle()
  await secretary.open('packages/account/inbox/index')
  await secretary.tap(sayMessage('secondAsked', {}).title)
  await secretary.sees(approvalWords.firstSaid('何样例', roleNames.communityStaff))
  await approve(secretary)
  const [claim] = await claims()
  const { until } = claim?.['shown'] as { readonly until: number }
  await secretary.sees(sayRefusal({ kind: 'shown-first', params: { until } }))
  await aDayLater()
  await secretary.open(`packages/work/claim/index?id=${String(claim?.['_id'])}`, '沈样例')
  await approve(secretary)
  await secretary.sees(claimStatesAtOffice.approved)
  const [stored] = await town.cloud.engine.find('units', { _id: unit })
  const [person] = await town.cloud.engine.find('people', { name })
  expect(stored?.['owners']).toMatchObject([{ name, personId: person?.['_id'] }])
})

test('the home is there, and its vote with it: cast, counted, kept', async () => {
  await town.settle()
  // Some days later, from WeChat's message.
  newcomer.restart()
  await newcomer.open('packages/account/inbox/index')
  await newcomer.tap(sayMessage('claimApproved', {}).title)
  await newcomer.sees(residenceWords.asOwner, residenceWords.owners)
  await newcomer.open('pages/home/index', homeWords.openVotes)
  await newcomer.tap(lifts)
  await newcomer.sees(voteWords.rightUnits(home))
  await newcomer.tapNumber(1, agree)
  await newcomer.tapNumber(2, agree)
  await newcomer.tap(voteWords.castButton)
  await newcomer.sees(voteWords.castSentence)
  await newcomer.tap(voteWords.castButton)
  await newcomer.sees(voteWords.receiptTitle)
  expect(await ballots()).toHaveLength(1)
})

test('an approval that was a mistake is to be taken back: the resident is told, and nothing changes yet', async () => {
  expect((await right())?.['voterIds']).toEqual([await idOfNewcomer()])
  const [claim] = await claims()
  await property.open(`packages/work/claim/index?id=${String(claim?.['_id'])}`, claimStatesAtOffice.approved)
  await takeBack(property, approvalWords.revokeClaim)
  await property.sees(claimStatesAtOffice.revoking, mistake)
  expect((await right())?.['voterIds']).toEqual([await idOfNewcomer()])
  await town.settle()
  await newcomer.open('packages/account/inbox/index')
  await newcomer.tap(sayMessage('revocationShown', {}).title)
  await newcomer.sees(residenceWords.changes, residenceWords.changeNotes.revocation, mistake)
})

test('the branch agrees a day later: the vote goes, and the ballot that rested on it counts no more', async () => {
  await aDayLater()
  await secretary.open('packages/account/inbox/index')
  await secretary.tapNumber(1, sayMessage('secondAsked', {}).title)
  await secretary.sees(approvalWords.firstRevokes('吴样例', roleNames.propertyManager))
  await takeBack(secretary, approvalWords.agreeRevoke)
  await secretary.sees(claimStatesAtOffice.ended, mistake)
  await secretary.misses(approvalWords.agreeRevoke)
  expect(await claims()).toMatchObject([{ state: 'ended', ending: 'revoked', reason: mistake }])
  expect((await right())?.['voterIds']).toEqual([])
  expect(await ballots()).toEqual([])
  await town.settle()
  const neighbour = town.phoneOf('owner')
  await neighbour.open('packages/vote/detail/index?id=vote-banshan-maintenance', voteFactNames.ballotSetAside)
  withinBudget(neighbour)
})

test('the resident reads why, claims it anew, and has the vote again with the next two words', async () => {
  await newcomer.open('packages/account/inbox/index', sayMessage('ballotSetAside', {}).title)
  await newcomer.open('packages/account/inbox/index')
  await newcomer.tap(sayMessage('claimEnded', {}).title)
  await newcomer.sees(residenceWords.noHomes)
  await newcomer.tap(residenceWords.past)
  await newcomer.sees(claimEndingNames.revoked, mistake)
  // Whoever has no home in the compound is not even shown its votes.
  await newcomer.open(
    'packages/vote/detail/index?id=vote-banshan-maintenance',
    sayRefusal({ kind: 'not-found' }),
  )
  await newcomer.open('packages/account/claim/index', claimWords.intro)
  await newcomer.write(claimWords.search, '半山名')
  await newcomer.tap('半山名苑')
  await newcomer.tap('9栋')
  await newcomer.write(claimWords.findRoom, '2501')
  await newcomer.tap(home)
  await newcomer.tap(claimWords.asNotes.owner)
  await newcomer.tap(claimWords.submit)
  await newcomer.tap(claimWords.submit)
  await newcomer.sees(claimWords.doneTitle)
  await town.settle()
  await property.open('packages/work/approvals/index?at=banshan', home)
  // The first is the box that selects it.
  await property.tapNumber(2, home)
  await property.sees(approvalWords.roster, name)
  await approve(property)
  await property.sees(claimStatesAtOffice.toConfirm)
  await aDayLater()
  await secretary.open('packages/account/inbox/index')
  await secretary.tapNumber(1, sayMessage('secondAsked', {}).title)
  await secretary.sees(approvalWords.firstSaid('吴样例', roleNames.propertyManager))
  await approve(secretary)
  await secretary.sees(claimStatesAtOffice.approved)
  expect((await right())?.['voterIds']).toEqual([await idOfNewcomer()])
})

test('what is to be taken back without ground is contested in one tap, and stays as it was', async () => {
  const holding = (await claims()).find(({ state }) => state === 'approved')
  await property.open(
    `packages/work/claim/index?id=${String(holding?.['_id'])}`,
    claimStatesAtOffice.approved,
  )
  await takeBack(property, approvalWords.revokeClaim)
  await property.sees(claimStatesAtOffice.revoking)
  await town.settle()
  newcomer.restart()
  await newcomer.open('packages/account/units/index', residenceWords.changes)
  await newcomer.tap(residenceWords.dispute)
  await newcomer.sees(residenceWords.disputed)
  expect(newcomer.callsOf('disputeClaim')).toBe(1)
  await aDayLater()
  expect((await right())?.['voterIds']).toEqual([await idOfNewcomer()])
})

test('all of it stayed within what a phone can bear', () => {
  withinBudget(newcomer)
  withinBudget(property)
  withinBudget(community)
  withinBudget(secretary)
})

/** A day later everybody opens the mini-program anew. */
const aDayLater = async (): Promise<void> => {
  await town.passTo(town.cloud.now() + day + minute)
  for (const phone of [newcomer, property, community, secretary]) phone.restart()
}

/** Approves, and says it once more. */
const approve = async (office: Phone): Promise<void> => {
  await office.tap(approvalWords.approve)
  await office.sees(approvalWords.approveClaims(1))
  await office.tap(approvalWords.approve)
}

/** Writes why, and says it once more. */
const takeBack = async (office: Phone, button: string): Promise<void> => {
  await office.tap(button)
  await office.sees(approvalWords.revokeClaimSentence)
  await office.write(approvalWords.revokeReason, mistake)
  await office.tap(button)
}

/** Those that count. */
const ballots = async () => {
  const cast = await town.cloud.engine.find('ballots', {
    voteId: 'vote-banshan-maintenance',
    rightId: (await right())?.['rightId'],
  })
  return cast.filter(ballot => !ballot['setAside'])
}
/** Of the home, in the vote that is open. */
const right = async () => {
  const rights = await town.cloud.engine.find(
    'votingRights',
    { voteId: 'vote-banshan-maintenance' },
    { limit: 2_000 },
  )
  return rights.find(({ units }) => JSON.stringify(units).includes(`"${unit}"`))
}
const idOfNewcomer = async () => (await town.cloud.engine.find('people', { name }))[0]?.['_id']
const claims = () => town.cloud.engine.find('claims', { 'unit.unitId': unit })
