// How XML of somebody else's making is read: as events, without entities of its own, and in turns with other work.
import { setImmediate as turn } from 'node:timers/promises';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { UnreadableFile } from './sheet';

/** Told what stands in the text; names come without their prefixes. */
export interface XmlReader {
  open(name: string, attribute: (name: string) => string | undefined): void;
  text(text: string): void;
  close(name: string): void;
}

/** Characters that are read at a time before others have their turn. */
const AT_A_TIME = 262_144;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a whole document; throws UnreadableFile where it is not well formed. */
export async function readXml(bytes: Uint8Array, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const named = new Map(Object.entries(attributes).map(([key, value]) => [local(key), value]));
    reader.open(local(name), (wanted) => attributes[wanted] ?? named.get(wanted));
  });
  parser.on('closetag', ({ name }) => reader.close(local(name)));
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    for (let from = 0; from < text.length; from += AT_A_TIME) {
      parser.write(text.slice(from, from + AT_A_TIME));
      await turn();
    }
    parser.close();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('unreadableFile');
  }
}
