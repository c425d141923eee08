import type { RulePreset } from '#domain/votes/Vote'

/** The names of the rules by which a vote can be decided. */
export const presetNames: Record<RulePreset, string> = {
  civilCode278General: '一般共同决定事项',
  civilCode278Special: '重大共同决定事项',
  assemblyMajority: '协商表决（过半数）',
  consultationMajority: '意见征集',
}

/** A rule in words a resident understands; the article itself is one tap away. */
export const presetInWords: Record<RulePreset, string> = {
  civilCode278General:
    '要有三分之二以上的业主、占三分之二以上的面积来参加；参加的人里，人数和面积都超过一半同意，才算通过。',
  civilCode278Special:
    '要有三分之二以上的业主、占三分之二以上的面积来参加；参加的人里，人数和面积都达到四分之三同意，才算通过。',
  assemblyMajority: '要有超过一半的业主来参加；参加的人里超过一半同意，就算通过。',
  consultationMajority: '每户一票，参加的住户里超过一半同意，就作为多数意见。',
}

/** The wording of the law that a preset follows. */
export const presetLaw: Record<RulePreset, string | null> = {
  civilCode278General:
    '《中华人民共和国民法典》第二百七十八条：业主共同决定事项，应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。……决定前款其他事项，应当经参与表决专有部分面积过半数的业主且参与表决人数过半数的业主同意。',
  civilCode278Special:
    '《中华人民共和国民法典》第二百七十八条：业主共同决定事项，应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。决定前款第六项至第八项规定的事项，应当经参与表决专有部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意。',
  assemblyMajority: null,
  consultationMajority: null,
}
