/** A browser has no guide of WeChat's to agree to. */
export const WechatContract = (): null => null
