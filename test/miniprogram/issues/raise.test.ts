import { actionWords } from '#copy/issues/actions'
import { photoWords } from '#copy/kernel/photos'
import { sayRefusal } from '#copy/refusals'
import { accountWords } from '#copy/account/account'
import { homeWords } from '#copy/home/home'
import { issueWords } from '#copy/issues/issue'
import { formWords } from '#copy/issues/form'
import { raiseWords } from '#copy/issues/raise'
import { categoryNames, issueStateNames, queueNames } from '#copy/issues/names'
import { roleNames } from '#copy/kernel/vocabulary'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { Town } from '../journeys/Town'

const report = '3栋一楼大厅的灯闪了两天，老人晚上看不清台阶'
/** Without the figure, which changes. */
const [uploading = ''] = photoWords.photoUploading(0).split(' ')
let town: Town
let resident: Phone
let secretary: Phone
let number = ''

beforeAll(async () => {
  town = await Town.start()
  resident = town.phoneOf('owner', { consent: 'accept' })
  secretary = town.phoneOf('banshan-secretary')
})
afterAll(() => town.close())

test('from the home page a resident fills in what, where and two photos, which arrive one after another', async () => {
  await resident.open('pages/home/index', '半山名苑')
  await resident.tap(homeWords.raise)
  await resident.sees(raiseWords.photos)
  await resident.tap(categoryNames.power)
  await resident.says(categoryNames.power, 'ariaChecked', 'true')
  resident.connection.breakNext('upload', 'down')
  await resident.tap(photoWords.addPhoto)
  await resident.sees(uploading, photoWords.photoFailed)
  await resident.tap(photoWords.retryPhoto(1))
  await resident.misses(photoWords.photoFailed)
  await resident.sees(photoWords.photoCount(2, 9))
  await resident.misses(uploading)
  await resident.tap('3栋')
  await resident.says('3栋', 'ariaChecked', 'true')
  await resident.write(raiseWords.detail, '1单元大厅')
})

test('what is missing is said at its field, and nothing is sent', async () => {
  await resident.tap(raiseWords.submit)
  await resident.sees(raiseWords.needText)
  expect(resident.callsOf('raiseIssue')).toBe(0)
  await resident.write(raiseWords.text, report)
  await resident.misses(raiseWords.needText)
})

test('without a network nothing is lost, not even by a restart of the mini-program', async () => {
  resident.connection.breakNext('raiseIssue', 'down')
  await resident.tap(raiseWords.submit)
  await resident.sees(sayRefusal({ kind: 'offline' }))
  resident.restart()
  await resident.open('pages/raise/index', raiseWords.draftBack, photoWords.photoCount(2, 9))
  await resident.says(categoryNames.power, 'ariaChecked', 'true')
  await resident.says('3栋', 'ariaChecked', 'true')
  expect(resident.fieldValue(raiseWords.text)).toBe(report)
  expect(resident.fieldValue(raiseWords.detail)).toBe('1单元大厅')
})

test('an answer that was lost, a restart and a second tap make one case, with number, holder and deadlines', async () => {
  resident.connection.breakNext('raiseIssue', 'answerLost')
  await resident.tap(raiseWords.submit)
  await resident.sees(sayRefusal({ kind: 'offline' }))
  resident.restart()
  await resident.open('pages/raise/index', raiseWords.draftBack, photoWords.photoCount(2, 9))
  await resident.tap(raiseWords.submit)
  await resident.sees(raiseWords.doneTitle, raiseWords.respondBy, raiseWords.resolveBy)
  await resident.sees(`${raiseWords.heldBy}半山名苑`, raiseWords.ifLate)
  number = /ZK-261207-\w{4}/.exec(resident.page.text)?.[0] ?? ''
  expect(number).not.toBe('')
  const raised = await town.cloud.engine.find('issues', { text: report })
  expect(raised.map(issue => issue['number'])).toEqual([number])
})

test('one tap on WeChat’s question is one message', async () => {
  await resident.tap(raiseWords.notifyMe)
  await resident.sees(raiseWords.notified)
  await town.settle()
  expect(resident.usesOf('requestSubscribeMessage')).toHaveLength(1)
})

