/** The data in a folder cannot be read. The message is one sentence for the person who started the program. */
export class DamagedDataError extends Error {
  constructor(
    readonly folder: string,
    readonly reason: string,
  ) {
    super(
      `The data in ${folder} is damaged (${reason}): restore a backup of that folder, or delete it to start empty.`,
    )
    this.name = 'DamagedDataError'
  }
}
