// Decides how more time is overseen: what is asked for, what was given, and to give it to one teacher unasked (D4.5).
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import { ChoiceField } from '../../ui/choice-field';
import { DoneNotice, useSaid } from '../../ui/done-notice';
import { PageHead } from '../../ui/page-head';
import { DecideRequests } from '../extensions/decide-requests';
import { CompletionNav } from './completion-nav';
import { hasPlace } from './country-places';
import { ExtendTeacherDialog } from './extend-teacher-dialog';
import { ExtensionList } from './extension-list';
import { moreTimeSearch, requestStates, stateOf } from './more-time-search';

/** The page `/completion/108/extensions`. */
export function ExtensionsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const { year } = useParams({ from: '/completion/$year/extensions' });
  const search = useSearch({ from: '/completion/$year/extensions' });
  const navigate = useNavigate({ from: '/completion/$year/extensions' });
  const { jurisdiction } = search;
  const state = stateOf(search);
  const title = t('extend.page', { year });
  const [done, setDone] = useSaid();
  const [asking, setAsking] = useState(false);
  return (
    <Guard actions={['EXTENSION_READ', 'EXTENSION_DECIDE']}>
      {() => (
        <>
          <PageHead
            title={
              jurisdiction && hasPlace(jurisdiction)
                ? t('extend.pageOf', { name: t(`country.short.${jurisdiction}`), title })
                : title
            }
            line={t(may('EXTENSION_DECIDE') ? 'extend.pageLine' : 'extend.pageLineRead')}
            actions={
              may('TEACHER_EXTEND') && (
                <button type="button" className="button" onClick={() => setAsking(true)}>
                  {t('extend.teacher')}
                </button>
              )
            }
          />
          {jurisdiction && may('COUNTRY_COMPLETION_READ') && (
            <p>
              <Link to="/completion/$year/extensions" params={{ year }}>
                ← {t('completion.toCountry')}
              </Link>
            </p>
          )}
          <CompletionNav year={year} {...(jurisdiction ? { jurisdiction } : {})} />
          <DoneNotice moment={done} />
          {may('EXTENSION_REQUEST_READ') && (
            <section className="card" aria-labelledby="requests-title">
              <div className="between">
                <h2 id="requests-title">{t('decide.title')}</h2>
                <ChoiceField
                  id="request-state"
                  className="inline"
                  label={t('window.state')}
                  value={state ?? 'ALL'}
                  options={[
                    ...requestStates.map((each) => [each, t(`extension.state.${each}`)] as const),
                    ['ALL', t('schools.any')],
                  ]}
                  onChange={(chosen) =>
                    void navigate({
                      search: moreTimeSearch({ jurisdiction, state: chosen }),
                      replace: true,
                    })
                  }
                />
              </div>
              <DecideRequests
                year={year}
                jurisdictionCode={jurisdiction ?? null}
                state={state}
                onDone={setDone}
              />
            </section>
          )}
          {may('EXTENSION_READ') && (
            <ExtensionList year={year} jurisdictionCode={jurisdiction ?? null} />
          )}
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
