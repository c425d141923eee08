import { createHmac } from 'node:crypto'

/**
 * By which ids are made where nobody says otherwise. It stands here for everybody to read: whoever keeps more than
 * invented people with such ids hands in a secret of their own.
 */
export const openIdSecret = 'no secret: the people of these ids are invented'

/** The platform's id of a person, made of the WeChat openid with the secret of the environment. */
export const personIdOf = (openid: string, idSecret: string = openIdSecret): string =>
  `p${createHmac('sha256', idSecret)
    .update(JSON.stringify(['person', openid]))
    .digest('hex')
    .slice(0, 24)}`
