// Decides what a teacher reads of the own data above the form: as the roster froze them, nothing to type (D5.2).
import { useTranslation } from 'react-i18next';
import { formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { MyPlanQuery } from '../../gql/graphql';

type OwnData = NonNullable<MyPlanQuery['myPlan']['ownData']>;

/** Title, stage and subjects at the roster's cutoff. */
export function OwnDataCard({ data }: { data: OwnData }) {
  const { t } = useTranslation();
  return (
    <section className="card" id="own-data" tabIndex={-1} aria-labelledby="own-data-title">
      <h2 id="own-data-title">{t('ownData.title')}</h2>
      <dl className="figures">
        <div>
          <dt>{t('person.jobTitle')}</dt>
          <dd>{data.jobTitle ?? '—'}</dd>
        </div>
        <div>
          <dt>{t('person.stage')}</dt>
          <dd>{data.stage ? t(`stage.${data.stage}`) : '—'}</dd>
        </div>
        <div>
          <dt>{t('person.subjects')}</dt>
          <dd>{formatList(data.subjects, currentLanguage()) || '—'}</dd>
        </div>
      </dl>
      <p className="hint">{t('ownData.note')}</p>
    </section>
  );
}
