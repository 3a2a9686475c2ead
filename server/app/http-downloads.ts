// What is fetched as a file: a list that was prepared, by its token, and the templates.
import type { IncomingMessage } from 'node:http';
import { downloadedList } from '../modules/teachers/teacher-download.service';
import { teacherTemplate } from '../modules/teachers/teacher-template.service';
import type { App } from './app';
import type { Arrival } from './context';
import type { Sending } from './http-answer';
import type { GraphqlParts } from './http-graphql';

const LISTS = '/downloads/';
const TEMPLATES = '/templates/teachers.';

/** The path as the log shows it: whoever reads the log fetches no list by it. */
export const loggedPath = (path: string): string => (path.startsWith(LISTS) ? `${LISTS}…` : path);

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

/**
 * The answer to a path that names a file of these; null for any other path. What is not there, and what is not for
 * whoever asks, are answered alike.
 */
export async function fileAnswer(
  { app, createContext }: { app: App; createContext: GraphqlParts['createContext'] },
  path: string,
  { method }: IncomingMessage,
  arrival: Arrival,
): Promise<Sending | null> {
  if (path.startsWith(TEMPLATES)) {
    const template = await teacherTemplate(path.slice(TEMPLATES.length));
    if (template === null) return NOT_FOUND;
    const { mediaType, asciiName, name, body } = template;
    const caching = ['cache-control', 'public, max-age=3600'];
    const type = ['content-type', mediaType];
    return { status: 200, headers: [...type, ...caching, ...attachment(asciiName, name)], body };
  }
  if (!path.startsWith(LISTS)) return null;
  const context = await createContext(app, arrival);
  const list = await downloadedList(context, path.slice(LISTS.length), method === 'HEAD');
  if (list === null) return NOT_FOUND;
  const { mediaType, asciiName, name, bytes } = list;
  const headers = ['content-type', mediaType, 'cache-control', 'no-store'];
  return { status: 200, headers: [...headers, ...attachment(asciiName, name)], stream: bytes };
}
