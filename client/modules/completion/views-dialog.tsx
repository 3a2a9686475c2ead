// Decides how one's own views are renamed and removed: all at once, kept when confirmed.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../ui/act-dialog';
import { Field } from '../../ui/field';
import { VIEW_NAME_MAX, withView } from './saved-views';
import type { SavedView } from './saved-views';

/** The dialog "my views". */
export function ViewsDialog(props: {
  views: readonly SavedView[];
  onChange: (views: SavedView[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [rows, setRows] = useState(() =>
    props.views.map((saved) => ({ saved, name: saved.name, kept: true })),
  );
  const change = (index: number, part: Partial<(typeof rows)[number]>) =>
    setRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  async function run() {
    const kept = rows.filter((row) => row.kept);
    props.onChange(
      kept.reduce<SavedView[]>(
        (views, { saved, name }) => withView(views, { ...saved, name: name.trim() || saved.name }),
        [],
      ),
    );
  }
  return (
    <ActDialog
      title={t('views.manage')}
      action={t('views.saveShort')}
      run={run}
      onClose={props.onClose}
    >
      {() => (
        <ul className="view-rows">
          {rows.map((row, index) => (
            <li key={row.saved.name} className={row.kept ? undefined : 'gone'}>
              <Field id={`view-${index}`} label={t('views.nameOf', { name: row.saved.name })}>
                {(control) => (
                  <input
                    {...control}
                    autoComplete="off"
                    maxLength={VIEW_NAME_MAX}
                    disabled={!row.kept}
                    value={row.name}
                    onChange={(event) => change(index, { name: event.target.value })}
                  />
                )}
              </Field>
              <button
                type="button"
                className="button small"
                onClick={() => change(index, { kept: !row.kept })}
              >
                {t(row.kept ? 'views.remove' : 'views.keep')}
                <span className="hidden"> {row.saved.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </ActDialog>
  );
}
