/** What an announcement is about. Order is the order of the choice in the form. */
export const announcementKinds = ['water', 'power', 'gas', 'lift', 'roadWorks', 'other'] as const
export type AnnouncementKind = (typeof announcementKinds)[number]
