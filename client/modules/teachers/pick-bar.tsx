// Decides what stands above the rows of a roster: how many there are, who is picked, and what is done to them.
import { useTranslation } from 'react-i18next';
import { atOnce } from './release-form';

type Person = { id: string; name: string };

/** The bar; without `picks` it only counts. */
export function PickBar(props: {
  line: string;
  rows: readonly Person[];
  picked: ReadonlyMap<string, string>;
  picks: boolean;
  onPick: (people: readonly Person[], on: boolean) => void;
  onClear: () => void;
  onRelease: () => void;
}) {
  const { t } = useTranslation();
  const { rows, picked } = props;
  const all = rows.length > 0 && rows.every((each) => picked.has(each.id));
  const count = picked.size;
  return (
    <div className={`pick-bar ${count > 0 ? 'some' : ''}`}>
      {props.picks && (
        <label className="option">
          <input
            type="checkbox"
            checked={all}
            onChange={(event) => props.onPick(rows, event.target.checked)}
          />
          {t('teachers.pickPage')}
        </label>
      )}
      <p role="status">
        {count > 0 ? t('teachers.picked', { count }) : props.line}
        {count > atOnce && ` ${t('teachers.tooMany', { count: atOnce })}`}
      </p>
      {count > 0 && (
        <div className="actions">
          <button type="button" className="button small quiet" onClick={props.onClear}>
            <span aria-hidden="true" className="phone-only">
              ✕
            </span>
            <span className="desk-words">{t('teachers.unpick')}</span>
          </button>
          <button
            type="button"
            className="button small warning"
            disabled={count > atOnce}
            onClick={props.onRelease}
          >
            {t('release.several')}
          </button>
        </div>
      )}
    </div>
  );
}
