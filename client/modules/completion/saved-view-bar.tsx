// Decides how one reaches the views that are often needed: those that everybody has, and those that one has named.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveViewDialog } from './save-view-dialog';
import { useSavedViews, withView } from './saved-views';
import type { SavedView } from './saved-views';
import { isNarrowed, presets, sameSchools, schoolsView } from './schools-search';
import type { SchoolsView } from './schools-search';
import { ViewsDialog } from './views-dialog';

/** The views as links, each to its own address. */
export function SavedViewBar(props: {
  personId: string;
  year: number;
  jurisdiction?: string;
  view: SchoolsView;
}) {
  const { t } = useTranslation();
  const { year, jurisdiction, view } = props;
  const [views, keep] = useSavedViews(props.personId);
  const [open, setOpen] = useState<'save' | 'manage' | null>(null);
  const [said, setSaid] = useState('');
  const known = [...presets, ...views].some((each) => sameSchools(each.view, view));
  const chip = (key: string, words: string, own: SchoolsView) => (
    <li key={key}>
      <Link
        to="/completion/$year"
        params={{ year }}
        search={{ ...(jurisdiction ? { jurisdiction } : {}), ...own }}
        className={sameSchools(own, view) ? 'chip on' : 'chip'}
        aria-current={sameSchools(own, view) ? 'true' : undefined}
        activeOptions={{ exact: true }}
      >
        {words}
      </Link>
    </li>
  );
  const finish = (next: SavedView[], sentence: string) => {
    keep(next);
    setSaid(sentence);
    setOpen(null);
  };
  return (
    <>
      <nav className="views" aria-label={t('views.title')}>
        <ul>
          {presets.map(({ key, view: own }) => chip(key, t(`views.preset.${key}`), own))}
          {views.map(({ name, view: own }) => chip(`own ${name}`, name, own))}
        </ul>
        <div className="actions">
          {isNarrowed(view) && !known && (
            <button type="button" className="button small" onClick={() => setOpen('save')}>
              {t('views.save')}
            </button>
          )}
          {views.length > 0 && (
            <button type="button" className="button small quiet" onClick={() => setOpen('manage')}>
              {t('views.manage')}
            </button>
          )}
        </div>
      </nav>
      <p className="hidden" role="status">
        {said}
      </p>
      {open === 'save' && (
        <SaveViewDialog
          view={view}
          taken={views.map((each) => each.name)}
          onSave={(name) =>
            finish(
              withView(views, { name, view: schoolsView({ ...view }) }),
              t('views.saved', { name }),
            )
          }
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'manage' && (
        <ViewsDialog
          views={views}
          onChange={(next) => finish(next, t('views.changed'))}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
