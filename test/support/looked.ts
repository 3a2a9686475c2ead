// What is asked of every page and state that a test reaches: axe finds nothing, nothing scrolls sideways, a picture is kept.
import type { Page } from 'playwright-core';
import { picture } from './browser';
import { axeFindings, sidewaysBy } from './visitor';

/** Waits for words, keeps a picture, and answers what is wrong with the page as it stands; nothing when all is well. */
export async function looked(page: Page, name: string, words: string | RegExp): Promise<string[]> {
  await page.getByText(words).filter({ visible: true }).first().waitFor();
  await picture(page, name);
  const wide = await sidewaysBy(page);
  const found = await axeFindings(page);
  return [...(wide > 0 ? [`${wide}px too wide`] : []), ...found].map((each) => `${name}: ${each}`);
}
