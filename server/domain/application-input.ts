// Decides what an application for a business account must say, and every fault of it at once (D2.8).
import { canonicalEmail, canonicalTelephone, emailFault, telephoneFault } from './contact';
import { isNationalId, normalise } from './national-id';
import { passwordFaults } from './password';
import { canonicalName } from './person-name';
import type { Fault } from './refusals';
import { lineFault } from './text';
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
  /** Of the mails to them; null for the one that the browser asks for. */
  language?: string | null;
}

/** The same in the forms that are kept. */
export function canonicalApplicant<Input extends ApplicantInput>(input: Input): Input {
  return {
    ...input,
    nationalId: normalise(input.nationalId),
    name: canonicalName(input.name),
    telephone: canonicalTelephone(input.telephone),
    email: canonicalEmail(input.email),
    userName: canonicalUserName(input.userName),
  };
}

/** Every fault of what somebody is, in the forms that are kept. */
export function applicantFaults(person: ApplicantInput): Fault[] {
  const faults: (Fault | null)[] = [
    isNationalId(person.nationalId) ? null : { path: 'input.nationalId', rule: 'nationalId' },
    lineFault('input.name', person.name, { min: 1, max: NAME_MAX }),
    telephoneFault('input.telephone', person.telephone),
    emailFault('input.email', person.email),
    ...userNameFaults('input.userName', person.userName),
    ['zh', 'en'].includes(person.language ?? 'zh')
      ? null
      : { path: 'input.language', rule: 'format' },
  ];
  return faults.filter((fault) => fault !== null);
}

/** As `applicantFaults`, with those of the password that is chosen. */
export const applicationFaults = (input: ApplicantInput & { password: string }): Fault[] => [
  ...applicantFaults(input),
  ...passwordFaults('input.password', input.password, input.userName),
];
