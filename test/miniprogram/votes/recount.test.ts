import { shortCode, recountWords } from '#copy/votes/recount'
import { resultWords } from '#copy/votes/voteResult'
import { voteWords } from '#copy/votes/vote'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { Town } from '../journeys/Town'

const parking = 'id=vote-banshan-parkingzone'
const page = `packages/recount/index/index?${parking}`

let town: Town
beforeAll(async () => {
  town = await Town.start()
})
afterAll(() => town.close())

const count = async (phone: Phone): Promise<void> => {
  await phone.open(page, recountWords.button)
  await phone.tap(recountWords.button)
}

test('until the record is made the page says so', async () => {
  const owner = town.phoneOf('owner')
  await owner.open(page, recountWords.notYet)
  expect(owner.page.text).not.toContain(recountWords.button)
})

test('an owner counts the vote again on the phone, from the result, and finds the own ballot', async () => {
  await town.settle()
  const owner = town.phoneOf('owner')
  await owner.open(`packages/vote/detail/index?${parking}`, '校验根')
  await owner.open(`packages/vote/result/index?${parking}`, resultWords.root)
  await owner.tap(resultWords.recountAll)
  await owner.sees(recountWords.button)
  await owner.tap(recountWords.button)
  await owner.sees(recountWords.fits, recountWords.fitsWhat(700), recountWords.sameRoot)
  expect(owner.page.text).toContain(recountWords.fitsMore.staffBlind)
  expect(owner.page.text).toMatch(/在里面，是 700 张里的第 \d+ 张，选的和你投的一样/)
  await owner.write(recountWords.find, 'ffff')
  await owner.sees(recountWords.tooShort)
  withinBudget(owner)
})

test('a ballot is found by the receipt that somebody holds', async () => {
  const owner = town.phoneOf('owner')
  await owner.open(`packages/vote/detail/index?${parking}`, voteWords.myReceipt)
  await owner.tapNumber(1, voteWords.myReceipt)
  await owner.sees(voteWords.copyReceipt)
  const text = owner.page.text.replace(/\s/g, '')
  const [, receipt = ''] = new RegExp(`${voteWords.receiptCode}([0-9a-f]{64})`).exec(text) ?? []
  await count(owner)
  await owner.sees(recountWords.fits, shortCode(receipt))
  await owner.write(recountWords.find, receipt.slice(0, 12).toUpperCase())
  await owner.sees('找到了')
})

describe('a record that somebody has changed', () => {
  test.each([
    [
      'a choice',
      '"choice": "against"',
      '"choice": "agree"',
      /第 \d+ 行 result\.questions\[0\]\.tally\.\w+\.heads：/,
    ],
    [
      'a total',
      '"outcome": "passed"',
      '"outcome": "notPassed"',
      /第 \d+ 行 result\.questions\[0\]\.outcome：/,
    ],
    ['its title', '"title": "', '"title": "不', /第 \d+ 行 root：校验根对不上，记录被改过/],
    ['its end', '"root"', '"roof"', /第 \d+ 行 .*：这里缺了内容/],
  ])('%s, shows the first line that does not fit', async (_, part, other, line) => {
    const owner = town.phoneOf('owner')
    owner.connection.onTheWay = text => text.replace(part, other)
    await count(owner)
    await owner.sees(recountWords.fails, recountWords.failsWhat)
    expect(owner.page.text).toMatch(line)
    expect(owner.page.text).not.toContain(recountWords.fits)
  })

  test('and one sealed anew is not the one that was announced', async () => {
    const owner = town.phoneOf('owner')
    owner.connection.onTheWay = text => text.replace(/"root": "[0-9a-f]{64}"/, `"root": "${'0'.repeat(64)}"`)
    await count(owner)
    await owner.sees(recountWords.fails, '校验根对不上')
  })
})

test('a record that does not arrive can be fetched again', async () => {
  const owner = town.phoneOf('owner')
  owner.connection.onTheWay = () => ''
  await count(owner)
  await owner.sees(recountWords.notFetched)
  owner.connection.onTheWay = text => text
  await owner.tap(recountWords.button)
  await owner.sees(recountWords.fits)
})

test('of a vote in which too few took part there is none, and it says why', async () => {
  const owner = town.phoneOf('owner')
  const { engine } = town.cloud
  const withheld = { $set: { record: { withheld: 'tooFewTakePart', count: 40, file: null } } }
  const once = { multi: false, upsert: false, replace: false }
  await engine.update('votes', { _id: 'vote-banshan-talktime' }, withheld, once)
  await owner.open('packages/recount/index/index?id=vote-banshan-talktime', '参加的不到 40 份表决权')
  expect(owner.page.text).not.toContain(recountWords.button)
})
