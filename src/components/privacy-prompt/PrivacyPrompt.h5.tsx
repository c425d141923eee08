/** A browser asks for camera and files itself. */
export const PrivacyPrompt = (): null => null
