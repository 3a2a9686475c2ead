// Decides how the centre sees the windows: every one on its own row, with the button that changes it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../app/clock';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { Audience, WindowFieldsFragment } from '../../gql/graphql';
import { WindowBadge } from '../../ui/badge';
import { AudienceField } from '../../ui/audience-field';
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
      <div className="table-frame">
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{t('completion.jurisdiction')}</th>
              <th scope="col">{t('window.state')}</th>
              <th scope="col">{t('window.opens')}</th>
              <th scope="col">{t('window.closes')}</th>
              <th scope="col">
                <span className="hidden">{t('change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((each) => {
              const closesAt = each.extendedUntil ?? each.closesAt;
              return (
                <tr key={each.id}>
                  <th scope="row">
                    {jurisdictionName(each.jurisdiction)}
                    <small>{t('window.phase', { phase: each.phase })}</small>
                  </th>
                  <td>
                    <WindowBadge state={phaseAt({ opensAt: each.opensAt, closesAt }, now)} />
                  </td>
                  <td data-label={t('window.opens')} className="numbers instant-cell">
                    {formatInstant(each.opensAt, language)}
                  </td>
                  <td data-label={t('window.closes')} className="numbers instant-cell">
                    {formatClosing(each.closesAt, language)}
                    {each.extendedUntil && (
                      <small>
                        {t('window.extendedTo', {
                          instant: formatClosing(each.extendedUntil, language),
                        })}
                      </small>
                    )}
                  </td>
                  <td className="act">
                    <button
                      type="button"
                      className="button small"
                      onClick={() => setEditingId(each.id)}
                    >
                      {t('change')}
                      <span className="hidden">{jurisdictionName(each.jurisdiction)}</span>
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
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
