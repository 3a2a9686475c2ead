// Decides what an application looks like while it is typed, what is wrong with it, and how it is sent (D2.8).
import type { ApplicableUnitFieldsFragment } from '../../gql/graphql';
import type { Fault } from '../../app/refusal';
import { looksLikeNationalId, tidyNationalId } from './national-id';
import type { Tier } from './tiers';

/** The answers while they are typed. */
export interface ApplicationForm {
  unit: ApplicableUnitFieldsFragment | null;
  tier: Tier | null;
  nationalId: string;
  name: string;
  telephone: string;
  email: string;
  userName: string;
  password: string;
  repeated: string;
}

/** A part of the application that can be wrong. */
export type ApplicationField = keyof ApplicationForm;

/** An application before anything is typed. */
export const emptyApplication: ApplicationForm = {
  unit: null,
  tier: null,
  nationalId: '',
  name: '',
  telephone: '',
  email: '',
  userName: '',
  password: '',
  repeated: '',
};

/** The id of each part's element on the page. */
export const applicationFieldIds: Readonly<Record<ApplicationField, string>> = {
  unit: 'unit',
  tier: 'tier',
  nationalId: 'national-id',
  name: 'name',
  telephone: 'telephone',
  email: 'email',
  userName: 'user-name',
  password: 'password',
  repeated: 'repeated',
};

const shortestPassword = 10;

/** The parts that can't be right, in the order of the page; the server looks again, and closer. */
export function wrongFields(form: ApplicationForm): ApplicationField[] {
  const right: Record<ApplicationField, boolean> = {
    unit: form.unit !== null,
    // Without a unit there is nothing to choose among yet.
    tier: form.unit === null || (form.tier !== null && form.unit.tiers.includes(form.tier)),
    nationalId: looksLikeNationalId(form.nationalId),
    name: form.name.trim() !== '',
    telephone: form.telephone.trim() !== '',
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email.trim()),
    userName: /^[a-z0-9._-]{4,40}$/.test(tidyUserName(form.userName)),
    password: form.password.length >= shortestPassword,
    repeated: form.repeated === form.password,
  };
  return (Object.keys(right) as ApplicationField[]).filter((field) => !right[field]);
}

/** User names are kept in small letters, without what comes along unseen when one copies. */
export function tidyUserName(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
}

/** What is sent, without the key of the write; expects a form without wrong fields. */
export function applicationInput(form: ApplicationForm) {
  return {
    unitId: form.unit?.id ?? '',
    role: form.tier ?? 'OPERATOR',
    nationalId: tidyNationalId(form.nationalId),
    name: form.name.trim(),
    telephone: form.telephone.trim(),
    email: form.email.trim(),
    userName: tidyUserName(form.userName),
    password: form.password,
  } as const;
}

/** The part that a fault of the server concerns; null when it is none of the form's. */
export function fieldOfFault(fault: Pick<Fault, 'path'>): ApplicationField | null {
  const name = fault.path.replace(/^input\./, '');
  if (name === 'unitId') return 'unit';
  if (name === 'role' || name === 'functions') return 'tier';
  return (
    (Object.keys(emptyApplication) as ApplicationField[]).find((each) => each === name) ?? null
  );
}
