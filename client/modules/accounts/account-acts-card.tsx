// Decides how what can be done with an account is offered: one row an act, or why there is none.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';
import type { AccountFieldsFragment } from '../../gql/graphql';
import { ActOnAccount } from './act-on-account';
import { actsOffered } from './account-acts';
import type { Act } from './account-acts';

const dangerous: readonly Act[] = ['remove', 'refuse', 'suspend'];

/** The card of acts. */
export function AccountActs(props: {
  account: AccountFieldsFragment;
  myId: string;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const { may } = useSession();
  const [act, setAct] = useState<Act | null>(null);
  const { account, myId } = props;
  const acts = actsOffered(account, myId, may);
  const ended = ['DELETED', 'REFUSED', 'WITHDRAWN'].includes(account.status);
  const why = account.id === myId ? 'account.own' : ended ? 'account.ended' : 'account.notManaged';
  return (
    <section className="card no-print" aria-labelledby="acts-title">
      <h2 id="acts-title">{t('account.acts')}</h2>
      {acts.length === 0 && <p className="hint">{t(why)}</p>}
      <div className="actions">
        {acts.map((each) => (
          <button
            key={each}
            type="button"
            className={`button ${each === 'approve' ? 'primary' : dangerous.includes(each) ? 'warning' : ''}`}
            onClick={() => setAct(each)}
          >
            {t(`act.${each}.action`)}
          </button>
        ))}
      </div>
      {act && (
        <ActOnAccount
          act={act}
          account={account}
          onDone={(sentence) => {
            setAct(null);
            props.onDone(sentence);
          }}
          onClose={() => setAct(null)}
        />
      )}
    </section>
  );
}
