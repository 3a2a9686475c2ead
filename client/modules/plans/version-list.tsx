// Decides how the earlier submissions are read: each is kept, and opens in its place (D5.6).
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { PlanPageFieldsFragment, VersionListFragment } from '../../gql/graphql';
import { PlanAnswers } from './plan-answers';
import { formOf } from './plan-form';

/** Every submitted version but the one that counts. */
export function VersionList(props: {
  plan: PlanPageFieldsFragment;
  versions: VersionListFragment | null;
}) {
  const { t } = useTranslation();
  const { plan } = props;
  const earlier = (props.versions?.edges ?? [])
    .map((edge) => edge.node)
    .filter((each) => each.receipt.number !== plan.receipt?.number);
  if (earlier.length === 0) return null;
  return (
    <section className="card no-print" aria-labelledby="versions-title">
      <h2 id="versions-title">{t('versions.title')}</h2>
      {earlier.map((each) => (
        <details key={each.receipt.number}>
          <summary>
            {t('versions.line', {
              version: each.receipt.version,
              instant: formatInstant(each.receipt.submittedAt, currentLanguage()),
              number: each.receipt.number,
            })}
          </summary>
          <PlanAnswers
            form={formOf(each.content)}
            cycle={plan.cycle}
            school={plan.audience === 'SCHOOL'}
          />
        </details>
      ))}
    </section>
  );
}
