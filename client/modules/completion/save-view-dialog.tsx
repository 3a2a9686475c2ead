// Decides how a view gets its name: what it narrows to is told, a name that is taken is replaced knowingly.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { ActDialog } from '../../ui/act-dialog';
import { Field } from '../../ui/field';
import { VIEW_NAME_MAX } from './saved-views';
import type { SchoolsView } from './schools-search';
import { viewWords } from './view-words';

/** The dialog "save this view". */
export function SaveViewDialog(props: {
  view: SchoolsView;
  taken: readonly string[];
  onSave: (name: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const words = viewWords(t, props.view);
  const [name, setName] = useState(() =>
    formatList(words, currentLanguage()).slice(0, VIEW_NAME_MAX),
  );
  const replaces = props.taken.includes(name.trim());
  return (
    <ActDialog
      title={t('views.save')}
      action={t('views.saveShort')}
      run={async () => props.onSave(name.trim())}
      onClose={props.onClose}
    >
      {() => (
        <>
          <div>
            <p className="hint">{t('views.keeps')}</p>
            <ul className="filter-list">
              {words.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </div>
          <Field
            id="view-name"
            label={t('views.name')}
            hint={replaces ? t('views.replaces') : t('views.where')}
          >
            {(control) => (
              <input
                {...control}
                required
                autoComplete="off"
                maxLength={VIEW_NAME_MAX}
                pattern=".*\S.*"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </ActDialog>
  );
}
