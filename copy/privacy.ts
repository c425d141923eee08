import type { ConsentKind } from '#domain/privacy/consents'

/** What somebody is called who has erased themselves. */
export const erasedName = '已注销用户'
/** In place of a phone that was written down somewhere. */
export const erasedPhone = '（号码已删除）'

export const consentNames: Record<ConsentKind, string> = {
  privacyAgreement: '隐私协议',
  sensitiveData: '敏感信息的单独同意（证件、合同等照片）',
  childUnder14: '为未满 14 周岁的孩子同意',
}
