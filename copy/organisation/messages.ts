import { roles } from '#domain/kernel/roles'
import type { PostMessageParams } from '#domain/organisation/messageParams'
import { word, type MessageTexts } from '../kernel/messageText'
import { roleNames } from '../kernel/vocabulary'

/** Says by which body and role; a role that a stored message has, and this vocabulary has no more, is left out. */
export const sayPost = (params: { readonly orgName?: string; readonly role?: string }): string => {
  const named = roles.find(candidate => candidate === params.role)
  return `${word(params.orgName)} · ${named === undefined ? '' : roleNames[named]}`
}

export const postMessageTexts: MessageTexts<PostMessageParams> = {
  postGiven: p => ({ title: '你有了新的职务', body: sayPost(p) }),
  postEnded: p => ({ title: '你的职务已结束', body: sayPost(p) }),
}
