// What has happened in the world of the privacy walk: moves, requests, marks, plans, files; each by the operation that does it.
import { jsonLines, teacher as delivered, unit, whole } from '../api/kindergartens/night';
import { deliver } from '../../server/modules/kindergartens/deliver.service';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECK, csv, fileInput, newcomer, PREPARE } from '../api/teachers/files';
import { change } from '../support/teacher-documents';
import { key } from '../support/plan-documents';
import type { Caller } from '../support/server';
import { act } from '../api/accounts/accounts-kit';
import type { Known, Where } from './people';
import { NOW, type PrivacyWorld } from './world';

const EARLIER = '2019-08-20T10:00:00+08:00';

/** One thing that is done; it must succeed. */
async function done(caller: Caller, field: string, selection: string, input: object) {
  const { errors } = await change(caller, field, selection, input);
  if (errors !== undefined) throw new Error(`${field}: ${JSON.stringify(errors)}`);
}

class Events {
  constructor(private readonly world: PrivacyWorld) {}

  private unitId(where: Where): string {
    return this.world.units[where] ?? '';
  }

  private async release(by: string, where: Where, ...known: Known[]): Promise<void> {
    await done(await this.world.as(by), 'releaseTeachers', 'releases { id }', {
      ...{ unitId: this.unitId(where), teacherIds: known.map(({ id }) => id), kind: 'LEFT' },
      day: this.world.server.clock.now() > Date.parse(EARLIER) ? '2019-09-07' : '2019-08-19',
    });
    for (const one of known) Object.assign(one, { where: 'nowhere', jurisdictionCode: null });
  }

  private async register(by: string, where: Where, { nationalId, name }: Known): Promise<void> {
    await done(await this.world.as(by), 'registerTeacher', 'outcome', {
      ...{ unitId: this.unitId(where), nationalId, name, staffKind: 'TEACHER' },
    });
  }

  /** Who left, moved, and is asked for (D3.4, D3.5). */
  async moves(): Promise<void> {
    const { world } = this;
    const { clock } = world.server;
    const who = (word: string, where = 'own') => world.who(`${where} teacher ${word}`);
    clock.set(EARLIER);
    await this.release('own CHIEF ACTIVE', 'own', who('GONE'), who('GONE_ON'));
    await this.register('near CHIEF ACTIVE', 'near', who('GONE_ON'));
    Object.assign(who('GONE_ON'), { where: 'near', jurisdictionCode: 'NWT' });
    clock.set(NOW);
    await this.release('own CONTACT ACTIVE', 'own', who('LEAVING'), who('MOVING'));
    Object.assign(who('LEAVING'), { leftLately: 'own' });
    await this.register('far CHIEF ACTIVE', 'far', who('MOVING'));
    Object.assign(who('MOVING'), { where: 'far', jurisdictionCode: 'TPE' });
    await this.register('near CHIEF ACTIVE', 'near', who('ASKED'));
    await this.register('own CHIEF ACTIVE', 'own', who('ASKED', 'near'));
    await this.register('own CHIEF ACTIVE', 'own', who('ASKED', 'far'));
  }

  /** What is written into the log of changes about accounts, teachers and their files. */
  async changes(): Promise<void> {
    const { world } = this;
    const chief = await world.as('own CHIEF ACTIVE');
    const bureau = await world.as('BUREAU NWT ACTIVE');
    const as = async (words: string) => [await world.as(words), world.who(words)] as const;
    for (const words of ['own CHIEF ACTIVE', 'near CONTACT ACTIVE', 'BUREAU NWT ACTIVE']) {
      const [caller, { pieces }] = await as(words);
      await done(caller, 'updateMyAccount', 'account { id }', {
        ...{ version: 1, telephone: pieces.TELEPHONE },
      });
    }
    const failed = [
      await act(bureau, 'suspendAccount', world.who('own CHIEF SECOND').id),
      await act(bureau, 'resumeAccount', world.who('own CHIEF SUSPENDED').id),
      await act(bureau, 'suspendAccount', world.who('own CHIEF SUSPENDED').id, { version: 2 }),
      await act(chief, 'narrowAccountFunctions', world.who('own CONTACT ACTIVE').id, {
        functions: ['TEACHER_MANAGEMENT', 'COURSE_REGISTRATION'],
      }),
      await act(
        await world.as('CENTRE ACTIVE'),
        'mailAccountPassword',
        world.who('BUREAU TPE ACTIVE').id,
      ),
    ].flatMap(({ errors }) => errors ?? []);
    if (failed.length > 0) throw new Error(JSON.stringify(failed));
    Object.assign(world.who('own CHIEF SECOND'), { state: 'SUSPENDED' });
    await done(chief, 'updateTeacher', 'teacher { id }', {
      ...{ teacherId: world.who('own teacher ACTIVE').id, version: 1, unitNote: '示範' },
    });
    const { pieces, id } = world.who('own teacher NOT_APPLIED');
    await done(world.server.nobody, 'requestSignUp', 'accepted', {
      ...{ nationalId: pieces.NATIONAL_ID, name: pieces.NAME, email: pieces.EMAIL },
    });
    if (id === '') throw new Error('no teacher');
    await done(await world.as('own CONTACT ACTIVE'), 'markRosterChecked', 'check { year }', {
      ...{ unitId: this.unitId('own'), year: 108 },
    });
    const { nationalId } = world.who('own teacher ACTIVE');
    await done(bureau, 'extendTeacher', 'extension { id }', {
      ...{ year: 108, nationalId, endsAt: '2019-12-01T00:00:00+08:00', reason: '公假' },
    });
    // Between the teacher and the bureau: the school learns of its own request only (D4.5).
    const more = { year: 108, wantedUntil: '2019-12-15T00:00:00+08:00', reason: '公假' };
    for (const words of ['own teacher ACTIVE', 'near teacher ACTIVE']) {
      await done(await world.as(words), 'askMyExtension', 'request { id }', more);
    }
    await done(await world.as('own OPERATOR ACTIVE'), 'askUnitExtension', 'request { id }', {
      ...{ ...more, unitId: this.unitId('own'), audience: 'TEACHER' },
    });
    await done(bureau, 'addLateTeacher', 'unitCompletion { unitId }', {
      ...{ year: 108, unitId: this.unitId('own'), reason: '代理期間漏列' },
      nationalId: world.who('own teacher LATE').nationalId,
    });
  }

