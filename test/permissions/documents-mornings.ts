// The smallest valid request of every root field that a morning begins with.
import { read, write, type About, type Ask } from './ask';

/** By root field. */
export const MORNINGS_DOCUMENTS: Readonly<Record<string, (about: About) => Ask>> = {
  myNotifications: () => read('{ myNotifications { edges { node { id text } } } }'),
  readNotifications: () =>
    write('readNotifications', 'ReadNotificationsInput', 'read', { upToId: '0'.repeat(20) }),
};
