/** What a component says about itself to a screen reader, the same on both targets. */
export type AriaState = States & (Heading | Named | Nameless)

interface Heading {
  role: 'heading'
  /** How deep it stands under the page's title, which is of level 1. */
  level: number
  label?: undefined
}
interface Named {
  role: Exclude<AriaRole, 'heading'>
  level?: undefined
  /** Spoken instead of the text inside. What can be tapped says in it what it shows, in the same order. */
  label?: string | undefined
}
/** What has no role has no name: screen readers pass over it. */
interface Nameless {
  role?: undefined
  level?: undefined
  label?: undefined
}

export interface States {
  checked?: boolean | undefined
  selected?: boolean | undefined
  expanded?: boolean | undefined
  disabled?: boolean | undefined
  hidden?: boolean | undefined
  modal?: boolean | undefined
  /** `polite` waits for a pause, `assertive` interrupts. */
  live?: 'polite' | 'assertive' | undefined
  /** Of a progress bar: now, of 0 … max. */
  value?: { now: number; max: number } | undefined
}

/** The roles in use; WeChat reads the same names as the web. */
export type AriaRole =
  | 'alert'
  | 'alertdialog'
  | 'button'
  | 'checkbox'
  | 'dialog'
  | 'group'
  | 'heading'
  | 'img'
  | 'link'
  | 'list'
  | 'listitem'
  | 'main'
  | 'note'
  | 'progressbar'
  | 'radio'
  | 'radiogroup'
  | 'status'
  | 'switch'
  | 'tab'
  | 'tablist'
  | 'textbox'

/** The state as `aria-*` attributes; what is not said is left out. */
export function ariaStates(state: AriaState): Record<string, string> {
  const said: Record<string, string> = {}
  if (state.label !== undefined) said['aria-label'] = state.label
  if (state.level !== undefined) said['aria-level'] = String(state.level)
  if (state.live !== undefined) said['aria-live'] = state.live
  for (const name of ['checked', 'selected', 'expanded', 'disabled', 'hidden', 'modal'] as const) {
    const value = state[name]
    if (value !== undefined) said[`aria-${name}`] = String(value)
  }
  if (state.value) {
    said['aria-valuenow'] = String(state.value.now)
    said['aria-valuemin'] = '0'
    said['aria-valuemax'] = String(state.value.max)
  }
  return said
}
