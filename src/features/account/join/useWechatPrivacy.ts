import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

interface WechatPrivacy {
  /** WeChat wants its guide agreed to by its own button before it hands anything out. */
  readonly needed: boolean
  /** The guide's name with its brackets, as registered with WeChat; '' while unknown. */
  readonly contractName: string
}

/** What WeChat says of its privacy guide. One that does not answer (an old WeChat) is taken to want the button. */
export const useWechatPrivacy = (): WechatPrivacy => {
  const [privacy, setPrivacy] = useState<WechatPrivacy>({ needed: true, contractName: '' })
  useEffect(() => {
    Taro.getPrivacySetting({
      success: ({ needAuthorization, privacyContractName }) => {
        setPrivacy({ needed: needAuthorization, contractName: privacyContractName })
      },
    })
  }, [])
  return privacy
}
