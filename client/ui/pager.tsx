// Decides how one turns the pages of a list that only knows what comes after a cursor.
import { useTranslation } from 'react-i18next';

/** The cursors of the pages so far, the first null: so that one can go back as well. */
export type Cursors = readonly (string | null)[];

/** Back, the number of the page, and on; `next` is null on the last page. */
export function Pager(props: {
  cursors: Cursors;
  next: string | null;
  onTurn: (cursors: Cursors) => void;
}) {
  const { t } = useTranslation();
  const { cursors, next } = props;
  return (
    <div className="actions pager">
      <button
        type="button"
        className="button"
        disabled={cursors.length === 1}
        onClick={() => props.onTurn(cursors.slice(0, -1))}
      >
        {t('pager.back')}
      </button>
      <span>{t('pager.page', { page: cursors.length })}</span>
      <button
        type="button"
        className="button"
        disabled={next === null}
        onClick={() => props.onTurn([...cursors, next])}
      >
        {t('pager.next')}
      </button>
    </div>
  );
}
