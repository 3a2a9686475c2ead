// Who took part before: the history of D9, which is published.
import type { RequestContext } from '../../app/context';
import { participatingJurisdictions, participationTotals } from './participation.repo';
import type { ParticipationYear } from './participation.type';

/** Every past year with its jurisdictions, oldest first; two statements. */
export async function participation(context: RequestContext): Promise<ParticipationYear[]> {
  const [totals, jurisdictions] = await Promise.all([
    participationTotals(context.sql),
    participatingJurisdictions(context.sql),
  ]);
  return totals.map((total) => ({
    ...total,
    jurisdictions: jurisdictions
      .filter(({ year }) => year === total.year)
      .map(({ extent, year: _year, ...jurisdiction }) => ({ jurisdiction, extent })),
  }));
}
