// What is fetched as a file: a list that was prepared, by its token, and the templates.
import { downloadedList } from '../modules/teachers/teacher-download.service';
import { teacherTemplate } from '../modules/teachers/teacher-template.service';
import type { PathAnswer, Sending } from './http-answer';
import { LISTS } from './log';

const TEMPLATES = '/templates/teachers.';

/** Reads like a file: the name in ASCII for programs that know no other, and whole. */
const attachment = (ascii: string, name: string): string[] => [
  'content-disposition',
  `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
];

const NOT_FOUND: Sending = {
  status: 404,
  headers: ['content-type', 'text/plain; charset=utf-8', 'cache-control', 'no-store'],
  body: 'not found\n',
};

/** The files. What is not there, and what is not for whoever asks, are answered alike. */
export const fileAnswer: PathAnswer = async (path, { method }, context) => {
  if (path.startsWith(TEMPLATES)) {
    const template = await teacherTemplate(path.slice(TEMPLATES.length), context);
    if (template === null) return NOT_FOUND;
    const { mediaType, asciiName, name, body } = template;
    const headers = ['content-type', mediaType, 'cache-control', 'public, max-age=3600'];
    return { status: 200, headers: [...headers, ...attachment(asciiName, name)], body };
  }
  if (!path.startsWith(LISTS)) return null;
  const token = path.slice(LISTS.length);
  const list = await downloadedList(await context(), token, method === 'HEAD');
  if (list === null) return NOT_FOUND;
  const { mediaType, asciiName, name, bytes } = list;
  const headers = ['content-type', mediaType, 'cache-control', 'no-store'];
  return { status: 200, headers: [...headers, ...attachment(asciiName, name)], stream: bytes };
};
