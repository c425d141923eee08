import { useEffect, useState } from 'react'
import { younger } from '../../../wechat/younger'

interface WechatPrivacy {
  /** WeChat wants its guide agreed to by its own button before it hands anything out. */
  readonly needed: boolean
  /** The guide's name with its brackets, as registered with WeChat; '' while unknown. */
  readonly contractName: string
}

/** False where WeChat is too old to have a privacy guide: it knows the button for it as little. */
export const hasWechatPrivacy = younger.getPrivacySetting !== undefined

/** What WeChat says of its privacy guide. One that does not answer is taken to want the button. */
export const useWechatPrivacy = (): WechatPrivacy => {
  const [privacy, setPrivacy] = useState<WechatPrivacy>({ needed: hasWechatPrivacy, contractName: '' })
  useEffect(() => {
    younger.getPrivacySetting?.({
      success: ({ needAuthorization, privacyContractName }) => {
        setPrivacy({ needed: needAuthorization, contractName: privacyContractName })
      },
    })
  }, [])
  return privacy
}
