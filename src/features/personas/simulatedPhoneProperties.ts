export interface SimulatedPhoneProperties {
  /** Of the button: what the phone number is for. */
  label: string
  loading: boolean
  /** Whether everything else is there that goes with the number. */
  ready: boolean
  /** Tapped while something else was missing. */
  onMissing: () => void
  onCode: (code: string) => void
}
