import ts from 'typescript'

/** A function that a file exports, with what its docstring says. */
interface Described {
  readonly name: string
  /** Without stars; null where there is none. */
  readonly text: string | null
  readonly parameters: readonly ts.ParameterDeclaration[]
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)

const docstringOf = (node: ts.Node): string | null => {
  const doc = ts.getJSDocCommentsAndTags(node).findLast(ts.isJSDoc)
  if (!doc) return null
  const lines = doc
    .getText()
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
  return lines
    .map(line => line.replace(/^\s*\* ?/, '').trim())
    .join('\n')
    .trim()
}

const functionsOf = (statement: ts.Statement): readonly Described[] => {
  if (!isExported(statement)) return []
  const text = docstringOf(statement)
  if (ts.isFunctionDeclaration(statement))
    return [{ name: statement.name?.text ?? 'default', text, parameters: statement.parameters }]
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
      ? [{ name: name.getText(), text, parameters: initializer.parameters }]
      : [],
  )
}

const functionsIn = (file: string, source: string): readonly Described[] =>
  ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true).statements.flatMap(functionsOf)

/** What stands before the first blank line, tag or `{@link}` target that is no prose. */
const proseOf = (text: string): string => (text.split(/\n\s*\n|(?:^|\n| )@\w/)[0] ?? '').replace(/\s+/g, ' ')

/** A verb in the third person: `Finds the post …`. */
const beginsWithVerb = /^[A-Z][a-z]*s,? /
/** A noun in the plural, as in `Buildings of …` and `Buildings that …`; but `Tells which …`. */
const isNoun = /^(?:This|Its|Ours|Less|Always|Perhaps|Across|\w+s (?:of|are|have)) /
const isOfThings = /^(?!(?:Answers|Checks|Decides|Finds|Reads|Tells) )\w+s (?:that|which|whose) /

const faultOf = ({ text }: Described): string | null => {
  if (text === null) return 'has no docstring'
  const prose = proseOf(text)
  if (!/[.…](?: |$)/.test(prose)) return 'does not end its first sentence'
  return beginsWithVerb.test(prose) && !isNoun.test(prose) && !isOfThings.test(prose)
    ? null
    : 'does not begin with what it does'
}

/** Names the exported functions that no hover explains: by a sentence that says what the function does, as a verb. */
export const unexplainedIn = (file: string, source: string): readonly string[] =>
  functionsIn(file, source).flatMap(described => {
    const fault = faultOf(described)
    return fault === null ? [] : [`${described.name} ${fault}`]
  })

/** Texts that mean something only in one form: what was written in a cell, a path in the tree of org units. */
const writtenForms: Readonly<Record<string, readonly string[]>> = {
  string: ['text', 'path', 'phone', 'heading', 'sheet', 'building', 'room', 'day', 'period'],
  OrgPath: ['path', 'ancestor'],
}

const isWritten = ({ name, type }: ts.ParameterDeclaration): boolean =>
  writtenForms[type?.getText() ?? '']?.includes(name.getText()) ?? false

/** Names the exported functions that take a text of some form and give no example of one. */
export const withoutExampleIn = (file: string, source: string): readonly string[] =>
  functionsIn(file, source)
    .filter(({ parameters, text }) => parameters.some(isWritten) && !(text ?? '').includes('@example'))
    .map(({ name }) => name)

/** An example as it is written: a call, and what it answers. */
export interface Example {
  readonly name: string
  readonly call: string
  readonly answer: string
}

/** Reads the examples of exported functions, each `@example` one line: `cutPercent(1, 3, 1) // '33.3'`. */
export const examplesIn = (file: string, source: string): readonly Example[] =>
  functionsIn(file, source).flatMap(({ name, text }) =>
    [...(text ?? '').matchAll(/@example (.+?) \/\/ (.+)$/gm)].map(([, call = '', answer = '']) => ({
      name,
      call,
      answer,
    })),
  )
