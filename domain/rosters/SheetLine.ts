import type { ProblemKind, RosterNote, RosterProblem, SheetCells } from './Roster'
import type { ColumnField } from './columns'
import type { QuestionKind, RosterQuestion } from './questions'
import type { Header } from './findHeader'
import { columnLetter, isBlank } from './plainText'

/** Columns of what is numbered and never measured. */
const numbered: ReadonlySet<ColumnField> = new Set(['building', 'entrance', 'room', 'parking'])

/** One line of a sheet, by the names of its columns. */
export class SheetLine {
  /** @param index of the row, from 0 */
  constructor(
    readonly cells: SheetCells,
    private readonly header: Header,
    readonly index: number,
  ) {}

  get row(): number {
    return this.index + 1
  }

  has(field: ColumnField): boolean {
    return this.header.columns[field] !== undefined
  }

  text(field: ColumnField): string {
    const column = this.header.columns[field]
    const text = column === undefined ? '' : (this.cells.rows[this.index]?.[column] ?? '')
    // 101.0: a program has made a decimal number of it on its way.
    return numbered.has(field) ? text.replace(/^(\s*[A-Za-z]?\d+)\.0+\s*$/, '$1') : text
  }

  says(field: ColumnField): boolean {
    return !isBlank(this.text(field))
  }

  letter(field: ColumnField): string | null {
    const column = this.header.columns[field]
    return column === undefined ? null : columnLetter(column)
  }

  /** Rows over which the cell of this field is merged, as indices; its own row where nothing is merged. */
  rowsOf(field: ColumnField): { readonly top: number; readonly bottom: number } {
    const column = this.header.columns[field] ?? -1
    const merge = this.cells.merges.find(
      ({ top, bottom, left, right }) =>
        left <= column && column <= right && top <= this.index && this.index <= bottom,
    )
    return merge ?? { top: this.index, bottom: this.index }
  }

  /** Texts of the whole row that say something, each once. */
  distinctTexts(): readonly string[] {
    return [...new Set((this.cells.rows[this.index] ?? []).filter(text => !isBlank(text)))]
  }

  problem(kind: ProblemKind, field: ColumnField | null, params: RosterProblem['params'] = {}): RosterProblem {
    return this.remark(kind, field, params)
  }

  note(kind: RosterNote['kind'], field: ColumnField, params: RosterNote['params'] = {}): RosterNote {
    return this.remark(kind, field, params)
  }

  /** A question about this line alone. */
  question(
    kind: QuestionKind,
    field: ColumnField,
    params: RosterQuestion['params'],
  ): Omit<RosterQuestion, 'choices' | 'suggested'> {
    const id = `${kind} ${this.cells.sheet} ${this.letter(field) ?? ''}${String(this.row)}`
    return { id, ...this.remark(kind, field, params) }
  }

  private remark<Kind extends string>(
    kind: Kind,
    field: ColumnField | null,
    params: RosterProblem['params'],
  ) {
    const column = field === null ? null : this.letter(field)
    return { sheet: this.cells.sheet, row: this.row, column, kind, params }
  }
}
