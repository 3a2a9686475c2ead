// Decides where anyone finds when what is open for whom, and who took part so far.
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';
import { OpenWindows } from './open-windows';
import { Participation } from './participation';

/** The page `/schedule`; it works signed out. */
export function SchedulePage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('schedule.title')} line={t('schedule.line')} />
      <OpenWindows />
      <Participation />
    </>
  );
}
