// Decides how an applicant follows the own application: four steps, and at the end what to do next.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { ApplicationFieldsFragment } from '../../gql/graphql';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { Stepper } from '../../ui/stepper';
import { stepsOf, stepStates } from './application-steps';
import { WithdrawCard } from './application-withdraw';

/**
 * The state of one application; `token` is that of the link that follows it, and takes it back. `news` stands above it
 * until then.
 */
export function ApplicationState(props: {
  application: ApplicationFieldsFragment;
  token: string;
  news?: ReactNode;
}) {
  const { t } = useTranslation();
  const [withdrawn, setWithdrawn] = useState<ApplicationFieldsFragment | null>(null);
  const application = withdrawn ?? props.application;
  const { approver, status, userName } = application;
  const language = currentLanguage();
  const states = stepStates(application);
  const reason = application.refusalReason ?? '';
  const outcome = {
    APPLIED: t('application.decide'),
    ACTIVE: t('application.approved'),
    REFUSED: t('application.refused'),
    WITHDRAWN: t('application.withdrawn'),
    SUSPENDED: t('application.suspended'),
    DELETED: t('application.deleted'),
  }[status];
  const { askInstead } = application;
  const waiting = askInstead
    ? t('application.nobodyDecides', { office: askInstead })
    : t('application.reviewingLine');
  const titles = {
    applied: t('application.applied'),
    address: t('application.address'),
    reviewing: t(states.reviewing === 'done' ? 'application.reviewed' : 'application.reviewing', {
      approver,
    }),
    decide: outcome,
  };
  const lines = {
    applied: formatInstant(application.appliedAt, language),
    address: states.address === 'now' ? t('application.addressTodo') : null,
    reviewing: states.reviewing === 'now' ? waiting : null,
    decide: application.decidedAt && formatInstant(application.decidedAt, language),
  };
  return (
    <>
      {withdrawn === null && props.news}
      {status === 'ACTIVE' && (
        <Notice tone="done">
          <p>{t('application.approvedLine', { userName })}</p>
          <Link to="/sign-in" className="button primary">
            {t('link.toSignIn')}
          </Link>
        </Notice>
      )}
      {status === 'REFUSED' && (
        <Notice tone="stop">
          <p>
            <strong>{t('application.refusedLine', { reason })}</strong>
          </p>
          <p>{t('application.refusedNext', { approver })}</p>
          <Link to="/apply" className="button">
            {t('application.again')}
          </Link>
        </Notice>
      )}
      {status === 'WITHDRAWN' && (
        <Notice tone="done" live={withdrawn !== null}>
          <p>
            <strong>{t('application.withdrawnLine')}</strong>
          </p>
          <p>{t('application.withdrawnNext')}</p>
          <Link to="/apply" className="button">
            {t('application.again')}
          </Link>
        </Notice>
      )}
      <section className="card" aria-labelledby="state-title">
        <h2 id="state-title">{t('application.state')}</h2>
        <Stepper
          label={t('application.state')}
          words={{
            done: t('application.done'),
            now: t('application.now'),
            todo: t('application.todo'),
            stopped: t('application.stopped'),
          }}
          steps={stepsOf(application).map((step) => ({
            title: titles[step],
            state: states[step],
            line: lines[step] && <p className="hint">{lines[step]}</p>,
          }))}
        />
      </section>
      <section className="card" aria-labelledby="what-title">
        <h2 id="what-title">{t('application.what')}</h2>
        <Facts
          facts={[
            {
              name: t('apply.unit'),
              value: t('accounts.named', {
                name: application.unit.name,
                code: application.unit.code,
              }),
            },
            { name: t('apply.tierSection'), value: t(`role.${application.role}`) },
            // Free again once the application is over.
            ...(userName ? [{ name: t('apply.userName'), value: userName }] : []),
            { name: t('application.at'), value: formatInstant(application.appliedAt, language) },
          ]}
        />
      </section>
      {status === 'APPLIED' && (
        <WithdrawCard token={props.token} unit={application.unit.name} onWithdrawn={setWithdrawn} />
      )}
    </>
  );
}
