import { applicantOf } from '#domain/residence/proxies/messages'
import { withoutWithdrawnPapers } from '#domain/privacy/papers'
import { everyFirstPage } from '../../../../kit/everyPage'
import { removePictures } from '../../../../kit/pictures/oldPictures'
import { inTransaction } from '../../../../kit/transaction'
import { AgedDocuments } from '../../../../stores/AgedDocuments'
import { claims, claimsBy, type ClaimRow } from '../../../../stores/claims'
import type { PersonRow } from '../../../../stores/people'
import { proxies, proxiesOf, type ProxyRow } from '../../../../stores/proxies'
import type { Duty } from './Duty'

const people = new AgedDocuments<PersonRow>('people', 'papersWithdrawnAt')
const atOnce = 20

/** A photo is gone before its id is forgotten, so that none is left behind that nobody knows of. */
const withoutEvidence = async (claim: ClaimRow): Promise<void> => {
  if (claim.evidence.length === 0) return
  await removePictures(claim.evidence, claim.filesToMove)
  await claims.reword(claim, shown => withoutWithdrawnPapers(shown, 'evidence') as ClaimRow)
}

const withoutPaper = async (proxyId: string): Promise<void> => {
  const proxy = await proxies.byId(proxyId)
  if (!proxy || proxy.paper.length === 0) return
  await removePictures(proxy.paper, proxy.filesToMove)
  await proxies.reword(proxy, shown => withoutWithdrawnPapers(shown, 'paper') as ProxyRow)
}

/** Whoever agrees again meanwhile, or withdraws once more, is looked at anew. */
const forget = ({ _id, papersWithdrawnAt = null }: PersonRow): Promise<void> =>
  inTransaction(async tx => {
    const person = await tx.get<PersonRow>('people', _id)
    if (person?.papersWithdrawnAt !== papersWithdrawnAt) return
    await tx.put<PersonRow>('people', { ...person, papersWithdrawnAt: null })
  })

/** Of what somebody gave: a paper that they only are named in was given by another, who agrees to it. */
const clearPapersOf = async (person: PersonRow): Promise<void> => {
  for (const claim of await claimsBy(person._id)) await withoutEvidence(claim)
  for (const proxy of await proxiesOf(person._id))
    if (applicantOf(proxy) === person._id) await withoutPaper(proxy._id)
  await forget(person)
}

/**
 * Photos of papers of those who have withdrawn their consent: they are shown to nobody from that moment on, and this
 * deletes them. How many there were stays, so that whoever decides knows that there was a paper. It counts people. A run
 * that broke off is finished by the next.
 */
export const withdrawnPapers: Duty = {
  count: before => people.count(before),
  oldest: async before => (await people.oldest(before, 1))[0]?.papersWithdrawnAt ?? null,
  clear: async ({ before, hasTime }) => {
    const read = () => people.oldest(before, atOnce)
    let cleared = 0
    for await (const due of everyFirstPage({ size: atOnce, read, hasTime })) {
      for (const person of due) await clearPapersOf(person)
      cleared += due.length
    }
    return cleared
  },
}
