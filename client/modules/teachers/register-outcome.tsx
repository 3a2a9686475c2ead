// Decides how it is told what came of a registration, and what happens next (D3.4).
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { RegisterTeacherMutation } from '../../gql/graphql';
import { SignUpReminder } from './sign-up-reminder';

/** The card of the outcome. */
export function RegisterOutcome(props: {
  result: RegisterTeacherMutation['registerTeacher'];
  onNext: () => void;
}) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { outcome, teacher, transfer } = props.result;
  const words = {
    name: teacher?.name ?? transfer?.teacherName ?? '',
    unit: transfer?.fromUnit.name ?? '',
    instant: transfer ? formatInstant(transfer.bureauFrom, currentLanguage()) : '',
  };
  return (
    <section className={`card outcome ${outcome === 'REQUESTED' ? 'waits' : 'done'}`}>
      <h2 tabIndex={-1} ref={heading}>
        {t(`register.outcome.${outcome}.title`, words)}
      </h2>
      <p>{t(`register.outcome.${outcome}.line`, words)}</p>
      {outcome === 'CREATED' && <SignUpReminder />}
      <div className="actions">
        <button type="button" className="button primary" onClick={props.onNext}>
          {t('register.next')}
        </button>
        {outcome === 'REQUESTED' && (
          <Link className="button" to="/teachers/transfers">
            {t('register.toTransfers')}
          </Link>
        )}
        {teacher && (
          <Link className="button" to="/teachers/$id" params={{ id: teacher.id }}>
            {t('register.toRecord')}
          </Link>
        )}
      </div>
    </section>
  );
}
