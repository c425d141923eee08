/** One action. Its label is the verb: 「提交」「投出这一票」. */
export interface ButtonProperties {
  label: string
  onTap?: (() => void) | undefined
  /** `primary` once a screen; `warn` for what cannot be undone. Default `plain`. */
  kind?: 'primary' | 'plain' | 'warn' | undefined
  /** Shows a turning ring, keeps the label and takes no further tap. */
  loading?: boolean | undefined
  disabled?: boolean | undefined
  /** As small as a row allows (still 44 px to hit). */
  small?: boolean | undefined
  /** WeChat only: what the platform does with the tap. Ignored in the browser. */
  openType?: 'share' | 'getPhoneNumber' | 'agreePrivacyAuthorization' | undefined
  /**
   * WeChat only: what the platform hands back for `openType`. `code` is what the server exchanges for the phone number;
   * null when the person refused.
   */
  onAnswer?: ((answer: { readonly code: string | null }) => void) | undefined
  id?: string | undefined
}

export function buttonClasses({ kind = 'plain', loading, disabled, small }: ButtonProperties): string {
  const look = { primary: 'weui-btn_primary', plain: 'weui-btn_default', warn: 'weui-btn_warn' }[kind]
  const state = [
    loading === true && 'v-button--loading',
    disabled === true && 'weui-btn_disabled',
    small === true && 'v-button--small',
  ]
  return ['weui-btn', 'v-button', look, ...state].filter(Boolean).join(' ')
}
