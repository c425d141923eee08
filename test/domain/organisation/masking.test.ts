import { maskName, maskPhone } from '#domain/organisation/masking'

test.each([
  ['刘兆忠', '刘**'],
  ['李伟', '李*'],
  ['欧阳娜娜', '欧阳**'],
  ['欧阳', '欧*'],
  ['王', '王'],
  ['  张三 ', '张*'],
  ['', ''],
  ['Ann', 'A**'],
])('the name %s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test.each([
  ['13812340001', '138****0001'],
  ['138 1234 0001', '138****0001'],
  ['+8613812340001', '+86*******0001'],
  ['2601234', '*****34'],
  ['110', '*10'],
  ['', ''],
])('the number %s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})
