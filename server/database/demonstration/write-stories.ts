// What has happened in the demonstration since its roster was frozen; nothing for a clock that stands before that.
// The product's own services tell of moves; the types that they load need this before anything else.
import 'reflect-metadata';
import type { Instant } from '../../domain/instant';
import { insertRows } from '../bulk';
import { NEW_SCHOOL } from './account-lives';
import type { DemonstrationSchool } from './schools';
import { storyOf, type Story } from './story';
import { writeAccountLives } from './write-account-lives';
import { writeChecks, writeCourses, writeNotice, writeSuspensions } from './write-checks';
import { writeMoves } from './write-moves';
import { writeReminders } from './write-reminders';
import { writeRequests } from './write-requests';
import { writeRuns } from './write-runs';
import { newSchoolRows } from './write-units';

/** The earliest move of a story lies so long before now, and after the cutoff. */
const STORIES_SPAN = 21 * 86_400_000;

/**
 * Tells all stories, their instants in days before now.
 * @param current the cycle: its roster is frozen at the cutoff, which the stories leave alone (D4.6)
 */
export async function writeStories(
  given: Parameters<typeof storyOf>[0],
  schools: readonly DemonstrationSchool[],
  current: { year: number; cutoff: Instant },
): Promise<void> {
  const { tx, now } = given;
  const { year, cutoff } = current;
  if (now < cutoff + STORIES_SPAN) return;
  const { unit, stage } = newSchoolRows(NEW_SCHOOL, now - STORIES_SPAN);
  await insertRows(tx, 'unit', [unit]);
  await insertRows(tx, 'unit_stage', [stage]);
  const story: Story = await storyOf(given);
  await writeAccountLives(story);
  await writeMoves(story);
  await writeSuspensions(story, { code: '901601', places: [47, 48], by: 'contact.nwt.1' });
  await writeChecks(story, schools, year);
  await writeCourses(story);
  await writeNotice(story);
  await writeRuns(story);
  await writeRequests(story, year);
  await writeReminders(story, year);
}
