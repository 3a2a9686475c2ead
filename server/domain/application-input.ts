// Decides what an application for a business account must say, and every fault of it at once (D2.8).
import { canonicalEmail, canonicalTelephone, emailFault, telephoneFault } from './contact';
import { isNationalId, normalise } from './national-id';
import { passwordFaults } from './password';
import type { Fault } from './refusals';
import { textFault } from './text';
import { canonicalUserName, userNameFaults } from './user-name';

/** Greatest length of a person's name, in code points. */
const NAME_MAX = 60;

/** Who somebody is, as they type it. */
export interface ApplicantInput {
  nationalId: string;
  name: string;
  telephone: string;
  email: string;
  userName: string;
}

/** The same in the forms that are kept. */
export function canonicalApplicant<Input extends ApplicantInput>(input: Input): Input {
  return {
    ...input,
    nationalId: normalise(input.nationalId),
    name: input.name.normalize('NFC').trim(),
    telephone: canonicalTelephone(input.telephone),
    email: canonicalEmail(input.email),
    userName: canonicalUserName(input.userName),
  };
}

function nameFault(name: string): Fault | null {
  const path = 'input.name';
  const fault = textFault(path, name, { min: 1, max: NAME_MAX });
  // A name is one line: it stands in mails.
  return fault ?? (/[\n\t]/.test(name) ? { path, rule: 'text' } : null);
}

/** Every fault of what somebody is, in the forms that are kept. */
export function applicantFaults(person: ApplicantInput): Fault[] {
  const faults: (Fault | null)[] = [
    isNationalId(person.nationalId) ? null : { path: 'input.nationalId', rule: 'nationalId' },
    nameFault(person.name),
    telephoneFault('input.telephone', person.telephone),
    emailFault('input.email', person.email),
    ...userNameFaults('input.userName', person.userName),
  ];
  return faults.filter((fault) => fault !== null);
}

/** As `applicantFaults`, with those of the password that is chosen. */
export const applicationFaults = (input: ApplicantInput & { password: string }): Fault[] => [
  ...applicantFaults(input),
  ...passwordFaults('input.password', input.password, input.userName),
];
