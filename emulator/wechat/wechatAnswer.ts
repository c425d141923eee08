/** What every interface of WeChat answers: `errcode` 0 is success, everything else a failure. */
export interface WechatAnswer {
  readonly errcode: number
  readonly errmsg: string
  readonly [field: string]: unknown
}

/** Codes of WeChat that the simulation gives, as its documentation of the interfaces names them. */
export const WECHAT_CODES = {
  systemBusy: -1,
  badCode: 40_029,
  badTemplate: 40_037,
  quotaUsedUp: 45_009,
  contentTooLong: 40_006,
  notSubscribed: 43_101,
  badData: 47_001,
  badField: 47_003,
} as const

/** Makes an answer of WeChat: its error code (0 is none), what that means, and what was asked for. */
export function wechatAnswer(
  errcode: number,
  errmsg: string,
  fields: Record<string, unknown> = {},
): WechatAnswer {
  return { errcode, errmsg, ...fields }
}
