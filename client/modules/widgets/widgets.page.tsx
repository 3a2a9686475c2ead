// Decides where all widgets stand side by side in all of their states, so that people look at them; in a demonstration only.
import { useClock } from '../../app/clock';
import { NotFound } from '../../app/not-found';
import { Loading } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { ButtonsPart } from './buttons.part';
import { ChartsPart } from './charts.part';
import { CoursePart } from './course.part';
import { FieldsPart } from './fields.part';
import { NoticesPart } from './notices.part';
import { TablesPart } from './tables.part';
import { useWidgetWords } from './words';

/** The page `/ui`; there is none outside of a demonstration. */
export function WidgetsPage() {
  const { service } = useClock();
  const words = useWidgetWords();
  if (!service) return <Loading />;
  if (!service.demonstration) return <NotFound />;
  return (
    <>
      <PageHead title={words.title} line={words.line} />
      <div className="stack">
        <ButtonsPart />
        <FieldsPart />
        <NoticesPart />
        <CoursePart />
        <TablesPart />
        <ChartsPart />
      </div>
    </>
  );
}
