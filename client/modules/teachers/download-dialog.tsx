// Decides how a roster leaves as a file: in which format, and which rows, said before it is made (D3.2).
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import { useKeyedWrite } from '../../app/keyed-write';
import { PrepareTeacherDownloadDocument, TeachersDocument } from '../../gql/graphql';
import type { FileFormat } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { RadioCards } from '../../ui/radio-cards';
import { filterOf } from './roster-search';
import type { RosterSearch } from './roster-search';

const formats: readonly FileFormat[] = ['XLSX', 'ODS', 'CSV'];

/** The dialog "download the list". */
export function DownloadDialog(props: {
  unitId: string;
  search: RosterSearch;
  name: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send } = useKeyedWrite();
  const [format, setFormat] = useState<FileFormat>('XLSX');
  const { unitId, search, name } = props;
  const filter = filterOf(search, name);
  const { data } = useQuery(TeachersDocument, {
    variables: { ...filter, unitId, year: null, first: 1, after: null },
  });
  const parts = [
    name !== '' && t('download.name', { name }),
    search.subject && t('download.subject', { subject: search.subject }),
    search.supervision && t('teachers.supervision'),
    search.status && t(`teacherStatus.${search.status}`),
    search.staff && t(`staffKind.${search.staff}`),
  ].filter((each) => typeof each === 'string');

  async function run() {
    const { prepareTeacherDownload } = await send(PrepareTeacherDownloadDocument, {
      unitId,
      format,
      ...filter,
    });
    window.location.assign(prepareTeacherDownload.url);
    props.onClose();
  }

  return (
    <ActDialog
      title={t('download.title')}
      action={t('download.short')}
      run={run}
      onClose={props.onClose}
    >
      {() => (
        <>
          <div>
            <p>
              <strong>
                {data
                  ? t('download.rows', {
                      count: data.teachers.totalCount,
                      n: formatCount(data.teachers.totalCount),
                    })
                  : t('loading')}
              </strong>
            </p>
            {parts.length === 0 ? (
              <p className="hint">{t('download.whole')}</p>
            ) : (
              <>
                <p className="hint">{t('download.filters')}</p>
                <ul className="filter-list">
                  {parts.map((each) => (
                    <li key={each}>{each}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
          <RadioCards
            id="format"
            legend={t('download.format')}
            cards={formats.map((value) => ({
              value,
              title: value,
              line: t(`download.formatLine.${value}`),
            }))}
            value={format}
            onChange={setFormat}
          />
          <p className="hint">{t('download.note')}</p>
        </>
      )}
    </ActDialog>
  );
}
