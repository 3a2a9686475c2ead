// Decides who gets to a page: the signed-in go on, others to the sign-in with the way back.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../gql/graphql';
import { Loading, Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { Leave, addressNow } from './leave';
import { useSession } from './session';
import type { Me } from './session';
import { whomToAsk } from './whom-to-ask';

/** Shows its content to a person who may do one of the actions. */
export function Guard(props: { actions: Action[]; children: (me: Me) => ReactNode }) {
  const { status, me, may } = useSession();
  const { t } = useTranslation();
  if (status === 'unknown') return <Loading />;
  if (status === 'unreachable') return <Notice tone="stop">{t('problem.offline')}</Notice>;
  if (!me) return <Leave to="/sign-in" back={addressNow()} />;
  if (me.secondFactor === 'ASKED') return <Leave to="/sign-in" back={addressNow()} />;
  if (me.mustChangePassword) return <Leave to="/password" back={addressNow()} />;
  if (me.secondFactor !== 'DONE') return <Leave to="/sign-in" back={addressNow()} />;
  if (!may(...props.actions)) return <NotAllowed whom={whomToAsk(me, may)} />;
  return props.children(me);
}

function NotAllowed({ whom }: { whom: ReturnType<typeof whomToAsk> }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('notAllowed.title')} />
      <Notice tone="stop">
        <p>
          <strong>{t('problem.notAllowed')}</strong>
        </p>
        <p>{t(`notAllowed.ask.${whom}`)}</p>
        <p>
          <Link to="/help">{t('notAllowed.help')}</Link>
        </p>
      </Notice>
    </>
  );
}
