import type { MessageParams } from '#domain/kernel/tellings'
import type { MessageKind, ParamsOfKinds } from '#domain/notices/Message'
import { issueMessageTexts } from './issues/messages'
import type { MessageText, MessageTexts } from './kernel/messageText'
import { clockMessageTexts } from './notices/messages'
import { postMessageTexts } from './organisation/messages'
import { lookMessageTexts } from './privacy/messages'
import { residenceMessageTexts } from './residence/messages'
import { rosterMessageTexts } from './rosters/messages'
import { voteMessageTexts } from './votes/messages'

/** The text of every kind of message; a missing kind, and a parameter of another name, is a type error. */
const texts: MessageTexts<ParamsOfKinds> = {
  ...issueMessageTexts,
  ...voteMessageTexts,
  ...residenceMessageTexts,
  ...rosterMessageTexts,
  ...postMessageTexts,
  ...lookMessageTexts,
  ...clockMessageTexts,
}

/**
 * Says a message as the inbox shows it.
 * @param params as they were stored with it, perhaps before the kind had all that it has now
 */
export const sayMessage = (kind: MessageKind, params: MessageParams): MessageText => texts[kind](params)
