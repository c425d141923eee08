import { randomUUID } from 'node:crypto'
import type { CallName, Input, Output } from '#contracts/calls'
import type { Reply } from '#contracts/kernel/refusals'
import type { CloudBase } from '#emulator/CloudBase'
import type { RosterFile } from './files'

/** Puts a roster into somebody's folder and has it compared with what is there. @returns the id of the import */
export const previewIn = async (
  cloud: CloudBase,
  openid: string,
  { name, bytes }: RosterFile,
  compoundId: string,
): Promise<string> => {
  const call = async <Name extends CallName>(called: Name, input: Input<Name>): Promise<Output<Name>> => {
    const answer = await cloud.callFunction({ name: 'api', data: { call: called, input }, openid })
    const reply = answer as Reply<Output<Name>>
    if (!reply.ok) throw new Error(`${called} was refused: ${reply.refusal.kind}`)
    return reply.output
  }
  const { uploadFolder } = await call('me', {})
  const { fileID } = await cloud.uploadFile({
    openid,
    cloudPath: `${uploadFolder}${randomUUID()}.${name.split('.').at(-1) ?? ''}`,
    content: Buffer.from(bytes),
  })
  const { import: previewed } = await call('previewRoster', {
    compoundId,
    fileId: fileID,
    fileName: name,
    requestId: randomUUID(),
  })
  return previewed.id
}
