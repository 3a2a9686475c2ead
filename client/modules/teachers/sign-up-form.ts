// Decides what is wrong with what is typed to sign up, before it is sent; the server looks again, and closer (D3.1).
import { looksLikeNationalId } from '../accounts/national-id';
import { tidyUserName } from '../accounts/application-form';

/** Who asks, and where a mail reaches them. */
export interface SignUpRequest {
  nationalId: string;
  name: string;
  email: string;
}

/** By what one will sign in. */
export interface SignUpChoice {
  userName: string;
  password: string;
  repeated: string;
}

const shortestPassword = 10;

const wrong = <Field extends string>(right: Record<Field, boolean>): Field[] =>
  (Object.keys(right) as Field[]).filter((field) => !right[field]);

/** The parts of a request that can't be right, in the order of the page. */
export function wrongInRequest({
  nationalId,
  name,
  email,
}: SignUpRequest): (keyof SignUpRequest)[] {
  return wrong({
    nationalId: looksLikeNationalId(nationalId),
    name: name.trim() !== '',
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()),
  });
}

/** The parts of a choice that can't be right, in the order of the page. */
export function wrongInChoice(choice: SignUpChoice): (keyof SignUpChoice)[] {
  return wrong({
    userName: /^[a-z0-9._-]{4,40}$/.test(tidyUserName(choice.userName)),
    password: choice.password.length >= shortestPassword,
    repeated: choice.repeated === choice.password,
  });
}
