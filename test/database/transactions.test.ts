// Proves that transactions are whole or nothing, alone, and invisible until they are committed.
import type { Database } from '../../server/database/database';
import { first } from '../../server/database/sql';
import { Setting } from '../../server/modules/audit/setting.entity';
import { testDatabase, onlyOn } from '../support/database';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const INSERT = 'INSERT INTO setting (name, value) VALUES (?, ?)';
const READ = 'SELECT value FROM setting WHERE name = ?';
const value = async (name: string) =>
  (await first<{ value: string }>(database.reads, READ, [name]))?.value;

/** A door that one piece of work opens for another, so that tests need no sleeping. */
function door(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('a transaction', () => {
  it('keeps all of its work, and answers what the work answered', async () => {
    const answer = await database.transaction(async (tx) => {
      await tx.run(INSERT, ['whole-1', 'a']);
      await tx.run(INSERT, ['whole-2', 'b']);
      return 'done';
    });
    expect(answer).toBe('done');
    expect([await value('whole-1'), await value('whole-2')]).toEqual(['a', 'b']);
  });

  it('keeps nothing when the work throws, and throws the same', async () => {
    const failure = new Error('half way');
    const work = database.transaction(async (tx) => {
      await tx.run(INSERT, ['half', 'a']);
      await tx.manager.query('INSERT INTO setting (name, value) VALUES (?, ?)', ['half-2', 'a']);
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect([await value('half'), await value('half-2')]).toEqual([undefined, undefined]);
  });

  it('keeps nothing of what TypeORM saved either, alone or in many', async () => {
    const work = database.transaction(async (tx) => {
      const saved = { name: 'saved', value: 'a' };
      await tx.manager.save(Setting, saved);
      await tx.manager.save(Setting, { ...saved, value: 'b' });
      await tx.manager.insert(Setting, { name: 'saved-2', value: 'a' });
      expect(await tx.all(READ, ['saved'])).toEqual([{ value: 'b' }]);
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    expect([await value('saved'), await value('saved-2')]).toEqual([undefined, undefined]);
  });

  it('keeps nothing when a statement fails', async () => {
    const work = database.transaction(async (tx) => {
      await tx.run(INSERT, ['twice', 'a']);
      await tx.run(INSERT, ['twice', 'b']);
    });
    await expect(work).rejects.toThrow();
    expect(await value('twice')).toBeUndefined();
  });

  it('sees its own work, which others do not see before the end', async () => {
    const written = door();
    const looked = door();
    const work = database.transaction(async (tx) => {
      await tx.run(INSERT, ['unseen', 'a']);
      expect(await tx.all(READ, ['unseen'])).toEqual([{ value: 'a' }]);
      written.open();
      await looked.opened;
    });
    await written.opened;
    expect(await value('unseen')).toBeUndefined();
    looked.open();
    await work;
    expect(await value('unseen')).toBe('a');
  });

  it('does not nest in one that runs beside it: the failed one takes nothing of the other along', async () => {
    const started = door();
    const failing = database.transaction(async (tx) => {
      await tx.run(INSERT, ['beside-failed', 'a']);
      started.open();
      await new Promise(setImmediate);
      throw new Error('undone');
    });
    const beside = started.opened.then(() =>
      database.transaction((tx) => tx.run(INSERT, ['beside-kept', 'a'])),
    );
    await expect(failing).rejects.toThrow('undone');
    await beside;
    expect([await value('beside-failed'), await value('beside-kept')]).toEqual([undefined, 'a']);
  });

  it('loses no increment of 40 that run side by side', async () => {
    await database.transaction((tx) => tx.run(INSERT, ['counter', '0']));
    await Promise.all(
      Array.from({ length: 40 }, () =>
        database.transaction(async (tx) => {
          const lock = tx.dialect === 'mysql' ? ' FOR UPDATE' : '';
          const rows = await tx.all<{ value: string }>(READ + lock, ['counter']);
          const next = String(Number(rows[0]?.value) + 1);
          await tx.run('UPDATE setting SET value = ? WHERE name = ?', [next, 'counter']);
        }),
      ),
    );
    expect(await value('counter')).toBe('40');
  });
});

describe('a transaction that the database gave up (deadlock, lock wait)', () => {
  const deadlock = () => Object.assign(new Error('deadlock'), { errno: 1213 });

  it('runs again as a whole, leaving nothing of the attempts before', async () => {
    let attempts = 0;
    await database.transaction(async (tx) => {
      attempts += 1;
      await tx.run(INSERT, [`attempt-${attempts}`, 'a']);
      if (attempts < 3) throw deadlock();
    });
    expect([await value('attempt-1'), await value('attempt-2')]).toEqual([undefined, undefined]);
    expect(await value('attempt-3')).toBe('a');
  });

  it('does not run again for any other failure', async () => {
    let attempts = 0;
    const work = database.transaction(() => {
      attempts += 1;
      return Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNRESET' }));
    });
    await expect(work).rejects.toThrow('gone');
    expect(attempts).toBe(1);
  });

  onlyOn('mysql', () => {
    it('is the victim of a real deadlock, and both end well', async () => {
      const rows = ['lock-a', 'lock-b'];
      await database.transaction(async (tx) => {
        for (const name of rows) await tx.run(INSERT, [name, '0']);
      });
      const doors = [door(), door()] as const;
      const add = "UPDATE setting SET value = CONCAT(value, '1') WHERE name = ?";
      const across = (mine: 0 | 1) =>
        database.transaction(async (tx) => {
          await tx.run(add, [rows[mine] ?? '']);
          doors[mine].open();
          await doors[mine === 0 ? 1 : 0].opened;
          await tx.run(add, [rows[1 - mine] ?? '']);
        });
      await Promise.all([across(0), across(1)]);
      expect([await value('lock-a'), await value('lock-b')]).toEqual(['011', '011']);
    });
  });
});

onlyOn('sqlite', () => {
  it('reads cannot write', async () => {
    await expect(database.reads.run(INSERT, ['sneaked', 'a'])).rejects.toThrow();
  });
});
