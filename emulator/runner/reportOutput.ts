/** Turns what this thread writes to its two outputs into lines, as they are written. */
export function reportOutput(report: (line: string) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.write = (chunk: string | Uint8Array): boolean => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
      for (const line of text.replace(/\n$/, '').split('\n')) report(line)
      return true
    }
  }
}
