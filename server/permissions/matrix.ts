// Who may do what: the table of D2.1 and D8, a row an action, a column a role. Everything not in it is denied.
import { BusinessFunction } from '../domain/business-functions';
import { Role } from '../domain/roles';
import { Audience } from '../domain/windows';

/** How far a permission reaches: oneself, one's unit, one's jurisdiction, the country, or nowhere. */
export type Reach = 'self' | 'unit' | 'jurisdiction' | 'country' | 'no';

/** Whoever asks, signed in or not. */
export type Column = 'ANONYMOUS' | Role;

/** The columns in the order in which every table of this house prints them. */
export const COLUMNS: readonly Column[] = [
  'ANONYMOUS',
  Role.TEACHER,
  Role.OPERATOR,
  Role.CONTACT,
  Role.CHIEF,
  Role.BUREAU,
  Role.CENTRE,
  Role.MINISTRY,
];

/** What an action may have to wait for. */
export type Gate = Audience | 'ROSTER';

/** One row of the table. */
export interface Permission {
  reach: Record<Column, Reach>;
  /** What it is, in the words of the specification, with its D-number. */
  rule: string;
  source: string;
  /** The business function that a school's account needs besides (D2.1). */
  needs?: BusinessFunction;
  /** What must be open: a plan's window (D4.7), or the roster, which is shut while a late snapshot is taken (D4.6). */
  gate?: Gate;
}

const row = (
  reaches: [Reach, Reach, Reach, Reach, Reach, Reach, Reach, Reach],
  source: string,
  rule: string,
  more: Pick<Permission, 'needs' | 'gate'> = {},
): Permission => ({
  reach: Object.fromEntries(
    COLUMNS.map((column, at) => [column, reaches[at]]),
  ) as Permission['reach'],
  source,
  rule,
  ...more,
});

const { ACCOUNT_MANAGEMENT, TEACHER_MANAGEMENT, STATISTICS } = BusinessFunction;
const all = 'country';
const own = 'unit';
const its = 'jurisdiction';
const no = 'no';

