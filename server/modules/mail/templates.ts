// Which mails there are, and what each needs to be written.
import type { Instant } from '../../domain/instant';

type Linked = { link: string };

/** Whose time it is about, in a ROC year: the plans of an audience of a unit, or of `oneTeacher`, who is the reader. */
export interface AboutPlans {
  unit: string;
  year: number;
  audience: 'SCHOOL' | 'TEACHER';
  oneTeacher: boolean;
}
type AboutExtension = Linked & AboutPlans;

/** What each mail needs; templates write instants out in the reader's language. */
export interface TemplateValues {
  /** Confirm the address of an application (D2.8). */
  'application-confirm': Linked & { unit: string };
  /** It is in the queue; the link follows it. */
  'application-received': Linked & { unit: string };
  /** To a chief who decides about it; the link is to the queue. */
  'application-waiting': Linked & { unit: string };
  'application-approved': Linked & { unit: string; userName: string };
  'application-refused': { unit: string; reason: string };
  /** To whoever applied, who has taken it back. */
  'application-withdrawn': { unit: string };
  'account-suspended': { unit: string; reason: string };
  'account-resumed': { unit: string };
  'account-changed': { unit: string };
  'account-deleted': { unit: string };
  /** Will be suspended for want of use, on a day YYYY-MM-DD (D2.8). */
  'account-unused': Linked & { unit: string; day: string };
  'account-created': Linked & { unit: string; userName: string };
  'password-reset': Linked & { userName: string };
  'second-factor-reset': { unit: string };
  /** `left`: how many recovery codes are still good; the link is to make new ones. */
  'recovery-code-used': Linked & { unit: string; left: number };
  'email-change-present': Linked;
  'email-change-new': Linked;
  'email-changed': Record<string, never>;
  'teacher-sign-up': Linked & { unit: string };
  /** To those who keep the unit's roster: who it was, by full name, as inside the unit (D3.8). */
  'teacher-signed-up': Linked & { unit: string; teacher: string };
  /** The link is to sign up, for who has not yet. */
  'teacher-registered': Linked & { unit: string };
  'teacher-released': { unit: string };
  'teacher-taken-back': { unit: string };
  /** `teachers`: how many are asked for. */
  'transfer-requested': Linked & { fromUnit: string; toUnit: string; teachers: string };
  /** To the bureau: a kindergarten cannot answer here (D3.7). */
  'kindergarten-transfer-requested': Linked & {
    fromUnit: string;
    toUnit: string;
    teachers: string;
  };
  'transfer-released': Linked & { fromUnit: string; toUnit: string };
  'transfer-refused': Linked & { fromUnit: string; toUnit: string; reason: string };
  /** To whoever asked for more time (D4.5). */
  'extension-granted': AboutExtension & { until: Instant };
  'extension-refused': AboutExtension & { reason: string };
  /** To a teacher: the plan is not submitted; the link is to it, or to sign up for who has not yet (D3.1). */
  'plan-reminder': Linked & { unit: string; year: number; closesAt: Instant; signedUp: boolean };
  /** To a school: its own plan is not submitted. */
  'school-plan-reminder': Linked & { unit: string; year: number; closesAt: Instant };
  /** To a school: so many of its teachers have not submitted. */
  'school-teachers-reminder': Linked & {
    unit: string;
    year: number;
    closesAt: Instant;
    missing: number;
  };
  'kindergarten-refused': Linked & { released: string; total: string };
  /** The delivery was cut off, or too many of its lines are faulty (D3.7). */
  'kindergarten-unusable': Linked;
}

/** The name of a mail. */
export type TemplateName = keyof TemplateValues;

/** What one mail says. */
export interface MailWords {
  subject: string;
  /** A line each; links stand on lines of their own. */
  lines: string[];
  /** Why one got it. */
  why: string;
}

/** What every mail says in one language. */
export type MailTemplates = {
  readonly [Name in TemplateName]: (values: TemplateValues[Name]) => MailWords;
};
