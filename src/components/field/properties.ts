export interface FieldProperties {
  label: string
  value: string
  onChange: (value: string) => void
  /** Which keyboard: `number` for digits, `decimal` for areas and money, `phone` for telephone numbers. */
  kind?: 'text' | 'number' | 'decimal' | 'phone' | undefined
  placeholder?: string | undefined
  /** In characters. Default 140. */
  maxLength?: number | undefined
  required?: boolean | undefined
  error?: string | undefined
  hint?: string | undefined
  id?: string | undefined
}

export interface TextAreaProperties extends Omit<FieldProperties, 'kind' | 'maxLength'> {
  /** In characters; the counter shows how many are used. */
  limit: number
}
