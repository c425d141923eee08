import { collection, index } from './declare'

export const personaCollections = {
  /** Named people of the demonstration, for the persona switch of the local CloudBase; empty in a deployment. */
  personas: collection(index('inOrder', 'order')),
}
