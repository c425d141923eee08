import { ariaStates, type AriaState } from './state'

/** Attributes for a Taro element in WeChat, where the role is called `aria-role`: `<View {...aria({ role: 'list' })}>`. */
export function aria(state: AriaState): Record<string, string> {
  return { ...(state.role ? { 'aria-role': state.role } : {}), ...ariaStates(state) }
}
