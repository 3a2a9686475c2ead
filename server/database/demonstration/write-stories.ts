// What has happened in the demonstration since its roster was frozen; nothing for a clock that stands before that.
import type { Instant } from '../../domain/instant';
import { insertRows } from '../bulk';
import { NEW_SCHOOL } from './account-lives';
import { storyOf, type Story } from './story';
import { writeAccountLives } from './write-account-lives';
import { newSchoolRows } from './write-units';

/** The earliest move of a story lies so long before now, and after the cutoff. */
const STORIES_SPAN = 21 * 86_400_000;

/**
 * Tells all stories, their instants in days before now.
 * @param cutoff of the current roster, which the stories leave alone (D4.6)
 */
export async function writeStories(
  given: Parameters<typeof storyOf>[0],
  cutoff: Instant,
): Promise<void> {
  const { tx, now } = given;
  if (now < cutoff + STORIES_SPAN) return;
  const { unit, stage } = newSchoolRows(NEW_SCHOOL, now - STORIES_SPAN);
  await insertRows(tx, 'unit', [unit]);
  await insertRows(tx, 'unit_stage', [stage]);
  const story: Story = await storyOf(given);
  await writeAccountLives(story);
}
