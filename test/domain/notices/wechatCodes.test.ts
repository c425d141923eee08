import { afterSend, wechatSendCodes } from '#domain/notices/wechatCodes'

test('each code of WeChat has its consequence and its source; an unknown one is taken for a fault of ours', () => {
  for (const { source, what } of Object.values(wechatSendCodes)) expect([source, what]).not.toContain('')
  expect([-1, 43108, 45011].map(afterSend)).toEqual(['again', 'again', 'again'])
  expect([43101, 40003].map(afterSend)).toEqual(['noCredit', 'noCredit'])
  expect([40037, 41030, 47003, 43107, 99999].map(afterSend)).toEqual(Array(5).fill('ourFault'))
  expect(afterSend(45009)).toBe('tomorrow')
})
