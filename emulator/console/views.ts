import { EngineFault } from '../engine/Engine'
import type { Services } from '../services'

/** Lists what the console shows, by the name under `/emulator/`. */
export function views(services: Services): Readonly<Record<string, () => Promise<unknown>>> {
  const { clock, timers, wechat, log, faults, runner, env } = services
  return {
    'state.json': async () =>
      Promise.resolve({ env, functions: runner.functionNames, transport: services.transport }),
    'messages.json': async () => Promise.resolve([...wechat.messages.sent].reverse()),
    'phone-codes.json': async () => Promise.resolve([...wechat.phoneNumbers.codes].reverse()),
    'invocations.json': async () => Promise.resolve([...log.lines].reverse()),
    'faults.json': async () => Promise.resolve(faults.current),
    'clock.json': async () =>
      Promise.resolve({
        now: new Date(clock.now()).toISOString(),
        frozen: clock.frozen,
        triggers: timers.triggers.map(trigger => ({
          name: trigger.name,
          function: trigger.functionName,
          cron: trigger.expression,
          next: isoOrNull(trigger.nextAfter(clock.now())),
        })),
      }),
    'collections.json': async () => Promise.all(services.collections.map(name => countOf(services, name))),
  }
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString()
}

/** Null for a collection that is declared and not there yet. */
async function countOf(
  services: Services,
  name: string,
): Promise<{ name: string; documents: number | null }> {
  try {
    return { name, documents: await services.engine.count(name, {}) }
  } catch (error) {
    if (error instanceof EngineFault) return { name, documents: null }
    throw error
  }
}
