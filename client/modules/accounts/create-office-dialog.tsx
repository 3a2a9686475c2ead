// Decides how the centre makes an account for an office: for whom, where, and where the link for the password goes (D2.4).
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWriteKey } from '../../app/write-key';
import { CreateOfficeAccountDocument, OfficeUnitsDocument } from '../../gql/graphql';
import { ActDialog, FieldsUnreadable } from '../../ui/act-dialog';
import { ChoiceField } from '../../ui/choice-field';
import { Field } from '../../ui/field';
import { NationalIdField } from '../../ui/national-id-field';
import { tidyUserName } from './application-form';
import { looksLikeNationalId, tidyNationalId } from './national-id';

const texts = ['name', 'telephone', 'email', 'userName'] as const;
const types = { name: 'text', telephone: 'tel', email: 'email', userName: 'text' } as const;

/** The dialog "make an office account". */
export function CreateOfficeDialog(props: {
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const writeKey = useWriteKey();
  const { data } = useQuery(OfficeUnitsDocument);
  const [unitId, setUnitId] = useState('');
  const [nationalId, setNationalId] = useState('');
  const [typed, setTyped] = useState({ name: '', telephone: '', email: '', userName: '' });
  const [wrongId, setWrongId] = useState(false);
  const units = data
    ? [data.ministries, data.centres, data.bureaus].flatMap((page) =>
        page.edges.map((edge) => edge.node),
      )
    : [];

  async function run() {
    const wrong = !looksLikeNationalId(nationalId);
    setWrongId(wrong);
    if (wrong) throw new FieldsUnreadable();
    const content = {
      unitId,
      nationalId: tidyNationalId(nationalId),
      name: typed.name.trim(),
      telephone: typed.telephone.trim(),
      email: typed.email.trim(),
      userName: tidyUserName(typed.userName),
    };
    await client.mutate({
      mutation: CreateOfficeAccountDocument,
      variables: { input: { idempotencyKey: writeKey.keyFor(content), ...content } },
    });
    await client.refetchQueries({ include: 'active' });
    props.onDone(t('offices.done', { name: content.name }));
  }

  return (
    <ActDialog
      title={t('offices.create')}
      action={t('offices.createShort')}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <p className="hint">{t('offices.createLine')}</p>
          <ChoiceField
            id="office"
            label={t('offices.office')}
            faults={faultsOf('unitId')}
            required
            none={t('choose')}
            value={unitId || null}
            options={units.map((each) => [each.id, each.name])}
            onChange={(chosen) => setUnitId(chosen ?? '')}
          />
          <NationalIdField
            value={nationalId}
            faults={wrongId ? [t('applyFault.nationalId')] : faultsOf('nationalId')}
            hint={t('apply.idHint')}
            onChange={setNationalId}
          />
          {texts.map((name) => (
            <Field
              key={name}
              id={`office-${name}`}
              label={t(`apply.${name}`)}
              hint={name === 'userName' ? t('apply.userNameHint') : undefined}
              faults={faultsOf(name)}
            >
              {(control) => (
                <input
                  {...control}
                  required
                  type={types[name]}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  maxLength={254}
                  value={typed[name]}
                  onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </>
      )}
    </ActDialog>
  );
}
