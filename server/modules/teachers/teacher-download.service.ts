// How the roster leaves as a file: prepared and written down, then fetched once by the same person (D3.2).
import type { RequestContext } from '../../app/context';
import type { SealedText } from '../../app/vault';
import type { Instant } from '../../domain/instant';
import { decide, scopeOf } from '../../permissions/decide';
import { endingOf, MEDIA_TYPES } from '../../files/file-format';
import { fileBytes } from '../../files/write-file';
import { isToken, newToken, tokenHash } from '../accounts/session-token';
import { insertAudit } from '../audit/write.repo';
import { auditOf, write } from '../audit/write.service';
import { unitLoader } from '../units/unit.loader';
import type { PrepareTeacherDownloadInput } from './teacher-download.inputs';
import { insertDownload, listForFile, liveDownload, useDownload } from './teacher-download.repo';
import type { TeacherFilter } from './teacher-filter.repo';
import { listNames, listSheet } from './teacher-list-sheet';
import { countTeachers } from './teacher.repo';
import { maskedNationalId, readFilter } from './teacher.service';
import { TeacherSort } from './teacher.type';

/** How long a prepared list waits to be fetched. */
const WAITS_MS = 60_000;

interface Asked {
  filter: TeacherFilter;
  sort: TeacherSort;
}

const filterOf = (input: PrepareTeacherDownloadInput): TeacherFilter =>
  readFilter(
    {
      search: input.search ?? null,
      subject: input.subject ?? null,
      supervision: input.supervision ?? false,
      status: input.status ?? null,
      staffKind: input.staffKind ?? null,
    },
    'input.',
  );

/** The filters as they are written down: that a name was searched for, and not which. */
function told(format: string, filter: TeacherFilter, rows: number) {
  const { search, subject, supervision, status, staffKind } = filter;
  const given = Object.entries({ subject, supervision: supervision || null, status, staffKind });
  return Object.fromEntries([
    ['format', [null, format]],
    ['rows', [null, rows]],
    ...(search === null ? [] : [['searched', [null, true]]]),
    ...given.filter(([, value]) => value !== null).map(([name, value]) => [name, [null, value]]),
  ]) as Record<string, [unknown, unknown]>;
}

/** Prepares the own unit's roster as a file. Throws INVALID. */
export async function prepareTeacherDownload(
  context: RequestContext,
  input: PrepareTeacherDownloadInput,
): Promise<{ url: string; expiresAt: Instant }> {
  const { app, now, actor } = context;
  const { unitId, format } = input;
  // What is kept for retries names nobody that was searched for, and gives nobody the list.
  const identity = { ...input, search: input.search == null ? null : app.vault.hash(input.search) };
  const answer = await write<{ token: SealedText; expiresAt: Instant }>(
    context,
    'prepareTeacherDownload',
    identity,
    async (tx) => {
      const filter = filterOf(input);
      const token = newToken();
      const expiresAt = now + WAITS_MS;
      const asked: Asked = { filter, sort: input.sort ?? TeacherSort.ID };
      const sealed = app.vault.sealText(JSON.stringify(asked));
      await insertDownload(tx, {
        ...{ tokenHash: tokenHash(token), accountId: actor?.id ?? '', unitId, format },
        ...{ filterCipher: sealed.cipher, filterKey: sealed.key, createdAt: now, expiresAt },
      });
      const rows = await countTeachers(tx, scopeOf(actor, 'TEACHER_DOWNLOAD'), unitId, filter);
      return {
        answer: { token: app.vault.sealText(token), expiresAt },
        change: {
          action: 'prepareTeacherDownload',
          ...{ subjectKind: 'UNIT', subjectId: unitId, unitId },
          changes: told(format, filter, rows),
        },
      };
    },
  );
  const url = `/downloads/${app.vault.openText(answer.token)}`;
  return { url, expiresAt: answer.expiresAt };
}

/** A file that is sent. */
export interface ListFile {
  mediaType: string;
  name: string;
  asciiName: string;
  /** Made as they are pulled. */
  bytes: AsyncGenerator<Buffer>;
}

/**
 * The list behind a token, as of now, and the token is used up. Null for a token that is unknown, used, too old or
 * somebody else's, and for whoever has lost the right meanwhile: all of these look alike.
 * @param onlyAsked nothing is used up, and the bytes are not to be read (HEAD)
 */
export async function downloadedList(
  context: RequestContext,
  token: string,
  onlyAsked: boolean,
): Promise<ListFile | null> {
  const { app, sql, now, actor } = context;
  if (actor === null || !isToken(token)) return null;
  const row = await liveDownload(sql, tokenHash(token), actor.id, now);
  if (row === null) return null;
  const { unitId } = row;
  if (decide(actor, 'TEACHER_DOWNLOAD', { unitId }) !== null) return null;
  const unit = await unitLoader(context).load(unitId);
  if (unit === null) return null;
  const sealed = { cipher: row.filterCipher, key: row.filterKey };
  const { filter, sort } = JSON.parse(app.vault.openText(sealed)) as Asked;
  const scope = scopeOf(actor, 'TEACHER_DOWNLOAD');
  const teachers = onlyAsked ? [] : await listForFile(sql, scope, unitId, filter, sort);
  if (!onlyAsked) {
    const used = await app.database.transaction(async (tx) => {
      if ((await useDownload(tx, row.tokenHash, now)) === 0) return false;
      const subject = { subjectKind: 'UNIT', subjectId: unitId, unitId } as const;
      const changes = told(row.format, filter, teachers.length);
      await insertAudit(tx, auditOf(context, { action: 'downloadTeachers', ...subject, changes }));
      return true;
    });
    if (!used) return null;
  }
  const { format } = row;
  const head = { unit, filter, at: now };
  const sheet = listSheet(head, teachers, (teacher) => maskedNationalId(context, teacher));
  return {
    mediaType: MEDIA_TYPES[format],
    ...listNames(head, endingOf(format)),
    bytes: fileBytes(format, [sheet], now),
  };
}
