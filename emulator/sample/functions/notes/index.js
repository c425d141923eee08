'use strict'
const cloudbase = require('@cloudbase/node-sdk')
const { addNote, notesOf } = require('./notebook')

const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })

/** Keeps a note of whoever calls, when one is given, and answers with all notes of theirs. */
module.exports.main = async (event, context) => {
  const { WX_OPENID: openid = 'nobody' } = cloudbase.getCloudbaseContext(context)
  if (event.text !== undefined) await addNote(app.database(), openid, event.text)
  return { openid, notes: await notesOf(app.database(), openid) }
}
