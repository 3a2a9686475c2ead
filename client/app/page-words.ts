// Decides which pages can be read with the first words alone; all others wait for the words beyond a teacher's way.
import { useEffect, useState } from 'react';
import { loadMoreWords, moreWordsAreThere } from './i18n/language';

/** The pages on a teacher's way, from before signing in to the receipt. */
const first = [
  /^\/$/,
  /^\/(sign-in|password|schedule|notifications)$/,
  /^\/plan\/\d+(\/receipt)?$/,
  // It brings its words along.
  /^\/me$/,
];

/** Whether the words of a page are there; asks for them otherwise, on each page anew, while the page's code is on its way. */
export function useWordsFor(path: string): 'there' | 'waiting' | 'failed' {
  const more = !first.some((each) => each.test(path));
  const [there, setThere] = useState(moreWordsAreThere);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    if (!more || there) return;
    loadMoreWords().then(
      () => setThere(true),
      () => setFailed(path),
    );
  }, [more, there, path]);
  if (!more || there) return 'there';
  return failed === path ? 'failed' : 'waiting';
}
