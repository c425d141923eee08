import type { NamedPerson } from '#domain/rosters/Roster'
import type { Column, Row } from './columns'
import type { Dice } from './Dice'

/** A way to write the one phone of one person: the text, what is kept of it, and what a clerk notes. */
type OddPhone = (phone: string) => readonly [text: string, kept: string | null, note?: string]

const oddPhones: readonly OddPhone[] = [
  phone => [phone, phone],
  phone => [`${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`, phone],
  phone => [`+86 ${phone}`, phone],
  phone => [`="${phone}"`, phone],
  phone => [`'${phone}`, phone],
  phone => [`${phone}.0`, phone],
  phone => [`${phone}（本人）`, phone],
  () => ['', null],
  () => ['无', null],
  () => ['00852-91234567', '+852-91234567'],
  () => ['0752-2345678', '0752-2345678'],
  phone => [`${phone}/13912340001`, phone, 'morePhones'],
  phone => [`${phone} 13912340001`, phone, 'morePhones'],
  phone => [`${phone}（儿子）`, null, 'phoneOfAnother'],
  () => ['138****0008', null, 'unreadablePhone'],
  () => ['2345678', null, 'unreadablePhone'],
  () => ['没人接', null, 'unreadablePhone'],
  () => ['0752-2345678转801', '0752-2345678', 'extensionNotKept'],
]

/** The phone of one person, in one of many ways; what is kept of it goes into the truth. */
const writePhone = (
  person: NamedPerson,
  { dice, plan, column, row, truth }: Row,
  ordinary: boolean,
): string => {
  const [text, kept, note] = (ordinary ? oddPhones[0] : dice.pick(oddPhones))?.(person.phone ?? '') ?? [
    '',
    null,
  ]
  truth.set(person, { ...(truth.get(person) ?? person), phone: kept })
  if (note !== undefined) plan.note(note, column, row)
  return text
}

/** Of each row another: of two people of one name and without a phone nobody could say that they are two. */
const foreigners = ['JOHN', 'MARY', 'ANNE', 'LUKE', 'OMAR', 'RUTH', 'PAUL']

type OddName = (name: string) => readonly [text: string, question: string]
const oddNames: readonly OddName[] = [
  name => [`${name}（已故）`, 'stillOwner'],
  name => [`${name}（法拍）`, 'stillOwner'],
  name => [`${name}2`, 'nameWithDigits'],
]

/** One owner's name, and now and then what has to be asked about it. */
const writeName = (person: NamedPerson, { dice, plan, column, row, truth }: Row, mayAsk: boolean): string => {
  if (!mayAsk || !dice.happens(0.08))
    return dice.happens(0.1) && /^\p{Script=Han}{3}$/u.test(person.name)
      ? Array.from(person.name).join(' ')
      : person.name
  if (dice.happens(0.3)) {
    const given = foreigners[row % foreigners.length] ?? 'JOHN'
    truth.set(person, { ...person, name: `SMITH ${given}` })
    plan.ask('onePersonOrTwo', column, row)
    return dice.pick([`SMITH, ${given}`, `SMITH/${given}`])
  }
  const [text, question] = dice.pick(oddNames)(person.name)
  plan.ask(question, column, row)
  return text
}

/** Owners in one cell, and their phones beside them in the same order. */
export const ownersInOneRow = (dice: Dice, mayAsk: boolean): readonly Column[] => {
  const mark = dice.pick(['、', '，', '/', '；', '\n'])
  return [
    {
      heading: dice.pick(['业主姓名', '业主', '产权人', '姓名', '房主姓名']),
      ofOwner: true,
      write: row =>
        row.home.owners
          .map(owner => writeName(owner, row, mayAsk && row.home.owners.length === 1))
          .join(mark),
    },
    {
      heading: dice.pick(['联系电话', '手机号', '业主电话', '电话（手机）']),
      write: row =>
        row.home.owners.map(owner => writePhone(owner, row, row.home.owners.length > 1)).join(mark),
    },
  ]
}

/** A row for each person, and a column that says what they are. */
export const ownersInRows = (dice: Dice, mayAsk: boolean): readonly Column[] => {
  /** A word that nobody can know: it is asked, once for the column. */
  const code = mayAsk && dice.happens(0.3) ? '1001' : null
  const words = {
    owner: code === null ? [dice.pick(['业主', '本人', '产权人']), '业主', '共有人'] : [code],
    tenant: [dice.pick(['租户', '租客', '承租人'])],
    family: ['家属', '子女', '配偶', '父母'],
  }
  return [
    {
      heading: dice.pick(['姓名', '业主姓名']),
      write: row => {
        const { person } = row
        if (person?.relation === 'family') row.plan.note('familyNotKept', row.column, row.row)
        if (!person) throw new Error('a row for nobody')
        return writeName(person.named, row, mayAsk && person.relation === 'owner')
      },
    },
    {
      heading: dice.pick(['联系电话', '手机号']),
      write: row => {
        const { person } = row
        if (!person) throw new Error('a row for nobody')
        return writePhone(person.named, row, person.relation === 'family')
      },
    },
    {
      heading: dice.pick(['与业主关系', '业主类型', '人员类型', '与户主关系']),
      write: ({ person, plan, column, first, dice: throws }) => {
        const word = throws.pick(words[person?.relation ?? 'owner'])
        if (word === code) plan.ask('whoIs', column, first)
        return word
      },
    },
  ]
}

/** Somebody who owns with the owner, or rents: a column of their own. */
export const beside = (of: 'coOwner' | 'tenant', withPhones: boolean): readonly Column[] => {
  const headings =
    of === 'coOwner' ? (['共有人', '共有人电话'] as const) : (['租户姓名', '租户电话'] as const)
  const written = (write: (person: NamedPerson, row: Row) => string) => (row: Row) => {
    const person = row.home[of]
    return person === null ? '' : write(person, row)
  }
  const forget = (person: NamedPerson, { truth }: Row): string => {
    if (!withPhones) truth.set(person, { ...person, phone: null })
    return person.name
  }
  return [
    { heading: headings[0], write: written(forget) },
    ...(withPhones
      ? [{ heading: headings[1], write: written((person, row) => writePhone(person, row, false)) }]
      : []),
  ]
}
