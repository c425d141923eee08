import type { IssueStory } from '../IssueStory'
import { banshanClimbingStories } from './banshanClimbing'
import { banshanDoneStories } from './banshanDone'
import { banshanEverydayStories } from './banshanEveryday'
import { banshanOpenStories } from './banshanOpen'
import { branchlessStories } from './branchless'
import { daxinStories } from './daxin'
import { districtStories } from './district'
import { hailunStories } from './hailun'
import { hailunEverydayStories } from './hailunEveryday'
import { yanchengStories } from './yancheng'

export const issueStories: readonly IssueStory[] = [
  ...banshanOpenStories,
  ...banshanClimbingStories,
  ...banshanDoneStories,
  ...banshanEverydayStories,
  ...hailunStories,
  ...hailunEverydayStories,
  ...yanchengStories,
  ...daxinStories,
  ...branchlessStories,
  ...districtStories,
]
