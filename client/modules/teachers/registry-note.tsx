// Decides what is said to a kindergarten: its data come from the preschool registry, and are changed there (D3.7).
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';

/** The note with the way to the registry. */
export function RegistryNote() {
  const { t } = useTranslation();
  return (
    <Notice tone="info">
      <p>
        {t('teachers.registry')}{' '}
        <a href="https://ap.ece.moe.edu.tw/ecems/" rel="noreferrer">
          {t('teachers.registryLink')}
        </a>
      </p>
    </Notice>
  );
}