  /** School plans: one by an operator, one by a contact whom the chief has suspended since. */
  async plans(): Promise<void> {
    const { world } = this;
    const authors = {
      own: 'own OPERATOR ACTIVE',
      near: 'near CONTACT SUSPENDED',
      far: 'far CHIEF DELETED',
    };
    await world.server.database.transaction(async (tx) => {
      for (const [where, words] of Object.entries(authors)) {
        const unitId = this.unitId(where as Where);
        const plan = `plan-of-${where}`;
        await tx.run(
          `INSERT INTO plan (id, year, audience, owner_id, unit_id, jurisdiction_code, state, version, half_hours,
            submitted_number, last_number, representative_id)
            VALUES (?, 108, 'SCHOOL', ?, ?, ?, 'SUBMITTED', 1, 20, 1, 1, ?)`,
          [plan, unitId, unitId, where === 'far' ? 'TPE' : 'NWT', world.who(words).id],
        );
        await tx.run(
          `INSERT INTO plan_version (plan_id, number, choices, domains, half_hours, course_half_hours, courses,
            receipt_number, fingerprint, submitted_at, submitted_by)
            VALUES (?, 1, 1, '{"0":20}', 20, 0, '[]', ?, 'f', 1, ?)`,
          [plan, plan, world.who(words).id],
        );
      }
    });
  }

  /** A file with faults, of people known and unknown; a list that was downloaded; a delivery that was refused. */
  async files(): Promise<void> {
    const { world } = this;
    const chief = await world.as('own CHIEF ACTIVE');
    const other = world.who('far teacher ACTIVE');
    const anew = world.outsider('in a file');
    const rows = [
      newcomer(other.nationalId, other.name, { 職稱: '沒有這個職稱' }),
      newcomer(other.nationalId, other.name),
      newcomer(`${anew.nationalId}9`, anew.name, { 電子郵件: anew.pieces.EMAIL ?? '' }),
      newcomer(anew.nationalId, anew.name, { 電子郵件: `${anew.pieces.EMAIL ?? ''}@` }),
    ];
    const { checkTeacherImport } = await chief.data<{
      checkTeacherImport: { import: { id: string } };
    }>(CHECK, fileInput(this.unitId('own'), csv(rows)));
    await chief.data(PREPARE, {
      input: { idempotencyKey: key(), unitId: this.unitId('own'), format: 'CSV' },
    });
    const child = world.outsider('in a delivery');
    const folder = mkdtempSync(join(tmpdir(), 'jinxiu-privacy-'));
    const source = join(folder, 'delivery.jsonl');
    const lines = [
      unit('990901'),
      delivered(1, '990901', { nationalId: child.nationalId, name: child.name }),
      delivered(1, '990901', { nationalId: `${child.nationalId}9`, name: child.name }),
      delivered(1, '990901', { nationalId: other.nationalId, name: other.name }),
      delivered(1, 'nowhere', { nationalId: other.nationalId, name: other.name }),
    ];
    writeFileSync(source, jsonLines(whole(lines)));
    await deliver(world.server.app, world.server.clock.now(), { source, requestId: 'test' });
    rmSync(folder, { recursive: true });
    world.importId = checkTeacherImport.import.id;
  }
}

/** Makes everything happen. */
export async function happen(world: PrivacyWorld): Promise<void> {
  const events = new Events(world);
  await events.moves();
  await events.changes();
  await events.plans();
  await events.files();
}
