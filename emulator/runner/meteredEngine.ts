import type { Engine } from '../engine/Engine'
import type { DatabaseMeter } from './DatabaseMeter'

/** The same engine, whose plans are those that the meter has gathered from every door. */
export function meteredEngine(engine: Engine, meter: DatabaseMeter): Engine {
  return {
    addCollection: name => engine.addCollection(name),
    insert: (...args) => engine.insert(...args),
    find: (...args) => engine.find(...args),
    count: (...args) => engine.count(...args),
    update: (...args) => engine.update(...args),
    updateAndReturn: (...args) => engine.updateAndReturn(...args),
    remove: (...args) => engine.remove(...args),
    aggregate: (...args) => engine.aggregate(...args),
    begin: () => engine.begin(),
    commit: id => engine.commit(id),
    abort: id => engine.abort(id),
    takePlans: () => meter.takePlans(),
    close: () => engine.close(),
  }
}
