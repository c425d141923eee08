import { EventEmitter } from 'node:events'
import http from 'node:http'
import { Readable } from 'node:stream'

/** What the SDK has asked of the gateway. */
export interface GatewayRequest {
  readonly url: string
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface GatewayAnswer {
  readonly contentType: string
  readonly body: Uint8Array
}

/** Carries a request of the SDK to the gateway by another way than HTTP. */
export type Carry = (request: GatewayRequest) => Promise<GatewayAnswer>

type Options = Pick<http.RequestOptions, 'headers'>
type OnResponse = (response: Readable & { statusCode: number; headers: Record<string, string> }) => void

/**
 * Carries this thread's requests to the gateway in the process, those alone: the SDK sends them with `http.request`, and
 * gets what looks to it like a kept connection.
 *
 * @param adminUrl to which the SDK sends everything
 * @returns a function that lets them go by HTTP again
 */
export function carryGatewayRequests(adminUrl: string, carry: Carry): () => void {
  const original = http.request
  const replaced = (...args: unknown[]): unknown => {
    const [url, options, onResponse] = args
    if (typeof url !== 'string' || !url.startsWith(`${adminUrl}?`)) {
      return Reflect.apply(original, http, args)
    }
    return new CarriedRequest(url, options as Options, onResponse as OnResponse, carry)
  }
  http.request = replaced as typeof http.request
  return () => {
    http.request = original
  }
}

/** As much of `http.ClientRequest` as the SDK uses. */
class CarriedRequest extends EventEmitter {
  readonly reusedSocket = true
  readonly socket = { connecting: false }
  readonly #parts: Buffer[] = []
  #limit: NodeJS.Timeout | null = null
  #isGone = false

  constructor(
    private readonly url: string,
    private readonly options: Options,
    private readonly onResponse: OnResponse,
    private readonly carry: Carry,
  ) {
    super()
    process.nextTick(() => this.emit('socket', this.socket))
  }

  setTimeout(milliseconds: number): this {
    if (this.#limit !== null) clearTimeout(this.#limit)
    this.#limit = setTimeout(() => this.emit('timeout'), milliseconds)
    return this
  }

  write(part: string | Uint8Array): boolean {
    this.#parts.push(Buffer.from(part as Uint8Array))
    return true
  }

  end(part?: string | Uint8Array): this {
    if (part !== undefined) this.write(part)
    void this.#send()
    return this
  }

  abort(): void {
    this.destroy()
    this.emit('abort')
  }

  destroy(): this {
    this.#settled()
    this.#isGone = true
    return this
  }

  #settled(): void {
    if (this.#limit !== null) clearTimeout(this.#limit)
    this.#limit = null
  }

  async #send(): Promise<void> {
    const headers = Object.fromEntries(
      Object.entries(this.options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
    )
    try {
      const { contentType, body } = await this.carry({
        url: this.url,
        headers,
        body: Buffer.concat(this.#parts),
      })
      this.#settled()
      if (this.#isGone) return
      const stream = new Readable({ read: () => undefined })
      stream.push(Buffer.from(body))
      stream.push(null)
      this.onResponse(Object.assign(stream, { statusCode: 200, headers: { 'content-type': contentType } }))
    } catch (error) {
      this.#settled()
      if (!this.#isGone) this.emit('error', error)
    }
  }
}
