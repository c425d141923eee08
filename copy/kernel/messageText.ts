import { sayDay, sayInstant } from './instants'

/** Title and one sentence of a message, as the inbox shows it. */
export interface MessageText {
  readonly title: string
  readonly body: string
}

/**
 * The texts of a feature's messages, by kind. What is told today carries all parameters; what lies in an inbox since
 * earlier may lack some, so a text must read well without any of them.
 */
export type MessageTexts<Params> = {
  readonly [Kind in keyof Params]: (params: Partial<Params[Kind]>) => MessageText
}

/** Says a parameter, or nothing where it is missing. */
export const word = (value: string | number | undefined): string => String(value ?? '')

/** Says an instant as a day and time, or nothing where it is missing: a message has no present to be told against. */
export const at = (instant: number | undefined, words: (when: string) => string): string => {
  if (typeof instant !== 'number') return ''
  const [, clock = ''] = sayInstant(instant, instant).split(' ')
  return words(`${sayDay(instant, instant)} ${clock}`)
}
