/**
 * A Babel plugin that leaves the sources of our own rules out of what phones load. Rules are dated data with their
 * source, in English for whoever reads the code; the law, which residents read, is quoted in Chinese and stays.
 */
const chinese = /\p{Script=Han}/u

/** The text of a literal, or of literals put together; null for anything else. */
const textOf = node => {
  if (node.type === 'StringLiteral') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return null
  const [left, right] = [textOf(node.left), textOf(node.right)]
  return left === null || right === null ? null : left + right
}

module.exports = ({ types }) => ({
  name: 'leave-out-sources',
  visitor: {
    ObjectProperty({ node }, { filename = '' }) {
      if (!/[\\/]domain[\\/]/.test(filename) || !types.isIdentifier(node.key, { name: 'source' })) return
      const text = textOf(node.value)
      if (text !== null && !chinese.test(text)) node.value = types.stringLiteral('')
    },
  },
})
