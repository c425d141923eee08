import { calls, type CallName } from '#contracts/calls'
import { asWritten } from '#contracts/kernel/written'
import { hostileTexts } from './fuzz/hostileValues'
import { everything, goodInputsOn, setStage, type Stage } from './fuzz/stage'
import { claims, addHomes, emptyHome, refusing } from '../district/residence'
import { report, request, startDistrict, type District } from '../district/startDistrict'

const blanks = hostileTexts.filter(text => asWritten(text) === '')
const names = Object.keys(calls) as CallName[]

describe('what people write', () => {
  it.each<readonly [what: string, given: string, kept: string]>([
    ['blanks at the ends', ' \u3000\u200b可以\u2060\ufeff\n', '可以'],
    ['a zero byte', '好\u0000的', '好的'],
    ['marks of direction', '\u202e倒\u2066过\u200f来\u061c', '倒过来'],
    ['halves of characters', 'a\ud83d b \udc00c', 'a b c'],
    ['line breaks and tabs', '一\r\n二\t三', '一\n二\t三'],
    ['whole characters of two halves, and families of them', '👍👨‍👩‍👧', '👍👨‍👩‍👧'],
    ['a heart in colour', '❤️', '❤️'],
    ['dots and spaces within a name', '买买提·艾力 阿不都', '买买提·艾力 阿不都'],
  ])('is kept as it is seen: %s', (_, given, kept) => {
    expect(asWritten(given)).toBe(kept)
    expect(asWritten(kept)).toBe(kept)
  })

  it('knows more sorts of nothing than the blank', () => {
    expect(blanks.length).toBeGreaterThanOrEqual(6)
  })
})

describe('a reason of blanks', () => {
  let district: District
  let stage: Stage
  beforeAll(async () => {
    district = await startDistrict()
    stage = await setStage(district)
  })
  afterAll(() => district.close())

  const withReason = names.filter(name => 'reason' in calls[name].input.shape)
  /** Where a reason is asked for by the rule instead, or by nobody. */
  const optional: readonly CallName[] = ['withdrawIssue', 'decideClaims', 'decideProxies']

  it.each(withReason.filter(name => !optional.includes(name)))('is none: %s', async name => {
    const before = await everything(district)
    for (const reason of [...blanks, 'x', '\u200b\u200b好\u200b\u200b']) {
      const input = { ...goodInputsOn(stage, district.cloud.now())[name], reason }
      const reply = await district.send('secretary', { call: name, input })
      expect(reply).toMatchObject({ ok: false, refusal: { kind: 'invalid-input', field: 'reason' } })
    }
    expect(await everything(district)).toBe(before)
  })

  it('refuses no claim and no authorisation', async () => {
    await addHomes(district, emptyHome('w01'))
    const claimId = await claims(district, 'sibling', 'w01')
    for (const reason of blanks) {
      const refusal = await district.refused('secretary', 'decideClaims', refusing(reason, claimId))
      expect(refusal.kind).toBe('reason-needed')
      const input = { proxyIds: [stage.things.proxyId], decision: 'refuse' as const, reason }
      const other = await district.refused('secretary', 'decideProxies', { ...input, requestId: request() })
      expect(other.kind).toBe('reason-needed')
    }
  })

  it('is told of as it was written, and formulas, markup and templates stay text', async () => {
    for (const text of hostileTexts.filter(one => asWritten(one).length >= 4 && one.length <= 1_000)) {
      const { issue } = await district.call('wang', 'raiseIssue', report({ text }))
      expect(issue.text).toBe(asWritten(text))
      expect((await district.call('secretary', 'getIssue', { issueId: issue.id })).text).toBe(asWritten(text))
    }
  })
})
