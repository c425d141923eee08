import type { ReactNode } from 'react'
import { joiningWords } from '#copy/residence/joining'
import { Button } from '../../../components/button/Button'

export const AgreeButton = ({ onAgree }: { onAgree: () => void }): ReactNode => (
  <Button id="agree" kind="primary" label={joiningWords.agree} onTap={onAgree} />
)
