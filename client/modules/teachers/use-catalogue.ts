// Decides where the choices of a record come from: the titles and subjects of today, and the stages of the unit.
import { useQuery } from '@apollo/client/react';
import { TeachingCatalogueDocument } from '../../gql/graphql';
import type { Stage } from '../../gql/graphql';
import type { Catalogue } from './record-form';

const everyStage: readonly Stage[] = [
  'ELEMENTARY',
  'JUNIOR_HIGH',
  'SENIOR_HIGH',
  'VOCATIONAL_HIGH',
  'SPECIAL_EDUCATION',
];

/** The catalogue and the stages to offer; null until the server has answered. */
export function useCatalogue(
  unitId: string,
): { catalogue: Catalogue; stages: readonly Stage[] } | null {
  const { data } = useQuery(TeachingCatalogueDocument, {
    variables: { unitId },
    fetchPolicy: 'cache-first',
  });
  if (!data) return null;
  const { stages } = data.unit;
  return {
    catalogue: { titles: data.jobTitles, subjects: data.teachingSubjects },
    stages: stages.length > 0 ? stages : everyStage,
  };
}
