import { openTypes } from '../harness/openTypes'
import { PrivacyGuide } from '../harness/PrivacyGuide'

/** What the harness does as WeChat documents it, before a mini-program is put on it. */
describe('WeChat’s privacy guide', () => {
  const refused = 'chooseMedia:fail privacy permission is not authorized'

  it('holds nothing back once it has been agreed to', async () => {
    const guide = new PrivacyGuide({ agreed: true })
    expect(guide.setting.needAuthorization).toBe(false)
    await expect(guide.pass('chooseMedia')).resolves.toBeUndefined()
  })

  it('lets what waits go on after a tap on the button for it, and is remembered', async () => {
    const state = { agreed: false }
    const guide = new PrivacyGuide(state)
    const asked: string[] = []
    guide.listen((resolve, { referrer }) => {
      asked.push(referrer)
      resolve({ event: 'exposureAuthorization' })
      guide.agree('yes')
      resolve({ event: 'agree', buttonId: 'yes' })
    })
    expect(guide.setting.needAuthorization).toBe(true)
    await expect(guide.pass('chooseMedia')).resolves.toBeUndefined()
    expect(asked).toEqual(['chooseMedia'])
    expect(state.agreed).toBe(true)
    expect(new PrivacyGuide(state).setting.needAuthorization).toBe(false)
  })

  it('believes in no agreement without a tap, and takes no for no', async () => {
    const guide = new PrivacyGuide({ agreed: false })
    guide.listen(resolve => {
      resolve({ event: 'agree', buttonId: 'never tapped' })
    })
    await expect(guide.pass('chooseMedia')).rejects.toThrow(refused)
    guide.listen(resolve => {
      resolve({ event: 'disagree' })
    })
    await expect(guide.pass('chooseMedia')).rejects.toThrow(refused)
  })

  it('refuses where the mini-program asks nobody', async () => {
    await expect(new PrivacyGuide({ agreed: false }).pass('chooseMedia')).rejects.toThrow(refused)
  })
})

describe('a button that WeChat answers itself', () => {
  it('hands out a code for the phone number, or the person’s no', async () => {
    const guide = new PrivacyGuide({ agreed: true })
    expect(await openTypes(guide, () => 'code-1')('getPhoneNumber', '')).toMatchObject([
      { type: 'getphonenumber', detail: { code: 'code-1' } },
    ])
    const [no] = await openTypes(guide, () => null)('getPhoneNumber', '')
    expect(no?.detail).toEqual({ errMsg: 'getPhoneNumber:fail user deny' })
  })

  it('hands out no code before the guide was agreed to, and with both in one button it does', async () => {
    const guide = new PrivacyGuide({ agreed: false })
    const press = openTypes(guide, () => 'code-2')
    const [held] = await press('getPhoneNumber', 'phone')
    expect(held?.detail).not.toHaveProperty('code')
    expect((await press('getPhoneNumber|agreePrivacyAuthorization', 'both')).map(({ type }) => type)).toEqual(
      ['agreeprivacyauthorization', 'getphonenumber'],
    )
    expect(guide.setting.needAuthorization).toBe(false)
  })

  it('shares as it always did', async () => {
    expect(await openTypes(new PrivacyGuide({ agreed: true }), () => null)('share', '')).toEqual([])
  })
})
