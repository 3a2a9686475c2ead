// Decides how requests for teachers are followed and decided: a unit's own both ways, a bureau's of its schools (D3.4).
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import type { TransferState } from '../../gql/graphql';
import { ChoiceField } from '../../ui/choice-field';
import { DoneNotice, useSaid } from '../../ui/done-notice';
import { PageHead } from '../../ui/page-head';
import { TeachersNav } from './teachers-nav';
import { TransferList } from './transfer-list';

const states: readonly TransferState[] = ['PENDING', 'RELEASED', 'REFUSED', 'WITHDRAWN'];

/** The page `/teachers/transfers`; `?state=` says which. */
export function TransfersPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const navigate = useNavigate({ from: '/teachers/transfers' });
  const { state } = useSearch({ from: '/teachers/transfers' });
  const [done, setDone] = useSaid();
  // Who has a roster has requests of two ways; who only watches over schools sees them all in one.
  const directions = may('TEACHER_READ') ? (['OUTGOING', 'INCOMING'] as const) : [null];
  return (
    <Guard actions={['TRANSFER_READ']}>
      {() => (
        <>
          <PageHead
            title={t('transfers.title')}
            line={t(may('TEACHER_READ') ? 'transfers.line' : 'transfers.bureauLine')}
          />
          <TeachersNav />
          <DoneNotice moment={done} />
          <ChoiceField
            id="state"
            className="inline"
            label={t('transfers.state')}
            none={t('teachers.all')}
            value={state ?? null}
            options={states.map((each) => [each, t(`transferState.${each}`)])}
            onChange={(chosen) => void navigate({ search: chosen ? { state: chosen } : {} })}
          />
          {directions.map((direction) => (
            <TransferList
              key={`${direction ?? ''} ${state ?? ''}`}
              direction={direction}
              state={state ?? null}
              onDone={setDone}
            />
          ))}
        </>
      )}
    </Guard>
  );
}