// prettier-ignore
export const MATRIX = {
  //                                   anonymous teacher operator contact chief  bureau centre ministry
  PUBLIC_READ:                   row([ all,      all,    all,     all,    all,   all,   all,   all ], 'D7.4, D8', 'Cycles, windows, jurisdictions and past participation are published.'),
  SESSION_SIGN_IN:               row([ 'self',   'self', 'self',  'self', 'self','self','self','self' ], 'D2.10', 'Anyone may try to sign in; a session is one sign-in with one role.'),
  SESSION_READ:                  row([ 'self',   'self', 'self',  'self', 'self','self','self','self' ], 'D2.10', 'Everyone may ask who is signed in, and what that one may do; of nobody there is nothing to tell.'),
  SESSION_END:                   row([ 'self',   'self', 'self',  'self', 'self','self','self','self' ], 'D2.10', 'Ending a session that has ended is ending it once: nobody is told to sign in first.'),
  APPLICATION_MAKE:              row([ 'self',   'self', 'self',  'self', 'self','self','self','self' ], 'D2.5, D2.8', 'Anyone may apply for a business account, and follow the own application.'),
  PASSWORD_RESET:                row([ 'self',   'self', 'self',  'self', 'self','self','self','self' ], 'D2.10, D8 own data', 'Whoever has lost the password is mailed a link; it tells nobody who has an account.'),
  MAILED_LINK_USE:               row([ 'self',   'self', 'self',  'self', 'self','self','self','self' ], 'D2.10, D3.2', 'Whoever holds a mailed link may use it, once.'),
  TEACHER_SIGN_UP:               row([ 'self',   'self', 'self',  'self', 'self','self','self','self' ], 'D3.1, D3.4', 'A teacher who is 待申請 asks for the own account by national ID and a mailed link.'),
  SESSION_OWN:                   row([ no,       'self', 'self',  'self', 'self','self','self','self' ], 'D8 own data', 'Change the own password.'),
  SECOND_FACTOR_OWN:             row([ no,       no,     no,      no,     no,    'self','self','self' ], 'D2.4, D2.10', "Bureau, centre and ministry accounts sign in with a second factor of their own."),
  OWN_RECORD_READ:               row([ no,       'self', no,      no,     no,    no,    no,    no ],  'D3.2, D8', 'A teacher reads the own record.'),
  OWN_RECORD_EDIT:               row([ no,       'self', no,      no,     no,    no,    no,    no ],  'D3.2, D8', 'A teacher keeps the own data up to date.', { gate: 'ROSTER' }),
  OWN_ACCOUNT:                   row([ no,       no,     'self',  'self', 'self','self','self','self' ], 'D2.6, D8', 'One reads the own business account, and edits its contact data.'),
  OWN_EMAIL_CHANGE:              row([ no,       'self', 'self',  'self', 'self','self','self','self' ], 'D2.6, D3.2', 'A new email address holds once both addresses have confirmed it.'),
  NOTIFICATION_OWN:              row([ no,       'self', 'self',  'self', 'self','self','self','self' ], 'D8 own data', 'Everyone reads what the product has told them.'),
  UNIT_READ:                     row([ no,       own,    own,     own,    own,   its,   all,   all ], 'D8', 'Units: the own one, those of the jurisdiction, or all.'),
  TEACHER_READ:                  row([ no,       no,     no,      own,    own,   no,    no,    no ],  'D2.1, D3.3', 'The roster of the own unit with the state of plans.', { needs: TEACHER_MANAGEMENT }),
  TEACHER_MANAGE:                row([ no,       no,     no,      own,    own,   no,    no,    no ],  'D2.1, D3.2, D3.4, D3.5', "The unit's roster: register, correct, activate, suspend, release.", { needs: TEACHER_MANAGEMENT, gate: 'ROSTER' }),
  TEACHER_DOWNLOAD:              row([ no,       no,     no,      own,    own,   no,    no,    no ],  'D2.1, D3.2', 'The roster of the own unit as a file.', { needs: TEACHER_MANAGEMENT }),
  ROSTER_CHECK:                  row([ no,       no,     no,      own,    own,   no,    no,    no ],  'D2.1, D3.2', "The unit marks its roster as checked for a cycle.", { needs: TEACHER_MANAGEMENT }),
  ROSTER_CHECK_READ:             row([ no,       no,     no,      no,     no,    its,   all,   no ],  'D3.2, D8', 'Which schools have checked their roster.'),
  TRANSFER_READ:                 row([ no,       no,     no,      own,    own,   its,   no,    no ],  'D3.4', 'Requests for teachers, as both units and the bureau see them.', { needs: TEACHER_MANAGEMENT }),
  TRANSFER_DECIDE:               row([ no,       no,     no,      own,    own,   its,   no,    no ],  'D3.4', 'The present unit releases a teacher to another or refuses; after 7 days its bureau can.', { needs: TEACHER_MANAGEMENT, gate: 'ROSTER' }),
  ACCOUNT_READ:                  row([ no,       no,     no,      no,     own,   its,   all,   no ],  'D2.1, D2.4, D2.8', 'Business accounts of a unit, and what became of them: its chief, its bureau, the centre.', { needs: ACCOUNT_MANAGEMENT }),
  CHIEF_ACCOUNT_MANAGE:          row([ no,       no,     no,      no,     no,    its,   no,    no ],  'D2.4', "A bureau activates, changes and deletes the chiefs of its schools."),
  STAFF_ACCOUNT_MANAGE:          row([ no,       no,     no,      no,     own,   no,    no,    no ],  'D2.1, D2.4', 'A chief activates, changes and deletes contacts and operators of the own school.', { needs: ACCOUNT_MANAGEMENT }),
  OFFICE_ACCOUNT_MANAGE:         row([ no,       no,     no,      no,     no,    no,    all,   no ],  'D2.4', 'The centre manages operators of universities, legal persons and social education institutions, and the accounts of bureaus, centre and ministry.'),
  LEFT_ACCOUNT_DELETE:           row([ no,       no,     no,      no,     no,    no,    all,   no ],  'D2.4', 'The centre deletes the account of one who has left, on request.'),
  ACCOUNT_CARE_READ:             row([ no,       no,     no,      no,     no,    its,   all,   no ],  'D2.3, D2.8, D8', 'Schools without a chief, applications that wait too long, and accounts that nobody uses.'),
  ACCOUNT_DIRECTORY_READ:        row([ no,       all,    all,     all,    all,   all,   all,   all ], 'D2.9', '業務帳號查詢: active chiefs and contacts, for anyone signed in.'),
  OWN_PLAN_READ:                 row([ no,       'self', no,      no,     no,    no,    no,    no ],  'D5.2, D8', 'A teacher reads the own plans, also after the cycle.'),
  OWN_PLAN_WRITE:                row([ no,       'self', no,      no,     no,    no,    no,    no ],  'D5.2, D4.4', 'A teacher on the snapshot writes the own plan, while the window is open.', { gate: Audience.TEACHER }),
  SCHOOL_PLAN_READ:              row([ no,       own,    own,     own,    own,   its,   no,    no ],  'D8', "The school's plan: its accounts and teachers; a bureau its schools' once submitted."),
  SCHOOL_PLAN_WRITE:             row([ no,       no,     own,     own,    own,   no,    no,    no ],  'D5.1, D8', 'The representative, of any tier, writes the school plan, while the window is open.', { gate: Audience.SCHOOL }),
  REPRESENTATIVE_CLAIM:          row([ no,       no,     own,     own,    own,   no,    no,    no ],  'D5.1', 'The first who starts the school plan becomes its representative.', { gate: Audience.SCHOOL }),
  REPRESENTATIVE_PASS:           row([ no,       no,     no,      no,     own,   no,    no,    no ],  'D5.1, D8', 'A chief chooses the representative, or passes it on.'),
  UNIT_COMPLETION_READ:          row([ no,       no,     own,     own,    own,   its,   all,   all ], 'D8', 'Completion of one school: state and counts, never answers.', { needs: STATISTICS }),
  SCHOOL_YEAR_READ:              row([ no,       no,     own,     own,    own,   no,    no,    no ],  'D2.3, D3.2, D5.1, D8 own unit', "What is due in the own school's year: states and counts, never answers."),
  TEACHER_REMIND:                row([ no,       no,     no,      own,    own,   no,    no,    no ],  'D2.1, D8', 'Who keeps the roster reminds colleagues who have not submitted, while their window is open.', { needs: TEACHER_MANAGEMENT, gate: Audience.TEACHER }),
  SCHOOL_REMIND:                 row([ no,       no,     no,      no,     no,    its,   no,    no ],  'D8', 'A bureau reminds its schools of plans that are missing.'),
  DUE_READ:                      row([ no,       no,     no,      no,     no,    its,   all,   no ],  'D2.3, D3.2, D4.5, D8', 'How much waits in a jurisdiction: applications, rosters, schools without a chief, requests.'),
  JURISDICTION_COMPLETION_READ:  row([ no,       no,     no,      no,     no,    its,   all,   all ], 'D8', 'Completion of a jurisdiction with all its schools.'),
  COUNTRY_COMPLETION_READ:       row([ no,       no,     no,      no,     no,    no,    all,   all ], 'D8', 'Completion of the country.'),
  EXTENSION_READ:                row([ no,       no,     no,      no,     no,    its,   all,   no ],  'D4.5', 'Extensions granted.'),
  EXTENSION_ASK:                 row([ no,       no,     own,     own,    own,   no,    no,    no ],  'D4.5', 'A school asks its bureau for more time, for its plan or for its teachers.'),
  OWN_EXTENSION_ASK:             row([ no,       'self', no,      no,     no,    no,    no,    no ],  'D4.5', 'A teacher asks the bureau for more time.'),
  EXTENSION_REQUEST_READ:        row([ no,       'self', own,     own,    own,   its,   all,   no ],  'D4.5', 'Requests for more time: of oneself, of the own school, of the jurisdiction.'),
  EXTENSION_DECIDE:              row([ no,       no,     no,      no,     no,    its,   no,    no ],  'D4.5, D8', 'A bureau grants or refuses more time that was asked for.'),
  UNIT_EXTEND:                   row([ no,       no,     no,      no,     no,    its,   no,    no ],  'D4.5, D8', 'A bureau extends one unit of its own.'),
  TEACHER_EXTEND:                row([ no,       no,     no,      no,     no,    its,   no,    no ],  'D4.5, D8', 'A bureau extends one teacher of its own.'),
  JURISDICTION_EXTEND:           row([ no,       no,     no,      no,     no,    no,    all,   no ],  'D4.5', 'The centre extends a jurisdiction.'),
  LATE_TEACHER_ADD:              row([ no,       no,     no,      no,     no,    its,   no,    no ],  'D4.6, D8', 'A bureau adds a teacher whom the snapshot missed.'),
  CYCLE_MANAGE:                  row([ no,       no,     no,      no,     no,    no,    all,   no ],  'D4.5, D8', 'The centre makes cycles and edits windows.'),
  OPERATIONS_MANAGE:             row([ no,       no,     no,      no,     no,    no,    all,   no ],  'D8', 'The centre looks after the jobs and the mail of the service.'),
  KINDERGARTEN_RUN_MANAGE:       row([ no,       no,     no,      no,     no,    no,    all,   no ],  'D3.7, D8', 'The centre reads the runs of the preschool registry, has a delivery read now, and lets an implausible one pass.'),
  AUDIT_READ:                    row([ no,       no,     no,      no,     own,   its,   all,   no ],  'D2.4, D8', 'What was changed, by whom: a chief for the unit, a bureau for its jurisdiction, the centre for all.'),
  DEMONSTRATION_READ:            row([ all,      all,    all,     all,    all,   all,   all,   all ], 'D8', "The mailbox and the codes of the demonstration's invented people."),
  CLOCK_MOVE:                    row([ no,       no,     no,      no,     no,    no,    all,   no ],  'D8', 'The centre moves the demonstration clock.'),
} satisfies Record<string, Permission>;

/** An action that the table knows. */
export type Action = keyof typeof MATRIX;

/** All actions in the table's order. */
export const ACTIONS = Object.keys(MATRIX) as Action[];

/** The row of an action. */
export const permission = (action: Action): Permission => MATRIX[action];
