import type { Me } from '#contracts/account'
import type { Output } from '#contracts/calls'
import { consentVersions } from '#domain/account/consents'

/** What is agreed to in the wording in force, of everything that was ever agreed to. */
export const agreedNow = (agreements: Output<'giveConsent'>['agreements']): Me['agreed'] =>
  agreements.flatMap(({ kind, version, withdrawnAt }) =>
    version === consentVersions[kind] && withdrawnAt === null ? [kind] : [],
  )
