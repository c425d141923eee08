/** Numbers that are always there, whatever the network says. */
export const emergencyNumbers = [
  { number: '119', name: '火警救援' },
  { number: '110', name: '报警' },
  { number: '120', name: '急救' },
] as const

/** Beside those numbers. */
export const emergencyWords = {
  title: '紧急电话',
  tip: '有人受伤、着火、漏气，先打电话，再来提事。',
  dial: (number: string) => `拨打 ${number}`,
} as const
