// Who is in the world of the privacy walk: everybody's national ID, name, telephone and email are known and nobody else's.
import { maskNationalId } from '../../server/domain/national-id';
import { Role } from '../../server/domain/roles';
import type { Account } from '../../server/modules/accounts/account.entity';
import type { Teacher } from '../../server/modules/teachers/teacher.entity';
import { nationalId } from '../support/national-id';
import { LONG_AGO, TEST_VAULT, type Person, type Seed } from '../support/seed';

/** What is personal of somebody, as the walk looks for it. */
export type Piece = 'NATIONAL_ID' | 'MASKED_ID' | 'NAME' | 'TELEPHONE' | 'EMAIL';

/** Where somebody is employed, or acts for. */
export type Where = 'own' | 'near' | 'far' | 'garden' | 'university' | 'office' | 'nowhere';

/** Somebody of the world. */
export interface Known extends Person {
  /** Which unit of today. */
  where: Where;
  /** Of the unit that released them less than 7 days ago, and nobody has taken over since (D3.5). */
  leftLately?: Where;
  /** On whose roster they stand for the cycle, whoever employs them today (D4.6). */
  frozenAt?: Where;
  jurisdictionCode: string | null;
  /** State of the account (D2.8), or of the teacher's (D3.1); UNCONFIRMED is an application that is nobody's yet. */
  state: string;
  pieces: Readonly<Partial<Record<Piece, string>>>;
}

const SURNAMES = '陳黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const pick = (letters: string, at: number): string => [...letters][at % letters.length] ?? '';
/** The nth name; no name is part of another, nor of any word that the product says. */
const nameOf = (n: number): string =>
  pick(SURNAMES, n) +
  pick(STEMS, Math.floor(n / SURNAMES.length)) +
  pick(BRANCHES, n + Math.floor(n / SURNAMES.length));

/** Makes people one by one. */
export class People {
  readonly all: Known[] = [];

  constructor(private readonly seed: Seed) {}

  /** An account in a state of its life. */
  async account(
    unitId: string,
    role: Role,
    state: string,
    place: Pick<Known, 'where' | 'jurisdictionCode'>,
  ): Promise<Known> {
    const { pieces, sealed } = this.pieces();
    const status = state === 'UNCONFIRMED' ? 'APPLIED' : state;
    const over = ['DELETED', 'REFUSED', 'WITHDRAWN', 'UNCONFIRMED'].includes(state);
    const more: Partial<Account> = {
      ...sealed,
      liveNationalIdHash: over ? null : sealed.nationalIdHash,
      name: pieces.NAME,
      telephone: pieces.TELEPHONE,
      email: pieces.EMAIL,
      status,
      emailConfirmedAt: state === 'UNCONFIRMED' ? null : LONG_AGO,
      // Long without use, so that the list of those has everybody.
      lastUsedAt: LONG_AGO,
      refusalReason: status === 'REFUSED' ? '查無此人' : null,
    };
    const person = await this.seed.account(unitId, role, more);
    return this.add({ ...person, ...place, state, pieces, name: pieces.NAME });
  }

  /** A teacher of a school or kindergarten. */
  async teacher(
    unitId: string,
    place: Pick<Known, 'where' | 'jurisdictionCode'>,
    more: Partial<Teacher> = {},
  ): Promise<Known> {
    const { pieces, sealed } = this.pieces();
    // A teacher's record has no telephone number.
    const { NATIONAL_ID, MASKED_ID, NAME, EMAIL } = pieces;
    const rest = { NATIONAL_ID, MASKED_ID, NAME, EMAIL };
    const given = { ...sealed, email: pieces.EMAIL, ...more };
    const person = await this.seed.teacher(unitId, pieces.NAME, given);
    const frozenAt = place.where;
    return this.add({
      ...person,
      ...place,
      frozenAt,
      state: more.status ?? 'ACTIVE',
      pieces: rest,
    });
  }

  /** Somebody whom only mails, files and requests name. */
  outsider(): Known {
    const { pieces } = this.pieces();
    const nobody = { kind: 'TEACHER', id: '', userName: '', role: Role.TEACHER } as const;
    return this.add({
      ...nobody,
      ...{ name: pieces.NAME, where: 'nowhere', jurisdictionCode: null, state: 'NONE', pieces },
    });
  }

  private add(known: Omit<Known, 'nationalId'>): Known {
    const whole = { ...known, nationalId: known.pieces.NATIONAL_ID ?? '' };
    this.all.push(whole);
    return whole;
  }

  private pieces() {
    const n = this.all.length + 1;
    // The first and the last three characters, which a mask leaves, are nobody else's.
    const id = nationalId(Math.floor(n / 100) * 1_000_000 + n);
    const pieces = {
      NATIONAL_ID: id,
      MASKED_ID: maskNationalId(id),
      NAME: nameOf(n),
      TELEPHONE: `02-8100-${String(n).padStart(4, '0')}`,
      EMAIL: `person.${String(n).padStart(4, '0')}@people.example.tw`,
    };
    return { pieces, sealed: TEST_VAULT.seal(id) };
  }
}
