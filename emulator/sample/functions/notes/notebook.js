'use strict'

const addNote = (db, openid, text) => db.collection('notes').add({ openid, text, at: db.serverDate() })

const notesOf = async (db, openid) => {
  const { data } = await db.collection('notes').where({ openid }).orderBy('text', 'asc').get()
  return data.map(({ text }) => text)
}

module.exports = { addNote, notesOf }
