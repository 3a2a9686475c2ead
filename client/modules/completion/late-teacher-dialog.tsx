// Decides how a bureau adds a teacher whom the snapshot missed: unit, national ID, reason (D4.6).
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWriteKey } from '../../app/write-key';
import { AddLateTeacherDocument } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { Field } from '../../ui/field';
import { ReasonField } from '../../ui/reason-field';
import { NationalIdField } from '../../ui/national-id-field';
import type { UnitRow } from './unit-order';

/** The dialog "add a late teacher". */
export function LateTeacherDialog(props: {
  year: number;
  units: readonly UnitRow[];
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const writeKey = useWriteKey();
  const [add] = useMutation(AddLateTeacherDocument);
  const [unitId, setUnitId] = useState('');
  const [nationalId, setNationalId] = useState('');
  const [reason, setReason] = useState('');

  async function run() {
    const content = { year: props.year, unitId, nationalId: nationalId.trim(), reason };
    const input = { idempotencyKey: writeKey.keyFor(content), ...content };
    const answer = await add({ variables: { input } });
    props.onDone(t('late.done', { name: answer.data?.addLateTeacher.unitCompletion.name ?? '' }));
  }

  return (
    <ActDialog
      title={t('late.action')}
      action={t('late.short')}
      typed={{ field: 'nationalId', missing: t('late.missing') }}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <p className="hint">{t('late.line')}</p>
          <Field id="late-unit" label={t('late.unit')} faults={faultsOf('unitId')}>
            {(control) => (
              <select
                {...control}
                required
                value={unitId}
                onChange={(event) => setUnitId(event.target.value)}
              >
                <option value="">{t('choose')}</option>
                {[...props.units]
                  .sort((a, b) => a.code.localeCompare(b.code))
                  .map((each) => (
                    <option key={each.unitId} value={each.unitId}>
                      {each.code} {each.name}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          <NationalIdField
            value={nationalId}
            faults={faultsOf('nationalId')}
            onChange={setNationalId}
          />
          <ReasonField value={reason} faults={faultsOf('reason')} onChange={setReason} />
        </>
      )}
    </ActDialog>
  );
}
