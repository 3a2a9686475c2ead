// Decides which pages pictures are taken of: every page once for each kind of person who sees it as something of its own.

/** A page as somebody sees it. */
export interface Pictured {
  /** How its pictures are called, after the person. */
  name: string;
  /** The address; of a list where the page is of one thing on it. */
  at: string;
  /** What is pressed there to come to the page, as a selector that fits both languages. */
  opens?: string;
  /** Whether it is taken in English too. */
  english?: true;
  /** Whether it shows for ever how one waits. */
  waits?: true;
}

/** Somebody and the pages that pictures are taken of on their behalf. */
export interface Person {
  /** How their pictures are called. */
  name: string;
  /** The account of the demonstration; null for nobody signed in. */
  userName: string | null;
  pages: readonly Pictured[];
}

const FIRST_ROW = 'main tbody a[href]';

/** Who sees what. */
export const PEOPLE: readonly Person[] = [
  {
    name: 'anyone',
    userName: null,
    pages: [
      { name: 'home', at: '/', english: true },
      { name: 'schedule', at: '/schedule' },
      { name: 'help', at: '/help', english: true },
      { name: 'accessibility', at: '/accessibility' },
      { name: 'mailbox', at: '/mailbox' },
      { name: 'widgets', at: '/ui', english: true, waits: true },
      { name: 'sign-in', at: '/sign-in', english: true },
      { name: 'sign-up', at: '/sign-up' },
      { name: 'sign-up-confirm', at: '/sign-up/confirm' },
      { name: 'apply', at: '/apply', english: true },
      { name: 'apply-confirm', at: '/apply/confirm#no-such-link' },
      { name: 'application', at: '/application#no-such-link' },
      { name: 'forgotten', at: '/password/forgotten' },
      { name: 'reset', at: '/password/reset#no-such-link' },
      { name: 'email-confirm', at: '/email/confirm#no-such-link' },
      { name: 'not-found', at: '/nowhere' },
    ],
  },
  {
    name: 'teacher',
    userName: 'teacher.nwt.14',
    pages: [
      { name: 'morning', at: '/', english: true },
      { name: 'plan', at: '/plan/108', english: true },
      { name: 'no-receipt', at: '/plan/108/receipt' },
      { name: 'record', at: '/me' },
      { name: 'notifications', at: '/notifications' },
      { name: 'password', at: '/password' },
      { name: 'not-allowed', at: '/audit' },
    ],
  },
  {
    name: 'teacher-submitted',
    userName: 'teacher.nwt.130',
    pages: [
      { name: 'morning', at: '/' },
      { name: 'plan', at: '/plan/108' },
      { name: 'check', at: '/plan/108?step=check', english: true },
      { name: 'receipt', at: '/plan/108/receipt', english: true },
    ],
  },
  {
    name: 'teacher-not-yet',
    userName: 'teacher.tpe.01',
    pages: [
      { name: 'morning', at: '/' },
      { name: 'plan', at: '/plan/108' },
    ],
  },
  {
    name: 'teacher-kindergarten',
    userName: 'teacher.kindergarten',
    pages: [
      { name: 'morning', at: '/' },
      { name: 'record', at: '/me' },
    ],
  },
  {
    name: 'operator',
    userName: 'operator.nwt.1',
    pages: [
      { name: 'morning', at: '/' },
      { name: 'school-plan', at: '/school-plan/108' },
      { name: 'school-receipt', at: '/school-plan/108/receipt' },
      { name: 'account', at: '/account' },
    ],
  },
  {
    name: 'contact',
    userName: 'contact.nwt.1',
    pages: [
      { name: 'morning', at: '/', english: true },
      { name: 'colleagues', at: '/colleagues/108', english: true },
      { name: 'roster', at: '/teachers', english: true },
      { name: 'teacher', at: '/teachers', opens: FIRST_ROW },
      { name: 'register', at: '/teachers/new' },
      { name: 'import', at: '/teachers/import' },
      { name: 'transfers', at: '/teachers/transfers' },
      { name: 'releases', at: '/teachers/releases' },
      { name: 'roster-check', at: '/teachers/check' },
      { name: 'notifications', at: '/notifications' },
    ],
  },
  {
    name: 'chief',
    userName: 'chief.nwt.1',
    pages: [
      { name: 'morning', at: '/' },
      { name: 'queue', at: '/accounts/queue', english: true },
      { name: 'accounts', at: '/accounts' },
      { name: 'account', at: '/accounts', opens: FIRST_ROW },
      { name: 'directory', at: '/directory' },
      { name: 'audit', at: '/audit' },
      { name: 'help', at: '/help' },
    ],
  },
  {
    name: 'chief-to-begin',
    userName: 'chief.nwt.2',
    pages: [
      { name: 'morning', at: '/' },
      { name: 'school-plan', at: '/school-plan/108', english: true },
    ],
  },
  {
    name: 'kindergarten',
    userName: 'chief.kindergarten',
    pages: [
      { name: 'morning', at: '/' },
      { name: 'roster', at: '/teachers' },
    ],
  },
  {
    name: 'university',
    userName: 'operator.university.1',
    pages: [{ name: 'morning', at: '/' }],
  },
  {
    name: 'bureau',
    userName: 'bureau.nwt',
    pages: [
      { name: 'morning', at: '/', english: true },
      { name: 'schools', at: '/completion/108', english: true },
      { name: 'school', at: '/completion/108', opens: '.units tbody th a' },
      { name: 'extensions', at: '/completion/108/extensions' },
      { name: 'roster-checks', at: '/roster-checks' },
      { name: 'transfers', at: '/teachers/transfers' },
      { name: 'queue', at: '/accounts/queue' },
      { name: 'care', at: '/accounts/care' },
      { name: 'accounts', at: '/accounts' },
      { name: 'notifications', at: '/notifications' },
      { name: 'account', at: '/account' },
    ],
  },
  {
    name: 'centre',
    userName: 'centre',
    pages: [
      { name: 'morning', at: '/', english: true },
      { name: 'cycle', at: '/cycles/108', english: true },
      { name: 'country', at: '/completion/108' },
      { name: 'jurisdiction', at: '/completion/108?jurisdiction=NWT' },
      { name: 'extensions', at: '/completion/108/extensions?jurisdiction=NWT' },
      { name: 'operations', at: '/operations', english: true },
      { name: 'offices', at: '/accounts/offices' },
      { name: 'kindergartens', at: '/kindergartens' },
      { name: 'audit', at: '/audit' },
    ],
  },
  {
    name: 'ministry',
    userName: 'ministry',
    pages: [
      { name: 'morning', at: '/', english: true },
      { name: 'map', at: '/?view=map' },
      { name: 'table', at: '/?view=table' },
      { name: 'country', at: '/completion/108' },
    ],
  },
];
