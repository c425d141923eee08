export interface Fits {
  readonly secrecy: string
  readonly ballots: number
  readonly root: string
}
export interface Checked {
  readonly fits?: Fits
  readonly fault?: {
    readonly check: string
    readonly path: readonly (string | number)[]
    readonly message: string
  }
  readonly line?: number
}
export interface Step {
  readonly step: 'read' | 'ballots' | 'sums' | 'root'
  readonly done: number
  readonly of: number
}
export function checkRecord(text: string, printedRoot?: string | null): Checked
export function recordSteps(text: string, printedRoot?: string | null): Generator<Step, Checked>
