// Decides how the wait for a list looks: as many grey rows as usually come, and the word for who hears the page.
import { useTranslation } from 'react-i18next';

/** Rows that stand in for a list that the server has not answered yet. */
export function RowsLoading({ rows = 5 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status">
      <span className="hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className="skeleton-row" aria-hidden="true" />
      ))}
    </div>
  );
}
