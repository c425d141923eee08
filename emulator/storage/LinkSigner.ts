import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SECRET_FILE = 'link-secret'
const SECRET_BYTES = 32

/** What a signature allows: a link that reads is no leave to write. */
export type LinkPurpose = 'read' | 'write'

/** Signs links with an expiry, by a secret that the data folder keeps, so that links outlive a restart. */
export class LinkSigner {
  readonly #secret: Buffer

  constructor(
    dataDir: string,
    private readonly now: () => number,
  ) {
    this.#secret = secretIn(join(dataDir, SECRET_FILE))
  }

  /** @returns the seconds since 1970 at which it ends, a dot, and the signature. */
  sign(purpose: LinkPurpose, path: string, lifeSeconds: number): string {
    const expires = Math.floor(this.now() / 1_000) + lifeSeconds
    return `${String(expires)}.${this.#signatureOf(purpose, path, expires)}`
  }

  verify(purpose: LinkPurpose, path: string, signed: string): boolean {
    const [expires = '', signature = ''] = signed.split('.')
    if (!/^\d{1,12}$/.test(expires) || Number(expires) * 1_000 <= this.now()) return false
    const expected = Buffer.from(this.#signatureOf(purpose, path, Number(expires)))
    const given = Buffer.from(signature)
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  #signatureOf(purpose: LinkPurpose, path: string, expires: number): string {
    return createHmac('sha256', this.#secret)
      .update(`${purpose}\n${String(expires)}\n${path}`)
      .digest('hex')
  }
}

function secretIn(file: string): Buffer {
  try {
    const secret = readFileSync(file)
    if (secret.length === SECRET_BYTES) return secret
  } catch {
    // A new data folder has none yet.
  }
  const secret = randomBytes(SECRET_BYTES)
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}
