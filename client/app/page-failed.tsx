// Decides what is said when a page cannot be shown: its code did not come, or it failed; and the way on.
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';

/** In place of the page; trying again loads it anew. */
export function PageFailed() {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <>
      <PageHead title={t('frame.failed')} />
      <Notice tone="stop" live>
        <p>{t('frame.failedLine')}</p>
        <button
          type="button"
          className="button"
          onClick={() => window.location.assign(router.state.location.href)}
        >
          {t('problem.again')}
        </button>
      </Notice>
    </>
  );
}
