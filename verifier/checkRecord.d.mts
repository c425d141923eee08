export interface Fits {
  readonly secrecy: string
  readonly ballots: number
  readonly root: string
}
export function checkRecord(
  text: string,
  printedRoot?: string | null,
): {
  readonly fits?: Fits
  readonly fault?: {
    readonly check: string
    readonly path: readonly (string | number)[]
    readonly message: string
  }
  readonly line?: number
}
