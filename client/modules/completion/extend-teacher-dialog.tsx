// Decides how a bureau extends one teacher, named by the full national ID (D3.8, D4.5).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { ExtendTeacherDocument } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { ReasonField } from '../../ui/reason-field';
import { NationalIdField } from '../../ui/national-id-field';
import { useEndsAt } from '../extensions/use-ends-at';

/** The dialog "extend a teacher". */
export function ExtendTeacherDialog(props: {
  year: number;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [nationalId, setNationalId] = useState('');
  const ends = useEndsAt();
  const [reason, setReason] = useState('');

  async function run() {
    const endsAt = ends.read();
    const content = { year: props.year, nationalId: nationalId.trim(), endsAt, reason };
    const { extendTeacher } = await write(ExtendTeacherDocument, content);
    props.onDone(t('extend.done', { name: extendTeacher.extension.teacherName ?? '' }));
  }

  return (
    <ActDialog
      title={t('extend.teacher')}
      action={t('extend.short')}
      typed={{ field: 'nationalId', missing: t('extend.teacherMissing') }}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <NationalIdField
            value={nationalId}
            faults={faultsOf('nationalId')}
            onChange={setNationalId}
          />
          {ends.field(faultsOf)}
          <ReasonField value={reason} faults={faultsOf('reason')} onChange={setReason} />
        </>
      )}
    </ActDialog>
  );
}
