import type { Finding } from './Flaw'

const mostShown = 20

const saidOf = ({ kind, checked, flaws, older }: Finding): readonly string[] => {
  const mendable = flaws.filter(({ mend }) => mend !== null).length
  const wrong = flaws.length === 0 ? 'all right' : `${flaws.length} wrong, ${mendable} of them can be mended`
  const old = older.length === 0 ? '' : `, ${older.length} of an older fold, to be folded anew`
  const more = flaws.length - mostShown
  return [
    `${kind.padEnd(28)} ${checked} checked, ${wrong}${old}`,
    ...flaws.slice(0, mostShown).map(({ id, what }) => `  ${id}: ${what}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ]
}

/** One line for each kind, and one below it for each flaw. */
export const sayFindings = (findings: readonly Finding[]): string => findings.flatMap(saidOf).join('\n')
