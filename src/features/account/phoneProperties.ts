/** Asks WeChat for the phone number; what comes is a code that only the server can exchange for it, once. */
export interface PhoneButtonProperties {
  /** The verb: what the number is for. */
  label: string
  loading: boolean
  /** Whether everything else is there that goes with the number; only then WeChat is asked. */
  ready: boolean
  /** Tapped while something else was missing. */
  onMissing: () => void
  onCode: (code: string) => void
  /** The person did not allow it. */
  onRefused: () => void
}
