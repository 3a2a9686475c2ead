// Who took part before: the history of D9, which is published.
import { once, type RequestContext } from '../../app/context';
import { participatingJurisdictions, participationTotals } from './participation.repo';
import type { ParticipationYear } from './participation.type';

/** Every past year, oldest first; one statement, and a second where their jurisdictions are asked for. */
export async function participation(context: RequestContext): Promise<ParticipationYear[]> {
  const totals = await participationTotals(context.sql);
  const all = () => once(context, 'participation', () => participatingJurisdictions(context.sql));
  return totals.map((total) => ({
    ...total,
    jurisdictions: async () =>
      (await all())
        .filter(({ year }) => year === total.year)
        .map(({ extent, year: _year, ...jurisdiction }) => ({ jurisdiction, extent })),
  }));
}
