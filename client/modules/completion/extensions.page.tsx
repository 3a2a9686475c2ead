// Decides how more time is overseen: what is asked for, what was given, and to give it to one teacher unasked (D4.5).
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import type { ExtensionRequestState } from '../../gql/graphql';
import { DoneNotice } from '../../ui/done-notice';
import { Field } from '../../ui/field';
import { PageHead } from '../../ui/page-head';
import { DecideRequests } from '../extensions/decide-requests';
import { CompletionNav } from './completion-nav';
import { ExtendTeacherDialog } from './extend-teacher-dialog';
import { ExtensionList } from './extension-list';

const states = ['PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN'] as const;

/** The page `/completion/108/extensions`. */
export function ExtensionsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const { year } = useParams({ from: '/completion/$year/extensions' });
  const search = useSearch({ from: '/completion/$year/extensions' });
  const [state, setState] = useState<ExtensionRequestState | null>('PENDING');
  const [done, setDone] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  return (
    <Guard actions={['EXTENSION_READ', 'EXTENSION_DECIDE']}>
      {() => (
        <>
          <PageHead
            title={t('extend.page', { year })}
            line={t(may('EXTENSION_DECIDE') ? 'extend.pageLine' : 'extend.pageLineRead')}
            actions={
              may('TEACHER_EXTEND') && (
                <button type="button" className="button" onClick={() => setAsking(true)}>
                  {t('extend.teacher')}
                </button>
              )
            }
          />
          <CompletionNav year={year} {...search} />
          <DoneNotice moment={done} />
          {may('EXTENSION_REQUEST_READ') && (
            <section className="card" aria-labelledby="requests-title">
              <div className="between">
                <h2 id="requests-title">{t('decide.title')}</h2>
                <Field id="request-state" label={t('window.state')} className="inline">
                  {(control) => (
                    <select
                      {...control}
                      value={state ?? ''}
                      onChange={({ target: { value } }) =>
                        setState(states.find((each) => each === value) ?? null)
                      }
                    >
                      {states.map((each) => (
                        <option key={each} value={each}>
                          {t(`extension.state.${each}`)}
                        </option>
                      ))}
                      <option value="">{t('schools.any')}</option>
                    </select>
                  )}
                </Field>
              </div>
              <DecideRequests year={year} state={state} onDone={setDone} />
            </section>
          )}
          {may('EXTENSION_READ') && <ExtensionList year={year} />}
          {asking && (
            <ExtendTeacherDialog
              year={year}
              onDone={(sentence) => {
                setDone(sentence);
                setAsking(false);
              }}
              onClose={() => setAsking(false)}
            />
          )}
        </>
      )}
    </Guard>
  );
}
