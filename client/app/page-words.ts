// Decides which pages can be read with the first words alone; all others wait for the words beyond a teacher's way.
import { useEffect, useState } from 'react';
import { loadMoreWords, moreWordsAreThere } from './i18n/language';

/** The pages on a teacher's way, from before signing in to the receipt. */
const first = [
  /^\/$/,
  /^\/(sign-in|password|schedule|notifications)$/,
  /^\/plan\/\d+(\/receipt)?$/,
];

/** Whether the words of a page are there; asks for them otherwise, while the page's code is on its way. */
export function useWordsFor(path: string): boolean {
  const more = !first.some((each) => each.test(path));
  const [there, setThere] = useState(moreWordsAreThere);
  useEffect(() => {
    if (more && !there) void loadMoreWords().then(() => setThere(true));
  }, [more, there]);
  return !more || there;
}
