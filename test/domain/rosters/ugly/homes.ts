import type { NamedPerson } from '#domain/rosters/Roster'
import type { Dice } from './Dice'

/** A home as it is: what the file says of it in one ugly way or another. */
export interface TrueHome {
  readonly building: '3' | '4'
  readonly entrance: '1' | '2'
  /** Without leading zeros. */
  readonly room: string
  /** 0.01 m² */
  readonly area: number
  readonly owners: readonly NamedPerson[]
  readonly coOwner: NamedPerson | null
  readonly tenant: NamedPerson | null
  readonly family: readonly NamedPerson[]
}

const families = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const givens = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂'
const foreign = ["O'Neill-Smith", 'Jean Luc', 'José Müller', '阿卜杜拉·买买提', '欧阳锋', 'John Smith']

class People {
  private made = 0

  constructor(private readonly dice: Dice) {}

  person(plain: boolean): NamedPerson {
    this.made += 1
    const { dice } = this
    const name =
      !plain && dice.happens(0.15)
        ? dice.pick(foreign)
        : dice.pick(Array.from(families)) + dice.pick(Array.from(givens)) + dice.pick(Array.from(givens))
    return { name, phone: `138${String(10_000_000 + this.made * 37)}` }
  }
}

/** Homes in two buildings, each in a room of its own. @param plain names that every encoding has */
export const trueHomes = (dice: Dice, plain: boolean): readonly TrueHome[] => {
  const people = new People(dice)
  const count = 2 + dice.below(9)
  return Array.from({ length: count }, (_, at): TrueHome => {
    const owners = [people.person(plain), ...(dice.happens(0.25) ? [people.person(true)] : [])]
    const isSingle = owners.length === 1
    return {
      building: at < count / 2 ? '3' : '4',
      entrance: at % 2 === 0 ? '1' : '2',
      room: `${String(1 + (at % 9))}0${String(1 + dice.below(4))}`,
      area: 6_000 + dice.below(9_000),
      owners: isSingle
        ? owners
        : owners.map(({ phone }, place) => ({ name: `${'张李'[place] ?? '王'}三四`, phone })),
      coOwner: isSingle && dice.happens(0.3) ? people.person(true) : null,
      tenant: dice.happens(0.3) ? people.person(true) : null,
      family: dice.happens(0.4) ? [people.person(true)] : [],
    }
  })
}
