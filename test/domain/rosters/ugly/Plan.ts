import { columnLetter } from '#domain/rosters/plainText'

/** What a clerk would note while reading: written down beside each cell as it is made, never taken from the reader. */
export class Plan {
  private readonly noted: string[] = []
  private readonly asked: { readonly question: string; readonly leavesOut: boolean }[] = []

  note(kind: string, column: number, row: number): void {
    this.noted.push(`${kind}@${columnLetter(column)}${String(row)}`)
  }

  ask(kind: string, column: number, row: number, leavesOut = false): void {
    const question = `${kind}@${columnLetter(column)}${String(row)}`
    if (!this.asked.some(each => each.question === question)) this.asked.push({ question, leavesOut })
  }

  get notes(): readonly string[] {
    return [...this.noted].sort()
  }

  get questions(): readonly string[] {
    return this.asked.map(({ question }) => question).sort()
  }

  get leavesOut(): boolean {
    return this.asked.some(({ leavesOut }) => leavesOut)
  }
}
