import ts from 'typescript'

/** Whether a function can throw by a statement of its own: not of a function within it, and not what it catches itself. */
const throwsItself = (body: ts.Node): boolean => {
  let found = false
  const look = (node: ts.Node): void => {
    if (found || ts.isFunctionLike(node)) return
    if (ts.isThrowStatement(node)) found = true
    else if (ts.isTryStatement(node) && node.catchClause) {
      look(node.catchClause.block)
      if (node.finallyBlock) look(node.finallyBlock)
    } else ts.forEachChild(node, look)
  }
  ts.forEachChild(body, look)
  return found
}

const isDocumented = (node: ts.Node): boolean =>
  ts.getJSDocCommentsAndTags(node).some(comment => comment.getText().includes('@throws'))

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)

/** The innermost of functions that answer functions: it is the one that throws. */
const functionIn = (
  initializer: ts.Expression | undefined,
): ts.ArrowFunction | ts.FunctionExpression | null => {
  if (!initializer || !(ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))) return null
  return (
    functionIn(
      ts.isArrowFunction(initializer) && ts.isExpression(initializer.body) ? initializer.body : undefined,
    ) ?? initializer
  )
}

/** What answers a call throws what its contract names, and is typed by it. */
const isAnswerer = ({ type }: ts.VariableDeclaration): boolean =>
  type?.getText().startsWith('Answerer<') ?? false

const isPublic = (member: ts.ClassElement): member is ts.MethodDeclaration | ts.ConstructorDeclaration =>
  (ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member)) &&
  !(member.name && ts.isPrivateIdentifier(member.name)) &&
  !(ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) ?? false)

const silentIn = (statement: ts.Statement): readonly string[] => {
  if (!isExported(statement)) return []
  if (ts.isFunctionDeclaration(statement))
    return statement.body && throwsItself(statement.body) && !isDocumented(statement)
      ? [statement.name?.text ?? 'default']
      : []
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations
      .filter(declaration => !isAnswerer(declaration))
      .filter(declaration => {
        const made = functionIn(declaration.initializer)
        return made !== null && throwsItself(made.body) && !isDocumented(statement)
      })
      .map(({ name }) => name.getText())
  if (ts.isClassDeclaration(statement))
    return statement.members
      .filter(isPublic)
      .filter(member => member.body && throwsItself(member.body) && !isDocumented(member))
      .map(member => `${statement.name?.text ?? ''}.${member.name?.getText() ?? 'constructor'}`)
  return []
}

/** Names the exported functions and methods that throw and whose docstring does not say so. */
export const silentThrowers = (file: string, source: string): readonly string[] =>
  ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true).statements.flatMap(silentIn)
