/** Surnames are real, given names are not: 例, 演, 样 and 拟 with a number say at once that nobody is meant. */
const surnames = Array.from(
  '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜',
)
const marks = Array.from('例演样拟')
const numbers = Array.from('一二三四五六七八九十甲乙丙丁戊己庚辛壬癸')

export const INVENTED_NAMES = surnames.length * marks.length * numbers.length

/** The n-th invented name: no two alike among the first {@link INVENTED_NAMES}, neighbours unlike in surname. */
export const inventedName = (n: number): string => {
  const surname = surnames[n % surnames.length] ?? ''
  const turn = Math.floor(n / surnames.length)
  const number = numbers[turn % numbers.length] ?? ''
  const mark = marks[Math.floor(turn / numbers.length) % marks.length] ?? ''
  return surname + mark + number
}

/** No subscriber number in China begins with 100, and no local number with 000. */
export const impossiblePhone = (n: number): string => `100${String(n % 100_000_000).padStart(8, '0')}`
export const impossibleDutyPhone = (n: number): string => `0752-000${String(n % 10_000).padStart(4, '0')}`
