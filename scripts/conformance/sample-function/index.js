'use strict'
/**
 * Says in what shape CloudBase calls a function, without a value of anybody's: names and types only. Called by
 * each kind of trigger; what it says is its answer and a line of its log.
 */
let served = 0

const shapeOf = value =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map(key => [key, typeof value[key]]),
      )
    : typeof value

const parsed = text => {
  try {
    return Object.keys(JSON.parse(text)).sort()
  } catch {
    return typeof text
  }
}

const namesIn = environment =>
  Object.keys(environment)
    .filter(name => /^(WX|TCB|TRIGGER|SCF)_/.test(name))
    .sort()

module.exports.main = async (event, context) => {
  served += 1
  const { environment, ...rest } = context
  const said = {
    source: process.env.TCB_SOURCE ?? null,
    event: shapeOf(event),
    path: typeof event.path === 'string' ? event.path : null,
    context: Object.keys(rest).sort(),
    contextEnvironment: parsed(environment),
    environment: namesIn(process.env),
    warm: served > 1,
  }
  console.log(`conformance ${JSON.stringify(said)}`)
  return said
}
