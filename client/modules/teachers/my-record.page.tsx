// Decides how a teacher keeps the own record: reads it, corrects what is the own to correct, sees where it was and how it is opened (D3.2, D3.6).
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { MyRecordDocument } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { PageWait } from '../../ui/page-wait';
import { EmailChangeForm } from '../accounts/email-change-form';
import { EmploymentList } from './employment-list';
import { MyRecordEdit } from './my-record-edit';
import { MyRecordFacts } from './my-record-facts';
import { RegistryNote } from './registry-note';
import { RoamingLinks } from './roaming-links';

/** The page `/me`. */
export function MyRecordPage() {
  return <Guard actions={['OWN_RECORD_READ']}>{() => <Own />}</Guard>;
}

function Own() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(MyRecordDocument);
  if (!data) {
    return <PageWait title={t('myRecord.title')} error={error} again={() => void refetch()} />;
  }
  const record = data.myRecord;
  const { unit } = record;
  const registry = unit?.kind === 'KINDERGARTEN';
  return (
    <>
      <PageHead title={t('myRecord.title')} line={t('myRecord.line')} />
      {registry && <RegistryNote />}
      {!unit && <Notice tone="info">{t('myRecord.noUnit')}</Notice>}
      <MyRecordFacts record={record} whole={registry || !unit} />
      {unit && !registry && <MyRecordEdit record={record} unitId={unit.id} />}
      <div className="cards">
        <EmailChangeForm email={record.email} confirmed={record.emailConfirmed} />
        <section className="card stack">
          <div>
            <h2>{t('myRecord.password')}</h2>
            <p className="hint">
              {t(
                record.origin === 'ROAMING' ? 'myRecord.passwordRoaming' : 'myAccount.passwordLine',
              )}
            </p>
          </div>
          {record.origin !== 'ROAMING' && (
            <Link to="/password" className="button">
              {t('myAccount.toPassword')}
            </Link>
          )}
        </section>
        <EmploymentList employments={record.employments} />
        <RoamingLinks links={record.roamingLinks} />
      </div>
    </>
  );
}
