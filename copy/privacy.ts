/** What somebody is called who has erased themselves. */
export const erasedName = '已注销用户'
/** In place of a phone that was written down somewhere. */
export const erasedPhone = '（号码已删除）'
