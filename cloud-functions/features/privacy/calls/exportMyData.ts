import { HOUR } from '#domain/kernel/lengths'
import { retentionRulesAt } from '#domain/privacy/retentionRules'
import { sayPersonalData } from '#copy/privacy/personalData'
import type { Output } from '#contracts/calls'
import type { Instant } from '#domain/kernel/decision'
import type { PersonalData } from '#domain/privacy/PersonalData'
import { storeFile, temporaryUrls } from '../../../kit/files'
import { pictureUrls } from '../../../kit/pictures/oldPictures'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { repeatableId } from '../../../kit/repeatableId'
import { audit } from '../../../stores/audit'
import { dataExports, type StoredExport } from '../../../stores/dataExports'
import { requestKey } from '../../../stores/FactStore'
import { directory } from '../../../stores/orgUnits'
import { people } from '../../../stores/people'
import { personEntry } from '../../account/workflows/personEntry'
import { exportPage } from '../views/exportPage'
import { gatherData } from '../workflows/gatherData'

/** File ids as links; a photo that is gone is left out. */
const linked = async (data: PersonalData): Promise<PersonalData> => {
  const withPhotos = [...data.claims, ...data.proxies, ...data.issues, ...data.deeds]
  const urls = await pictureUrls(withPhotos.flatMap(({ photos }) => photos))
  const link = <Row extends { readonly photos: readonly string[] }>(row: Row): Row => ({
    ...row,
    photos: row.photos.flatMap(fileId => urls.get(fileId) ?? []),
  })
  return {
    ...data,
    claims: data.claims.map(link),
    proxies: data.proxies.map(link),
    issues: data.issues.map(link),
    deeds: data.deeds.map(link),
  }
}

const linksTo = async (
  { json, page, sections }: StoredExport,
  now: Instant,
): Promise<Output<'exportMyData'>> => {
  const urls = await temporaryUrls([json, page])
  const [jsonUrl, pageUrl] = [urls.get(json), urls.get(page)]
  if (jsonUrl === undefined || pageUrl === undefined) throw refusal('not-found')
  return {
    json: jsonUrl,
    page: pageUrl,
    expiresAt: now + retentionRulesAt(now).exportLinkHours * HOUR,
    sections: [...sections],
  }
}

/**
 * Gathers everything, puts it into cloud storage twice (for machines and to be read) and answers with links
 * that work for two hours; a day later the files are thrown away. The same request again: links to the same files.
 */
export const exportMyData: Answerer<'exportMyData'> = async ({ requestId }, { personId, now }) => {
  // With every post, in whichever of them it is asked.
  const person = await people.byId(personId)
  if (person?.erasedAt !== null) throw refusal('unknown-person')
  const ids = repeatableId('d', personId, requestId)
  const [id] = ids
  const earlier = await dataExports.made(ids)
  if (earlier) return linksTo(earlier, now)
  const data = await linked(await gatherData(person))
  const said = sayPersonalData(data)
  const place = `exports/${id}`
  const [json, page] = await Promise.all([
    storeFile(`${place}.json`, Buffer.from(JSON.stringify({ madeAt: now, ...data }, null, 2))),
    storeFile(`${place}.html`, Buffer.from(exportPage(said, now))),
  ])
  const made: StoredExport = {
    _id: id,
    personId,
    at: now,
    json,
    page,
    sections: said.map(({ name, entries }) => ({ name, count: entries.length })),
  }
  await dataExports.insertOnce(made)
  const key = requestKey(requestId, 'exportMyData')
  await audit.note(personEntry('exportMyData', personId, key, now, await directory()))
  return linksTo(made, now)
}
