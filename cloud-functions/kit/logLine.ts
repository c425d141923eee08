/** Writes one line of JSON for the function's log. Never texts that people wrote, names, phones or tokens. */
export const logLine = (entry: Readonly<Record<string, unknown>>): void => {
  console.log(JSON.stringify(entry))
}
