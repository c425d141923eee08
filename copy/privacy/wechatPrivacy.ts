/** What is asked when WeChat wants its privacy guide agreed to before a camera, an album or a phone number is used. */
export const wechatPrivacyWords = {
  title: '用之前，先看一下隐私指引',
  note: '相机、相册、手机号只在你点了对应的按钮时才用。不同意就不用，其他功能照常。',
  contract: '看《用户隐私保护指引》',
  agree: '同意',
  refuse: '不同意',
} as const
