// Which mail servers, addresses and telephones the settings take.
import { canonicalTelephone, telephoneFault } from '../domain/contact';
import { SettingError } from './config-values';

/** `smtp://` or `smtps://` with a host; null for `off`. */
export function mailServer(text: string): string | null {
  if (text === 'off') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    // The text is not repeated: a password may be in it.
    throw new SettingError('SMTP_URL: want smtp://host:port or smtps://user:password@host, or off');
  }
  return text;
}

/** A bare address, without a name. */
export function mailAddress(name: string, text: string): string {
  if (!/^[^\s<>@,;"]+@[A-Za-z0-9.-]+$/.test(text)) {
    throw new SettingError(`${name}: want an address such as plans@example.org`);
  }
  return text;
}

/** A telephone number that can be dialled, with its extension. */
export function telephone(name: string, text: string): string {
  const number = canonicalTelephone(text);
  if (telephoneFault(name, number) !== null) {
    throw new SettingError(`${name}: want a telephone number such as 07-717-2930 分機 1234`);
  }
  return number;
}
