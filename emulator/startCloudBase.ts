import { callAsClient } from './clientCall'
import type { CloudBase, CloudBaseOptions } from './CloudBase'
import { serveConsole } from './console/serveConsole'
import { lockDataFolder } from './dataFolder/lockDataFolder'
import { closeServer, openServer, type Serve } from './http/openServer'
import { routeRequests } from './http/route'
import { StaticSite } from './http/StaticSite'
import { LIMITS } from './limits'
import { buildServices, type Services } from './services'

/**
 * Starts a local CloudBase.
 *
 * @throws PortTakenError when another program listens on the port.
 * @throws DataFolderInUseError when another local CloudBase works on the data folder.
 * @throws DamagedDataError when the database in it cannot be read.
 * @throws MissingBundleError when a declared function is not built.
 * @throws TriggerDeclarationError when a declared trigger is not one.
 */
export async function startCloudBase(options: CloudBaseOptions): Promise<CloudBase> {
  const unlock = lockDataFolder(options.dataDir)
  try {
    return await startLocked(options, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function startLocked(options: CloudBaseOptions, unlock: () => void): Promise<CloudBase> {
  let serve: Serve = (_, response) => Promise.resolve(void response.writeHead(503).end())
  const { server, port } = await openServer(options.port ?? 0, (...args) => serve(...args))
  const url = `http://127.0.0.1:${String(port)}`
  let services: Services
  try {
    services = buildServices(options, () => url)
  } catch (error) {
    await closeServer(server)
    throw error
  }
  const site = options.hosting === undefined ? null : new StaticSite(options.hosting)
  serve = routeRequests({
    services,
    httpAccess: options.httpAccess ?? {},
    site,
    console: serveConsole(services),
  })
  services.timers.start()

  let closing: Promise<void> | null = null
  const close = async (): Promise<void> => {
    await services.timers.stop()
    const closed = closeServer(server)
    await services.runner.close()
    const grace = setTimeout(() => {
      server.closeAllConnections()
    }, LIMITS.instanceStopMilliseconds)
    await closed
    clearTimeout(grace)
    services.wechat.close()
    await services.engine.close()
    unlock()
  }
  const reset = async (): Promise<void> => {
    await services.timers.stop()
    await services.runner.forget()
    await services.engine.clear()
    await services.storage.files.clear()
    services.wechat.clear()
    services.faults.clear()
    services.engine.takePlans()
    services.log.clear()
    services.clock.startAgain(options.clock ?? {})
    services.timers.startAgain()
  }
  return { ...operations(services), url, port, reset, close: () => (closing ??= close()) }
}

function operations(services: Services): Omit<CloudBase, 'url' | 'port' | 'reset' | 'close'> {
  const { engine, clock, timers, storage, wechat, faults, runner, log, env } = services
  return {
    env,
    engine,
    clock,
    faults,
    callFunction: call => callAsClient(runner, call),
    uploadFile: ({ openid, cloudPath, content }) => storage.uploadAsClient(openid, cloudPath, content),
    putFile: ({ cloudPath, content }) => storage.put(cloudPath, content),
    getTempFileURL: fileIDs =>
      Promise.all(fileIDs.map(fileID => storage.linkTo(fileID, LIMITS.tempUrlDefaultSeconds))),
    now: clock.now,
    moveClock: (instant, options) => timers.moveTo(new Date(instant).getTime(), options),
    fireTimer: name => timers.fire(name),
    messages: () => [...wechat.messages.sent],
    grantSubscription: (openid, templateId) => {
      wechat.messages.grant(openid, templateId)
    },
    phoneCode: holder => wechat.phoneNumbers.handOut(holder),
    registerPhone: (openid, phone) => {
      wechat.phoneNumbers.register(openid, phone)
    },
    invocations: () => [...log.lines],
    reloadFunctions: () => runner.reload(),
  }
}
