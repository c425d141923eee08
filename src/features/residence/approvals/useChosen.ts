import { useState } from 'react'

/** The request that is open beside the list; another list begins with none. */
export const useChosen = (listed: string | null): readonly [string | null, (id: string) => void] => {
  const [choice, setChoice] = useState<{ readonly listed: string | null; readonly id: string } | null>(null)
  return [
    choice?.listed === listed ? choice.id : null,
    id => {
      setChoice({ listed, id })
    },
  ]
}
