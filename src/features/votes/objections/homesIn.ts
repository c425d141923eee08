/**
 * Takes homes out of what was typed in one line.
 * @example homesIn('3栋1203、5栋602') // ['3栋1203', '5栋602']
 */
export const homesIn = (typed: string): string[] =>
  typed
    .split(/[,，、;；\s]+/)
    .map(home => home.trim())
    .filter(home => home !== '')
