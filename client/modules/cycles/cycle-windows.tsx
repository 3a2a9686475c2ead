// Decides how the centre sees the windows: every one on its own row, with the button that changes it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../app/clock';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { Audience, WindowFieldsFragment } from '../../gql/graphql';
import { WindowBadge } from '../../ui/badge';
import { AudienceField } from '../../ui/audience-field';
import { RecordTable } from '../../ui/record-table';
import { jurisdictionName } from '../completion/unit-words';
import { EditWindowDialog } from './edit-window-dialog';
import { phaseAt } from './window-groups';

/** The windows of one audience at a time, by round and jurisdiction. */
export function CycleWindows(props: {
  year: number;
  windows: readonly WindowFieldsFragment[];
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const language = currentLanguage();
  const [audience, setAudience] = useState<Audience>('TEACHER');
  const [editingId, setEditingId] = useState<string | null>(null);
  const editing = props.windows.find((each) => each.id === editingId);
  const rows = props.windows
    .filter((each) => each.audience === audience)
    .sort((a, b) => a.phase - b.phase || a.jurisdiction.order - b.jurisdiction.order);
  return (
    <section className="card" aria-labelledby="cycle-windows-title">
      <div className="between">
        <h2 id="cycle-windows-title">{t('cycle.windows')}</h2>
        <AudienceField value={audience} onChange={setAudience} />
      </div>
      <RecordTable
        rows={rows}
        keyOf={(each) => each.id}
        columns={[
          {
            label: t('completion.jurisdiction'),
            kind: 'name',
            cell: (each) => (
              <>
                {jurisdictionName(each.jurisdiction)}
                <small>{t('window.phase', { phase: each.phase })}</small>
              </>
            ),
          },
          {
            label: t('window.state'),
            kind: 'mark',
            cell: ({ opensAt, closesAt, extendedUntil }) => (
              <WindowBadge state={phaseAt({ opensAt, closesAt: extendedUntil ?? closesAt }, now)} />
            ),
          },
          {
            label: t('window.opens'),
            className: 'numbers instant-cell',
            cell: ({ opensAt }) => formatInstant(opensAt, language),
          },
          {
            label: t('window.closes'),
            className: 'numbers instant-cell',
            cell: ({ closesAt, extendedUntil }) => (
              <>
                {formatClosing(closesAt, language)}
                {extendedUntil && (
                  <small>
                    {t('window.extendedTo', { instant: formatClosing(extendedUntil, language) })}
                  </small>
                )}
              </>
            ),
          },
          {
            label: t('change'),
            kind: 'act',
            cell: (each) => (
              <button type="button" className="button small" onClick={() => setEditingId(each.id)}>
                {t('change')}
                <span className="hidden">{jurisdictionName(each.jurisdiction)}</span>
              </button>
            ),
          },
        ]}
      />
      {editing && (
        <EditWindowDialog
          year={props.year}
          window={editing}
          onClose={() => setEditingId(null)}
          onDone={(sentence) => {
            setEditingId(null);
            props.onDone(sentence);
          }}
        />
      )}
    </section>
  );
}
