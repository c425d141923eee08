import { withdrawObjection as withdraw } from '#domain/votes/objections/object'
import type { Answerer } from '../../../kit/Answerer'
import { changeMyObjection } from '../workflows/changeObjection'

/** Database calls as told in {@link changeMyObjection}. */
export const withdrawObjection: Answerer<'withdrawObjection'> = (asked, context) =>
  changeMyObjection({ ...asked, call: 'withdrawObjection' }, context, withdraw)
