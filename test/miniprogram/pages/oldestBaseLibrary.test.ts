import { joiningWords } from '#copy/residence/joining'
import { baseLibrary } from '../../../src/wechat/baseLibrary'
import { Town } from '../journeys/Town'
import { routes, visit } from './visits'

/** A phone whose WeChat has not been brought up to date for as long as we allow. */
const oldPhone = { baseLibrary: baseLibrary.oldest, guideAgreed: false }

let town: Town

beforeAll(async () => {
  town = await Town.start()
})
afterAll(() => town.close())

test.each(routes)('%s shows its content on the oldest base library', async route => {
  const { phone, shows } = await visit(town, route, oldPhone, ({ running }, address) => {
    running.open(address)
  })
  expect(shows).not.toBe('')
  phone.close()
  expect(phone.complaints).toEqual([])
})

test('somebody new agrees by a button that the oldest base library knows', async () => {
  const phone = town.phoneOf('newcomer', oldPhone)
  await phone.open('packages/account/join/index', joiningWords.agreementTitle)
  expect(phone.page.all(({ attributes }) => attributes['open-type'] === 'agreePrivacyAuthorization')).toEqual(
    [],
  )
  expect(() => phone.page.byId('wechat-contract')).toThrow()
  await phone.tap(joiningWords.agree)
  await phone.sees(joiningWords.nameHint)
})
