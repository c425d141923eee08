import { announcementWords } from '#copy/announcements/announcements'
import { categoryNames } from '#copy/issues/names'
import { raiseWords } from '#copy/issues/raise'
import { sayRefusal } from '#copy/refusals'
import { withinBudget } from '../journeys/budget'
import { Town } from '../journeys/Town'

const list = 'packages/announcement/list/index?at=banshan'
/** Of the demonstration: 3栋 and 5栋, from two hours before the present until six hours after it. */
const water = '3 栋、5 栋水泵检修'
const lift = '4栋电梯主机加油，停梯两小时'

let town: Town
beforeAll(async () => {
  town = await Town.start()
})
afterAll(() => town.close())

/** What was written before, with the times: no picker of a phone is turned here. */
const readyDraft = async (text: string) => {
  const [from, until] = ['10:00', '12:00'].map(time => ({ day: '2026-12-07', time }))
  const about = text === '' ? { kind: null, buildingIds: [] } : { kind: 'lift', buildingIds: ['banshan-b4'] }
  const key = `announcementDraft:${await idOf('demo-banshan-property')}:banshan`
  return { [key]: { ...about, text, from, until } }
}

const idOf = async (openid: string): Promise<string> => {
  const [person] = await town.cloud.engine.find('people', { openid })
  return String(person?.['_id'])
}

test('an owner of 3栋 sees on the first page until when the water is off, and all of it one tap away', async () => {
  const owner = town.phoneOf('owner')
  await owner.open('pages/home/index', water, '停水 · 到今天 16:00')
  await owner.tap('停水 · 到今天 16:00')
  await owner.sees('停水 · 3栋、5栋', announcementWords.shows.past)
  expect(owner.page.text).not.toContain(announcementWords.post)
  await owner.tap(announcementWords.shows.past)
  await owner.sees('供电所更换小区配电柜', announcementWords.corrected(1))
  await owner.tap(announcementWords.corrected(1))
  await owner.sees('更正')
  withinBudget(owner)
})

test('who begins to report no water is asked whether that is it: one tap and nothing is reported', async () => {
  const owner = town.phoneOf('owner')
  await owner.open('pages/raise/index', raiseWords.photos)
  await owner.tap(categoryNames.rubbish)
  await owner.rests()
  expect(owner.page.text).not.toContain(announcementWords.thatIsIt)
  await owner.tap(categoryNames.water)
  await owner.sees(announcementWords.thatIsIt, water)
  await owner.write(raiseWords.text, '家里没有水了')
  await owner.tap(announcementWords.thatIsIt)
  await owner.sees(announcementWords.answeredTitle, water)
  expect(owner.callsOf('raiseIssue')).toBe(0)
  // A slip: back to the form with all that was written, and it is not asked again.
  await owner.tap(announcementWords.stillReport)
  await owner.sees(raiseWords.photos)
  expect(owner.fieldValue(raiseWords.text)).toBe('家里没有水了')
  await owner.rests()
  expect(owner.page.text).not.toContain(announcementWords.thatIsIt)
  await owner.tap(raiseWords.submit)
  await owner.sees(raiseWords.doneTitle)
  expect(owner.callsOf('raiseIssue')).toBe(1)
  withinBudget(owner)
})

test('of a danger everybody is heard, and who says that it is something else goes on with the form', async () => {
  const owner = town.phoneOf('owner')
  await owner.open('pages/raise/index', raiseWords.photos)
  await owner.tap(categoryNames.water)
  await owner.sees(announcementWords.thatIsIt)
  await owner.write(raiseWords.text, '水泵房漏电，有人触电')
  await owner.misses(announcementWords.thatIsIt)
  await owner.write(raiseWords.text, '水龙头滴水')
  await owner.sees(announcementWords.thatIsIt)
  await owner.tap(announcementWords.reportAnyway)
  await owner.misses(announcementWords.thatIsIt)
  expect(owner.fieldValue(raiseWords.text)).toBe('水龙头滴水')
})

test('the property manager announces: what is missing is said, a lost answer announces once, a slip is withdrawn', async () => {
  const now = { day: '2026-12-07', time: '10:00' }
  const draft = {
    kind: null,
    text: '',
    buildingIds: [],
    from: now,
    until: { day: '2026-12-07', time: '12:00' },
  }
  const key = `announcementDraft:${await idOf('demo-banshan-property')}:banshan`
  const property = town.phoneOf('banshan-property', { kept: { [key]: draft } })
  await property.open(list, water)
  await property.tap(announcementWords.post)
  await property.tap(announcementWords.sendPost)
  await property.sees(announcementWords.needKind, announcementWords.needText)
  expect(property.callsOf('postAnnouncement')).toBe(0)
  await property.tap('电梯检修')
  await property.write(announcementWords.text, lift)
  await property.tap('4栋')
  property.connection.breakNext('postAnnouncement', 'answerLost')
  await property.tap(announcementWords.sendPost)
  await property.sees(sayRefusal({ kind: 'offline' }))
  await property.tap(announcementWords.sendPost)
  await property.sees(announcementWords.posted, lift, '电梯检修 · 4栋')
  expect(await town.cloud.engine.count('announcements', { text: lift })).toBe(1)
  expect(property.page.text.split(lift)).toHaveLength(2)

  // What begins last stands last.
  await property.tapNumber(2, announcementWords.withdraw)
  await property.sees(announcementWords.withdrawSentence)
  await property.write(announcementWords.reason, '小区弄错了')
  await property.tap(announcementWords.withdraw)
  await property.misses(lift)
  await property.tap(announcementWords.shows.past)
  await property.sees(lift, `${announcementWords.reason}：小区弄错了`)
  withinBudget(property)
})

test('somebody of 3栋 is not told of the lift of 4栋; it is in the list of all', async () => {
  const property = town.phoneOf('banshan-property', { kept: await readyDraft(lift) })
  await property.open(list, announcementWords.post)
  await property.tap(announcementWords.post)
  await property.tap(announcementWords.sendPost)
  await property.sees(announcementWords.posted)
  await town.cloud.moveClock(town.cloud.now() + 61_000)
  const owner = town.phoneOf('owner')
  await owner.open('pages/home/index', water)
  expect(owner.page.text).not.toContain(lift)
  await owner.open(list, lift)
})

test('over by itself: six hours later nobody is shown that the water is off', async () => {
  await town.cloud.moveClock(town.cloud.now() + 6 * 3_600_000)
  const owner = town.phoneOf('owner')
  await owner.open('pages/home/index', '半山名苑')
  await owner.rests()
  expect(owner.page.text).not.toContain(water)
  await owner.open(list, announcementWords.empty.running)
})
