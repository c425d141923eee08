import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { CloudBase } from '#emulator/CloudBase'
import { startLocalSystem } from '../../../scripts/local/localSystem'
import { copyDemonstration } from '../../demonstration/copyDemonstration'
import { atPresent } from '../../demonstration/present'
import { Phone, type PhoneOptions } from './Phone'

/** The build that is uploaded to WeChat. */
export const dist = path.resolve(__dirname, '../../../dist/weapp')

export { present as monday } from '../../demonstration/present'
export const minute = 60_000
export const day = 24 * 60 * minute

/** The demonstration district behind real functions, and people in it with the mini-program in their hands. */
export class Town {
  private readonly phones: Phone[] = []

  private constructor(
    readonly cloud: CloudBase,
    private readonly dataDir: string,
  ) {}

  static async start(): Promise<Town> {
    if (!existsSync(path.join(dist, 'app.json'))) throw new Error('run `npm run build:weapp` first')
    const dataDir = await copyDemonstration('town', atPresent())
    const cloud = await startLocalSystem({
      dataDir,
      port: 0,
      clock: atPresent(),
      instances: { min: 0, max: 1 },
    })
    return new Town(cloud, dataDir)
  }

  /** The phone of a persona of the demonstration, by their key there, with the mini-program just opened. */
  phoneOf(persona: string, options: PhoneOptions = {}): Phone {
    const phone = new Phone(this.cloud, `demo-${persona}`, dist, options)
    this.phones.push(phone)
    return phone
  }

  /** Lets time pass, and the clock and the messenger do once what is due then. */
  async passTo(instant: number): Promise<void> {
    await this.cloud.moveClock(instant)
    await this.settle()
  }

  /** What became due is decided, and what there is to say has been sent. */
  async settle(): Promise<void> {
    await this.cloud.fireTimer('everyMinute')
    await this.cloud.fireTimer('everyTenSeconds')
  }

  async close(): Promise<void> {
    this.phones.forEach(phone => {
      phone.close()
    })
    await this.cloud.close()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}