test('the case stands at the home page and in the list, and its own page tells all of it', async () => {
  await resident.tap(raiseWords.toIssue)
  await resident.sees(number, report, '3栋 · 1单元大厅', issueStateNames.submitted, issueWords.respond)
  await resident.back()
  await resident.open('pages/home/index', report)
  await resident.tap(homeWords.issues)
  await resident.tap(issueWords.shows.mine)
  await resident.sees(report)
})

test('the branch secretary finds it in the workbench and accepts it', async () => {
  await secretary.open('pages/home/index', '半山名苑')
  await secretary.open('pages/services/index')
  await actInPost(secretary)
  await secretary.sees(report)
  await secretary.tap(report)
  await secretary.sees(number)
  await secretary.tap(actionWords.acceptIssue.name)
  await secretary.sees(actionWords.acceptIssue.consequence)
  await secretary.write(actionWords.acceptIssue.field, '今天下午去看')
  await secretary.tap(actionWords.acceptIssue.name)
  await secretary.sees(issueStateNames.accepted, '今天下午去看')
})

test('sends it to the property manager, who cannot say it is done without a photo of it', async () => {
  await secretary.tap(actionWords.dispatchIssue.name)
  await secretary.sees(formWords.handler)
  await secretary.tap(actionWords.dispatchIssue.name)
  await secretary.sees(formWords.needHandler)
  await secretary.tap(roleNames.propertyManager)
  await secretary.says(roleNames.propertyManager, 'ariaChecked', 'true')
  await secretary.tap(actionWords.dispatchIssue.name)
  await secretary.sees(actionWords.dispatchIssue.done, issueStateNames.handling)

  const property = town.phoneOf('banshan-property')
  await property.open('pages/services/index')
  await property.tapNumber(1, queueNames.handling)
  await property.tap(report)
  await property.sees(number)
  await property.tap(actionWords.handleIssue.name)
  await property.sees(actionWords.handleIssue.consequence)
  await property.tap(actionWords.handleIssue.name)
  await property.sees(formWords.needEvidence)
  await property.tap(photoWords.addPhoto)
  await property.sees(photoWords.photoCount(2, 9))
  await property.misses(uploading)
  await property.write(actionWords.handleIssue.field, '换了灯具，试了一晚，不再闪')
  await property.tap(actionWords.handleIssue.name)
  await property.sees(actionWords.handleIssue.done, issueWords.after)
  withinBudget(property)
})

test('the reporter is told, confirms with five stars, and the case is closed', async () => {
  await town.settle()
  await resident.open('packages/account/inbox/index')
  await resident.tap(`办好了，请你确认，${accountWords.unreadMark}，${categoryNames.power} · ${number}`)
  await resident.sees('换了灯具，试了一晚，不再闪', issueWords.after)
  await resident.tap(actionWords.confirmIssue.name)
  await resident.sees(actionWords.confirmIssue.consequence)
  await resident.tap(formWords.solvedDegrees.not)
  await resident.tap(actionWords.confirmIssue.name)
  await resident.sees(formWords.notSolved)
  await resident.tap(formWords.solvedDegrees.wholly)
  await resident.tap(`5 ${formWords.stars[4]}`)
  await resident.tap(actionWords.confirmIssue.name)
  await resident.sees(issueStateNames.closed, issueWords.closedConfirmed, formWords.stars[4])
  await resident.open('packages/issue/list/index?show=closed', report)
  await resident.tapNumber(1, issueWords.shows.open)
  await resident.misses(report)
})

test('WeChat has carried one message for the one tap, and no more', () => {
  const toResident = town.cloud.messages().filter(({ openid }) => openid === 'demo-owner')
  expect(toResident).toHaveLength(1)
  expect(JSON.stringify(toResident)).toContain(number)
})

test('all of it stayed within what a phone can bear', () => {
  withinBudget(resident)
  withinBudget(secretary)
})

/** Whoever lives where they hold a post acts as a resident until they say otherwise. */
async function actInPost(phone: Phone): Promise<void> {
  await phone.open('pages/me/index', accountWords.actingAs)
  await phone.tap(`半山名苑，${roleNames.branchSecretary}`)
  await phone.sees(accountWords.toWorkbench)
  await phone.tap(accountWords.toWorkbench)
}
