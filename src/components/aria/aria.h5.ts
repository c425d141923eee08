import { ariaStates, type AriaState } from './state'

/** Attributes for a Taro or HTML element in the browser: `<View {...aria({ role: 'list' })}>`. */
export function aria(state: AriaState): Record<string, string> {
  return { ...(state.role ? { role: state.role } : {}), ...ariaStates(state) }
}
