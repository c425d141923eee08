import { passUpObjection as passUp } from '#domain/votes/objections/object'
import type { Answerer } from '../../../kit/Answerer'
import { changeMyObjection } from '../workflows/changeObjection'

/** Database calls as told in {@link changeMyObjection}. */
export const passUpObjection: Answerer<'passUpObjection'> = (asked, context) =>
  changeMyObjection({ ...asked, call: 'passUpObjection' }, context, passUp)
