// Decides how it is told, before a window is moved for many, how many schools or teachers that concerns.
import { skipToken, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import { JurisdictionReachDocument, UnitReachDocument } from '../../gql/graphql';
import type { Audience } from '../../gql/graphql';
import { Problem } from '../../ui/problem';
import { reached } from './reached';

/** Whose windows: of one school or of a jurisdiction, of which plans. */
export interface Whose {
  year: number;
  audience: Audience;
  unitId?: string;
  /** Empty while none is chosen. */
  jurisdictionCode?: string;
}

/** The line for the dialog, an act's word with the number in it, and whether the act must wait for the number. */
export function useReach({ year, audience, unitId, jurisdictionCode }: Whose) {
  const { t } = useTranslation();
  // Nothing of it is kept: a page behind the dialog shows more of the same counts.
  const unit = useQuery(
    UnitReachDocument,
    unitId ? { variables: { year, unitId }, fetchPolicy: 'no-cache' } : skipToken,
  );
  const jurisdiction = useQuery(
    JurisdictionReachDocument,
    jurisdictionCode
      ? { variables: { year, jurisdictionCode }, fetchPolicy: 'no-cache' }
      : skipToken,
  );
  const count = unitId
    ? unit.data && reached(audience, { schools: { eligible: 1 }, ...unit.data.unitCompletion })
    : jurisdiction.data && reached(audience, jurisdiction.data.jurisdictionCompletion);
  const asked = unitId ? unit : jurisdiction;
  const known = count !== undefined;
  const n = known ? formatCount(count) : '';
  return {
    line: asked.error ? (
      <Problem error={asked.error} again={() => void asked.refetch()} />
    ) : (
      <p role="status">
        {known && (
          <strong>
            {t(count === 0 ? 'extend.concernsNone' : `extend.concerns.${audience}`, { n })}
          </strong>
        )}
      </p>
    ),
    action: (word: string) =>
      known && count > 0 ? t(`extend.counted.${audience}`, { word, n }) : word,
    waits: !known && Boolean(unitId ?? jurisdictionCode),
  };
}
