// Decides what is handed over after a submission: number, instant, fingerprint and the answers, to read and to print.
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { formatClosing, formatDay, formatSeconds } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { PlanPageFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { PlanAnswers } from './plan-answers';
import { formOf } from './plan-form';

/** The receipt of what counts now; `back` leads to the plan. */
export function PlanReceipt(props: {
  plan: PlanPageFieldsFragment;
  name: string;
  back: ReactNode;
  versions: ReactNode;
}) {
  const { t } = useTranslation();
  const { plan } = props;
  const { receipt, submitted } = plan;
  const language = currentLanguage();
  if (!receipt || !submitted) {
    return (
      <>
        <PageHead title={t('receipt.title')} />
        <Notice tone="info">{t('receipt.none')}</Notice>
        <div className="actions">{props.back}</div>
        {props.versions}
      </>
    );
  }
  return (
    <>
      <section className="receipt">
        <PageHead title={t('receipt.done')} line={`${plan.unit.name}・${props.name}`} />
        <dl>
          <div>
            <dt>{t('receipt.number')}</dt>
            <dd className="receipt-number">{receipt.number}</dd>
          </div>
          <div>
            <dt>{t('receipt.at')}</dt>
            <dd className="numbers">
              {formatDay(receipt.submittedAt, language)} {formatSeconds(receipt.submittedAt)}
            </dd>
          </div>
          <div>
            <dt>{t('receipt.version')}</dt>
            <dd>{t('receipt.versionLine', { year: plan.year, version: receipt.version })}</dd>
          </div>
          <div>
            <dt>{t('receipt.fingerprint')}</dt>
            <dd className="fingerprint">{receipt.fingerprint}</dd>
          </div>
        </dl>
      </section>
      <section className="card no-print">
        <h2>{t('receipt.next')}</h2>
        <p>{t('receipt.revise', { instant: formatClosing(plan.window.closesAt, language) })}</p>
        <p className="hint">{t('receipt.kept')}</p>
        <div className="actions">
          <button type="button" className="button primary" onClick={() => window.print()}>
            {t('receipt.print')}
          </button>
          {props.back}
        </div>
      </section>
      <section className="card">
        <h2>{t('plan.submittedContent')}</h2>
        <PlanAnswers
          form={formOf(submitted)}
          cycle={plan.cycle}
          school={plan.audience === 'SCHOOL'}
        />
      </section>
      {props.versions}
    </>
  );
}
