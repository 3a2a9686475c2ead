// Decides how one changes the own telephone; whoever has changed it elsewhere meanwhile is shown, not overwritten.
import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../app/refusal';
import { useWriteKey } from '../../app/write-key';
import { MyAccountDocument, UpdateMyAccountDocument } from '../../gql/graphql';
import type { AccountFieldsFragment } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';

/** The card of the telephone. */
export function TelephoneForm(props: {
  account: Pick<AccountFieldsFragment, 'version' | 'telephone'>;
}) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { version, telephone } = props.account;
  const [typed, setTyped] = useState(telephone ?? '');
  const [update, { data, error, loading }] = useMutation(UpdateMyAccountDocument);
  const writeKey = useWriteKey();

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const content = { version, telephone: typed.trim() };
    try {
      await update({
        variables: { input: { idempotencyKey: writeKey.keyFor(content), ...content } },
      });
      writeKey.done();
    } catch (failure) {
      // After a conflict the form stands on the newest version again; what was refused stands above the field.
      if (refusalOf(failure)?.code === 'CONFLICT') {
        await client.refetchQueries({ include: [MyAccountDocument] });
      }
    }
  }

  const faults = refusalOf(error)?.faults ?? [];
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)}>
      <h2>{t('myAccount.contact')}</h2>
      {data && !error && (
        <Notice tone="done" live>
          {t('myAccount.saved')}
        </Notice>
      )}
      <Problem error={error} />
      <Field
        id="telephone"
        label={t('apply.telephone')}
        hint={t('apply.telephoneHint')}
        faults={faults
          .filter((each) => each.path === 'input.telephone')
          .map((each) => each.sentence)}
      >
        {(control) => (
          <input
            {...control}
            required
            type="tel"
            autoComplete="tel"
            maxLength={40}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button" disabled={loading}>
        {t(loading ? 'wait' : 'myAccount.save')}
      </button>
    </form>
  );
}
