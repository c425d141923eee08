import type { Engine } from '../engine/Engine'
import type { DatabaseMeter } from './DatabaseMeter'

/**
 * Wraps an engine for use from outside any function. Its plans are those that the meter has gathered from every door,
 * and what it does itself is counted for no invocation.
 */
export function meteredEngine(engine: Engine, meter: DatabaseMeter): Engine {
  const apart = async <Result>(operation: Promise<Result>): Promise<Result> => {
    try {
      return await operation
    } finally {
      meter.countCall(null)
    }
  }
  return {
    addCollection: name => engine.addCollection(name),
    insert: (...args) => apart(engine.insert(...args)),
    find: (...args) => apart(engine.find(...args)),
    count: (...args) => apart(engine.count(...args)),
    update: (...args) => apart(engine.update(...args)),
    updateAndReturn: (...args) => apart(engine.updateAndReturn(...args)),
    remove: (...args) => apart(engine.remove(...args)),
    aggregate: (...args) => apart(engine.aggregate(...args)),
    begin: () => engine.begin(),
    commit: id => engine.commit(id),
    abort: id => engine.abort(id),
    takePlans: () => meter.takePlans(),
    clear: () => engine.clear(),
    close: () => engine.close(),
  }
}
