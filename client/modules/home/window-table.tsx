// Decides how the windows of a cycle are shown to everybody: one row a group of jurisdictions, open ones first.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../app/clock';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { WindowFieldsFragment } from '../../gql/graphql';
import { WindowBadge } from '../../ui/badge';
import { ChoiceField } from '../../ui/choice-field';
import { Countdown } from '../../ui/countdown';
import { groupWindows } from '../cycles/window-groups';

/** The table of windows, and a choice of one's own jurisdiction that narrows it. */
export function WindowTable({ windows }: { windows: readonly WindowFieldsFragment[] }) {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const language = currentLanguage();
  const [code, setCode] = useState('');
  const jurisdictions = new Map(windows.map((each) => [each.jurisdiction.code, each.jurisdiction]));
  const groups = groupWindows(
    windows.filter((each) => code === '' || each.jurisdiction.code === code),
    now,
  );
  return (
    <>
      <ChoiceField
        id="own-jurisdiction"
        label={t('home.whose')}
        className="inline"
        none={t('home.all')}
        value={code || null}
        options={[...jurisdictions.values()]
          .sort((a, b) => a.order - b.order)
          .map((each) => [each.code, language === 'en' ? each.nameEn : each.name])}
        onChange={(chosen) => setCode(chosen ?? '')}
      />
      <div className="table-frame">
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{t('window.state')}</th>
              <th scope="col">{t('window.audience')}</th>
              <th scope="col">{t('window.jurisdictions')}</th>
              <th scope="col">{t('window.opens')}</th>
              <th scope="col">{t('window.closes')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.key} className={group.state === 'OPEN' ? 'open' : undefined}>
                <td>
                  <WindowBadge state={group.state} />
                </td>
                <td data-label={t('window.audience')} className="audience-cell">
                  {t(`audience.${group.audience}`)}
                  <small>{t('window.phase', { phase: group.phase })}</small>
                </td>
                <td data-label={t('window.jurisdictions')} className="names">
                  {group.jurisdictions.map((each) => (
                    <span key={each.code}>{language === 'en' ? each.nameEn : each.name}</span>
                  ))}
                </td>
                <td data-label={t('window.opens')} className="numbers instant-cell">
                  {formatInstant(group.opensAt, language)}
                </td>
                <td data-label={t('window.closes')} className="numbers instant-cell">
                  {formatClosing(group.closesAt, language)}
                  {group.extended && <small>{t('window.extended')}</small>}
                  {group.state === 'OPEN' && (
                    <small className="left">
                      <Countdown until={group.closesAt} />
                    </small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
