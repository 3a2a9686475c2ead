// Decides how it is told for whom more time is asked: a school's plan, a school's teachers, or one teacher.
import { useTranslation } from 'react-i18next';
import type { RequestToDecideFragment } from '../../gql/graphql';

/** The words for a request; a teacher's name is masked by the server. */
export function useWhose(): (request: RequestToDecideFragment) => string {
  const { t } = useTranslation();
  return ({ unit, teacherName, audience }) =>
    teacherName === null
      ? t(`decide.whose.${audience}`, { unit: unit.name })
      : t('decide.whose.one', { unit: unit.name, name: teacherName });
}
