import { openidOf } from '../district/people'
import {
  day,
  hour,
  minute,
  monday,
  report,
  request,
  startDistrict,
  type District,
} from '../district/startDistrict'

let district: District
beforeEach(async () => {
  district = await startDistrict()
})
afterEach(() => district.close())

const template = 'caseProgress'
const seconds = Math.floor(monday / 1_000)
const push = (part: string, Event: string, List: unknown, more: object = {}) =>
  district.cloud.callFunction({
    name: 'notices',
    openid: openidOf(part),
    data: {
      ...{ ToUserName: 'gh_1', FromUserName: openidOf(part), CreateTime: seconds, MsgType: 'event' },
      ...{ Event, List, ...more },
    },
  })
const accept = { TemplateId: template, SubscribeStatusString: 'accept', PopupScene: '1' }
const reject = { TemplateId: template, SubscribeStatusString: 'reject' }
const claim = async (part: string) =>
  (await district.call(part, 'recordConsent', { templates: [template], requestId: request() })).credits[
    template
  ]
const ledgerOf = async (part: string) => {
  const person = (await district.rows('people')).find(({ openid }) => openid === openidOf(part))
  return (person?.['credits'] as Record<string, number>)[template] ?? 0
}

describe('what WeChat pushes about messages', () => {
  it('confirms what was claimed, and counts a tap once in whatever order and however often it comes', async () => {
    expect(await claim('wang')).toBe(1)
    await push('wang', 'subscribe_msg_popup_event', [accept])
    expect(await ledgerOf('wang')).toBe(1)
    // The claim of the next tap was lost with the phone's network; WeChat repeats itself, once in the other form.
    await push('wang', 'subscribe_msg_popup_event', [accept], { CreateTime: seconds + 60 })
    await push('wang', 'subscribe_msg_popup_event', accept, { CreateTime: String(seconds + 60) })
    expect(await ledgerOf('wang')).toBe(2)
  })

  it('is nothing where somebody has said no, and takes all away where it was switched off', async () => {
    await claim('wang')
    await claim('wang')
    await push('wang', 'subscribe_msg_popup_event', [reject])
    expect(await ledgerOf('wang')).toBe(2)
    await push('wang', 'subscribe_msg_change_event', [reject])
    expect(await ledgerOf('wang')).toBe(0)
  })

  it('is taken of whoever the platform names, of nobody else, and not when it cannot be read', async () => {
    const before = await district.rows('people')
    await push('wang', 'subscribe_msg_popup_event', [accept], { FromUserName: openidOf('liu') })
    await push('wang', 'subscribe_msg_popup_event', [{ ...accept, TemplateId: { $ne: '' } }])
    await push(
      'wang',
      'subscribe_msg_popup_event',
      Array.from({ length: 50 }, () => accept),
    )
    await push('wang', 'another_event', [accept])
    await push('wang', 'subscribe_msg_popup_event', [{ ...accept, TemplateId: 'of another program' }])
    expect(await district.rows('people')).toEqual(before)
  })
})

describe('sending by the ledger', () => {
  const answered = async () => {
    const { issue } = await district.call('wang', 'raiseIssue', report())
    await district.call('secretary', 'rejectIssue', {
      issueId: issue.id,
      reason: '不在小区范围内，已告知',
      requestId: request(),
    })
  }
  const letters = async () =>
    (await district.rows('deliveries')).filter(({ openid }) => openid === openidOf('wang'))

  it('a claim that never was leaves the message in the inbox and the ledger empty', async () => {
    for (let taps = 0; taps < 3; taps += 1) await claim('wang')
    await answered()
    await district.deliver()
    expect(await ledgerOf('wang')).toBe(0)
    const states = (await letters()).map(({ state }) => state)
    expect(states.length).toBeGreaterThan(0)
    expect(new Set(states)).toEqual(new Set(['dead']))
    const kinds = (await district.call('wang', 'inbox', { cursor: null })).rows.map(({ kind }) => kind)
    expect(kinds).toContain('issueRejected')
    district.passTo(monday + day)
    await district.deliver()
    expect(district.cloud.messages()).toEqual([])
  })

  it('a used-up quota of the day waits for the morning, and its acceptance with it', async () => {
    district.cloud.grantSubscription(openidOf('wang'), template)
    await claim('wang')
    district.cloud.faults.set({ messages: 'quota' })
    await answered()
    await district.deliver()
    const sevenTomorrow = monday + 21 * hour
    expect((await letters())[0]).toMatchObject({ state: 'pending', paid: true, nextAttemptAt: sevenTomorrow })
    district.cloud.faults.clear()
    district.passTo(sevenTomorrow - minute)
    await district.deliver()
    expect(district.cloud.messages()).toEqual([])
    district.passTo(sevenTomorrow)
    await district.deliver()
    expect(district.cloud.messages()).toHaveLength(1)
  })

  it('a template that WeChat does not know is a dead letter at once, and the acceptance is given back', async () => {
    district.cloud.grantSubscription(openidOf('wang'), template)
    await claim('wang')
    district.cloud.faults.set({ messages: 'template' })
    await answered()
    await district.deliver()
    expect((await letters())[0]).toMatchObject({ state: 'dead', attempts: 1, paid: false })
    expect(await ledgerOf('wang')).toBe(1)
  })

  it('what WeChat took and did not bring is a dead letter with its reason', async () => {
    district.cloud.grantSubscription(openidOf('wang'), template)
    await claim('wang')
    await answered()
    await district.deliver()
    const [letter] = await letters()
    expect(letter).toMatchObject({ state: 'sent' })
    const MsgID = String(letter?.['msgId'])
    expect(MsgID).not.toBe('undefined')
    await push('liu', 'subscribe_msg_sent_event', {
      TemplateId: template,
      MsgID,
      ErrorCode: '3',
      ErrorStatus: 'failed',
    })
    expect((await letters())[0]).toMatchObject({ state: 'sent' })
    await push('wang', 'subscribe_msg_sent_event', {
      TemplateId: template,
      MsgID,
      ErrorCode: '0',
      ErrorStatus: 'success',
    })
    expect((await letters())[0]).toMatchObject({ state: 'sent' })
    await push('wang', 'subscribe_msg_sent_event', {
      TemplateId: template,
      MsgID,
      ErrorCode: '3',
      ErrorStatus: 'failed',
    })
    expect((await letters())[0]).toMatchObject({ state: 'dead', lastFault: '3 failed' })
  })

  it('one run sends at a time, and one that has died is followed after a minute', async () => {
    district.cloud.grantSubscription(openidOf('wang'), template)
    await claim('wang')
    const dead = { _id: 'sending', until: monday + minute }
    await district.cloud.engine.insert('turns', [dead])
    await answered()
    await district.deliver()
    expect((await letters())[0]).toMatchObject({ state: 'pending' })
    district.passTo(monday + hour)
    await Promise.all([district.deliver(), district.deliver()])
    expect((await letters()).filter(({ state }) => state === 'sent')).toHaveLength(1)
    expect((await district.rows('turns'))[0]).toEqual({ _id: 'sending', until: monday + hour })
  })
})
