import { existsSync } from 'node:fs'
import webpack from 'webpack'

/**
 * In a deployed build the file `X.deployed.tsx`, where there is one, takes the place of `X.tsx`: what belongs to the
 * local system is then not switched off but absent.
 */
export function deployedTwins(): webpack.NormalModuleReplacementPlugin {
  return new webpack.NormalModuleReplacementPlugin(/[\\/]src[\\/].*\.tsx?$/, (resolved: Resolved) => {
    const file = resolved.createData?.resource
    const twin = file?.replace(/\.(tsx?)$/, '.deployed.$1')
    if (resolved.createData && twin !== undefined && existsSync(twin)) {
      resolved.createData.resource = twin
      resolved.createData.userRequest = twin
    }
  })
}

interface Resolved {
  createData?: { resource?: string; userRequest?: string }
}
