/**
 * A Babel plugin that writes `BigInt('12')` for `12n` in the verifier: an old phone cannot even read a file with such a
 * literal, and would show nothing in place of saying that it is too old.
 */
module.exports = ({ types }) => ({
  name: 'big-int-calls',
  visitor: {
    BigIntLiteral(place, { filename = '' }) {
      if (!/[\\/]verifier[\\/]/.test(filename)) return
      place.replaceWith(
        types.callExpression(types.identifier('BigInt'), [types.stringLiteral(place.node.value)]),
      )
    },
  },
})
