import type { Checked, Fits } from './checkRecord.d.mts'

export const words: Readonly<Record<string, string>>
export function sayFits(fits: Fits): string
export function sayFault(fault: NonNullable<Checked['fault']>, line: number | undefined): string
