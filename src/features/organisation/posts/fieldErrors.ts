import type { CallRefusal } from '#contracts/kernel/refusals'
import { sayNameFault } from '#copy/kernel/personName'
import { sayRefusal } from '#copy/refusals'
import { postWords } from '#copy/organisation/posts'

/** Somebody as a form names them. */
export interface Named {
  readonly name: string
  readonly phone: string
}

export const nobody: Named = { name: '', phone: '' }

const phonePattern = /^1\d{10}$/

/** What must be mended in a name and a phone; the same rules as the contract's. */
export const namedProblems = (named: Named): { name?: string; phone?: string } => {
  const name = sayNameFault(named.name)
  return {
    ...(name === undefined ? {} : { name }),
    ...(phonePattern.test(named.phone.trim()) ? {} : { phone: postWords.needPhone }),
  }
}

export const isNamed = (named: Named): boolean => Object.keys(namedProblems(named)).length === 0

export const trimmed = ({ name, phone }: Named): Named => ({ name: name.trim(), phone: phone.trim() })

/** The words of a refusal at the one field it points at. */
export const errorAt = (refusal: CallRefusal | null, field: string): string | undefined =>
  refusal?.field === field ? sayRefusal(refusal) : undefined

/** A refusal that points at none of the fields of the form stands for itself. */
export const unplaced = (refusal: CallRefusal | null, fields: readonly string[]): string | undefined =>
  refusal === null || (refusal.field !== undefined && fields.includes(refusal.field))
    ? undefined
    : sayRefusal(refusal)
