// Decides how a bureau adds a teacher whom the snapshot missed: unit, national ID, reason (D4.6).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { AddLateTeacherDocument } from '../../gql/graphql';
import { ActDialog, FieldsUnreadable } from '../../ui/act-dialog';
import { ReasonField } from '../../ui/reason-field';
import { NationalIdField } from '../../ui/national-id-field';
import { SchoolField } from './school-field';

/** The dialog "add a late teacher". */
export function LateTeacherDialog(props: {
  year: number;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [unitId, setUnitId] = useState('');
  const [nationalId, setNationalId] = useState('');
  const [reason, setReason] = useState('');
  const [unchosen, setUnchosen] = useState(false);

  async function run() {
    setUnchosen(unitId === '');
    if (unitId === '') throw new FieldsUnreadable();
    const content = { year: props.year, unitId, nationalId: nationalId.trim(), reason };
    const { addLateTeacher } = await write(AddLateTeacherDocument, content);
    props.onDone(t('late.done', { name: addLateTeacher.unitCompletion.name }));
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
          <SchoolField
            year={props.year}
            label={t('late.unit')}
            faults={unchosen ? [t('late.unitMissing')] : faultsOf('unitId')}
            onChange={(id) => setUnitId(id ?? '')}
          />
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
