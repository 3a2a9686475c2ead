// Decides what an office can do about a school or all of a list, and which dialog asks for it.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '../../app/session';
import { useSaid } from '../../ui/done-notice';
import { BulkReminderDialog } from '../reminders/bulk-dialog';
import { ExtendTeacherDialog } from './extend-teacher-dialog';
import { ExtendUnitDialog } from './extend-unit-dialog';
import { LateTeacherDialog } from './late-teacher-dialog';
import type { SchoolsView } from './schools-search';

/** What an act needs to know of a school. */
export interface School {
  unitId: string;
  name: string;
  code: string;
}

/** The acts of a list; null is what this person can't do. */
export interface SchoolActs {
  any: boolean;
  onRemind: ((school: School) => void) | null;
  onExtend: ((school: School) => void) | null;
}

type Asking =
  | { kind: 'remind'; view: SchoolsView; school: School | null }
  | { kind: 'unit'; school: School }
  | { kind: 'teacher' }
  | { kind: 'late' };

/** The acts on a jurisdiction's schools, their open dialog, and what was done last. */
export function useSchoolActs(props: { year: number; jurisdictionCode: string }) {
  const { year, jurisdictionCode } = props;
  const { may } = useSession();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useSaid();
  const close = () => setAsking(null);
  const finish = (sentence: string) => {
    setDone(sentence);
    close();
  };
  const common = { year, onDone: finish, onClose: close };
  let dialog: ReactNode = null;
  if (asking?.kind === 'unit') dialog = <ExtendUnitDialog {...common} unit={asking.school} />;
  if (asking?.kind === 'teacher') dialog = <ExtendTeacherDialog {...common} />;
  if (asking?.kind === 'late') dialog = <LateTeacherDialog {...common} />;
  if (asking?.kind === 'remind') {
    dialog = (
      <BulkReminderDialog
        {...common}
        jurisdictionCode={jurisdictionCode}
        view={asking.view}
        school={asking.school}
      />
    );
  }
  const reminds = may('SCHOOL_REMIND');
  const extend = may('UNIT_EXTEND')
    ? (school: School) => setAsking({ kind: 'unit', school })
    : null;
  const rows: SchoolActs = {
    any: reminds || extend !== null,
    onRemind: reminds ? (school) => setAsking({ kind: 'remind', view: {}, school }) : null,
    onExtend: extend,
  };
  return {
    rows,
    done,
    dialog,
    remind: reminds
      ? (view: SchoolsView) => setAsking({ kind: 'remind', view, school: null })
      : null,
    extendTeacher: may('TEACHER_EXTEND') ? () => setAsking({ kind: 'teacher' }) : null,
    addLate: may('LATE_TEACHER_ADD') ? () => setAsking({ kind: 'late' }) : null,
  };
}
